import { css } from 'lit';

/** Several questions on one screen, the note on a draft, and the way onwards of an ending. */
export const screenStyles = css`
  .ask.many {
    gap: 40px;
  }
  .many .question + .question {
    margin-block-start: 40px;
  }
  .page .many {
    justify-content: flex-start;
  }
  .page .many .question + .question {
    margin-block-start: 16px;
  }
  .page .many h2 {
    font-size: 25px;
    line-height: 1.25;
  }
  .page .many .control {
    margin-block-start: 20px;
  }
  .resumed {
    display: flex;
    flex: 1 0 100%;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    margin-block-start: -8px;
  }
  .resumed button {
    margin-inline-end: -12px;
    color: var(--_accent-ink);
  }
  .placeholder {
    padding: 12px 16px;
    color: var(--_muted);
    border: 1px dashed var(--_edge);
    border-radius: var(--_corner);
  }
  .prefilled {
    margin-block-start: 20px;
  }
  .running {
    font-size: 17px;
    line-height: 1.5;
  }
  .page .control:has(> .running) {
    margin-block-start: 12px;
  }
  .onward {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin-block-start: 8px;
    font-weight: 600;
    color: var(--_accent-ink);
    overflow-wrap: anywhere;
  }
`;
