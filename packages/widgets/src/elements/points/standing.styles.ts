import { css } from 'lit';

/** Balance and level, beside each other. */
export const standingStyles = css`
  .cell.standing {
    display: flex;
    min-block-size: 98px;
    padding: 0;
  }
  .balance {
    padding-block: 16px;
    padding-inline: 24px;
    min-inline-size: 142px;
  }
  .figure {
    font-size: 40px;
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.03em;
  }
  .tier {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 14px;
    min-inline-size: 0;
    padding-block: 16px;
    padding-inline: 24px 16px;
  }
  .balance + .tier {
    border-inline-start: 1px solid var(--_line);
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
