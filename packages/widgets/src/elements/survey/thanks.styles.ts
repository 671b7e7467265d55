import { css } from 'lit';

/** The braid of the thanks, the receipt, and the ways to end. */
export const thanksStyles = css`
  .tie {
    position: relative;
    block-size: 104px;
    margin-block-start: 20px;
    overflow: hidden;
  }
  .tie svg {
    position: absolute;
    inset-block-start: 0;
    left: -20px;
  }
  [dir='rtl'] .tie {
    transform: scaleX(-1);
  }
  [dir='rtl'] .tie svg {
    transform: none;
  }
  .threads {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .tied .threads {
    animation: tie 900ms var(--_ease);
  }
  /* What is still to come is seen only until it has come. */
  .tied > svg {
    opacity: 0;
    animation: leave 900ms step-end;
  }
  @keyframes leave {
    from {
      opacity: 1;
    }
  }
  .tied .threads svg {
    animation: hold 900ms var(--_ease);
  }
  @keyframes tie {
    from {
      transform: translateX(-85%);
    }
  }
  @keyframes hold {
    from {
      transform: translateX(85cqi);
    }
  }
  .thanks {
    padding-block-start: 28px;
  }
  .page .thanks {
    padding-block-start: 48px;
  }
  .page .tie {
    margin-block-start: 40px;
  }
  .sentence {
    display: inline-block;
  }
  .text {
    margin-block-start: 8px;
    font-size: 17px;
    line-height: 1.5;
  }
  .receipt {
    margin: 28px 0 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  .receipt li {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 60px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    color: var(--_muted);
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .mark .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .done .mark {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .done .mark .icon {
    stroke-width: 3;
  }
  .what {
    flex: 1;
    min-inline-size: 0;
  }
  .what strong {
    display: block;
    font-size: 15px;
    font-weight: 600;
    line-height: 1.3;
  }
  .what span,
  time {
    font-size: 14px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .receipt .go {
    margin-inline-end: -12px;
    font-size: 15px;
    font-weight: 600;
    color: var(--_accent-ink);
  }
  .slip {
    margin-block-start: 24px;
    padding: 16px 20px;
    background: var(--_accent-soft);
    border-radius: var(--_corner);
  }
  .slip strong {
    display: block;
    font-size: 20px;
    font-weight: 600;
    letter-spacing: 0.04em;
    font-variant-numeric: tabular-nums;
  }
  .slip span {
    font-size: 14px;
    color: var(--_muted);
  }
  .page .thanks {
    display: flex;
    flex-direction: column;
  }
  .page .farewell {
    margin-block-start: auto;
    padding-block-start: 32px;
  }
  .farewell {
    padding-block-start: 8px;
  }
  .farewell .quiet {
    display: block;
    margin: 8px auto -12px;
    color: var(--_muted);
  }
  .sure {
    margin-block-start: 16px;
    text-align: center;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  .pair button {
    margin-block-start: 12px;
    min-block-size: 52px;
  }
  .remove {
    color: var(--_bad);
    font-weight: 600;
    border: 1px solid currentcolor;
    border-radius: var(--_corner);
  }
`;
