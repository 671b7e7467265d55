import { css } from 'lit';

/** Fields of one line. */
export const fieldStyles = css`
  .measure {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .measure .words {
    inline-size: 11em;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  .unit {
    color: var(--_muted);
  }
  .date {
    inline-size: auto;
    min-inline-size: 12em;
    max-inline-size: 100%;
  }
`;
