import { css } from 'lit';

/** Stamp cards: five places in a row, six where five would leave the last alone. */
export const stampsStyles = css`
  .stamps {
    font-size: 15px;
    color: var(--_muted);
  }
  .stamps section + section {
    margin-block-start: 32px;
  }
  .stamps :is(h2, p, ol) {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  .stamps .line {
    margin-block-end: 8px;
    font-size: 16px;
    color: var(--_ink);
  }
  .stamps .pair {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
    font-variant-numeric: tabular-nums;
  }
  .stamps h2 {
    font-size: 20px;
    font-weight: 600;
    color: var(--_ink);
  }
  .stamps ol {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 59px));
    justify-content: space-between;
    gap: 12px 6px;
    margin-block: 16px 14px;
  }
  .stamps .six {
    grid-template-columns: repeat(6, minmax(0, 59px));
  }
  .stamps li {
    display: grid;
    place-items: center;
    aspect-ratio: 1;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .stamps li > span:first-child {
    display: grid;
  }
  .stamps .icon {
    inline-size: 26px;
    block-size: 26px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .stamps .stamped,
  .stamps .won {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .stamps .gift:not(.won) {
    color: var(--_accent-ink);
    border-color: var(--_accent-ink);
  }
  .stamps.stale :is(.stamped, .won) {
    color: var(--_surface);
    background: var(--_muted);
    border-color: var(--_muted);
  }
  @media (forced-colors: active) {
    .stamps .gift:not(.won) .icon {
      stroke: CanvasText;
    }
    .stamps .stamped,
    .stamps .won {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
  }
`;
