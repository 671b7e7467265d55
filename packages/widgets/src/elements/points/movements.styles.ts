import { css } from 'lit';

/** The latest movements, and the box with the reasons of one. */
export const movementStyles = css`
  .cell.latest {
    padding-block-end: 8px;
  }
  .latest > p {
    padding-block: 8px 22px;
  }
  .movement + .movement {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    display: block;
    margin-inline: -8px;
    padding: 11px 8px;
    border-radius: 9px;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary .pair {
    min-block-size: 20px;
  }
  summary .label {
    font-size: 14px;
  }
  summary:hover > :first-child > :first-child {
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 3px;
  }
  .gain {
    color: var(--_accent-ink);
  }
  .why {
    min-block-size: 44px;
    margin-block: 0 12px;
    padding: 10px 14px;
    font-size: 14px;
    background: var(--_sunken);
    border-radius: 9px;
  }
  .why > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 2px;
  }
  .why dd {
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  .why .total {
    font-weight: 600;
  }
`;
