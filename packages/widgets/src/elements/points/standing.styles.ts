import { css } from 'lit';

/** Balance and level, beside each other where both have room; the ground shows as the line between them. */
export const standingStyles = css`
  .cell.standing {
    display: flex;
    flex-wrap: wrap;
    gap: 1px;
    min-block-size: 98px;
    padding: 0;
    background: var(--_line);
  }
  .balance,
  .tier {
    padding-block: 16px;
    background: var(--_surface);
  }
  .balance {
    flex: 1 0 142px;
    box-sizing: border-box;
    padding-inline: 24px;
  }
  .figure {
    font-size: 40px;
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.03em;
  }
  .tier {
    flex: 999 1 220px;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 14px;
    min-inline-size: 0;
    padding-inline: 24px 16px;
  }
  .medal {
    position: relative;
    flex: none;
  }
  .medal .ring {
    display: block;
    inline-size: 60px;
    block-size: 60px;
  }
  .medal .icon.icon {
    position: absolute;
    inset: 18px;
    inline-size: 24px;
    block-size: 24px;
    color: var(--_accent-ink);
  }
`;
