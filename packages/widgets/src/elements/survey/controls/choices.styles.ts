import { css } from 'lit';

/** Points, options and rows of a matrix. */
export const choiceStyles = css`
  .points {
    grid-template-columns: none;
    grid-auto-flow: column;
    grid-auto-columns: minmax(24px, 1fr);
  }
  .points.smileys,
  .points.stars {
    gap: 0;
  }
  .points :is(.icon, .on .icon) {
    inline-size: 34px;
    block-size: 34px;
    stroke: var(--_edge);
    stroke-width: 1.4;
  }
  .stars .key .face,
  .smileys .key .face {
    background: none;
    border-color: transparent;
    box-shadow: none;
    block-size: 56px;
  }
  .stars .on .icon {
    fill: var(--_accent);
    stroke: var(--_accent-ink);
  }
  .stars input:not(:checked):hover + .face,
  .smileys input:not(:checked):hover + .face {
    background: var(--_accent-soft);
    border-color: transparent;
  }
  .stars .key input:checked + .face {
    background: none;
    border-color: transparent;
    box-shadow: none;
  }
  .smileys .icon {
    stroke: var(--_ink);
  }
  .smileys .key input:checked + .face {
    background: var(--_accent);
    border-color: var(--_accent-ink);
  }
  .smileys input:checked + .face .icon {
    stroke: currentcolor;
    stroke-width: 1.8;
  }
  @container control (inline-size < 340px) {
    .points:has(:nth-child(8)) .icon {
      inline-size: 24px;
      block-size: 24px;
    }
  }
  .checkbox .ring {
    border-radius: 6px;
  }
  .hint {
    margin-block-end: 8px;
    font-size: 14px;
    color: var(--_muted);
  }
  .labelled {
    margin-block: 16px 6px;
    font-size: 15px;
  }
  .heads {
    display: none;
  }
  .line + .line {
    margin-block-start: 28px;
  }
  .row-title {
    margin-block-end: 10px;
    font-size: 17px;
    font-weight: 600;
  }
  @container control (inline-size < 560px) {
    .pass {
      padding: 4px 1px 0;
    }
    .pass .face {
      justify-content: center;
      color: var(--_muted);
    }
    .pass .ring {
      display: none;
    }
    @media (forced-colors: none) {
      .pass .step input:checked + .face {
        margin: 0;
        color: var(--_ink);
        background: var(--_accent-soft);
        box-shadow: none;
        text-decoration: underline;
        text-underline-offset: 4px;
      }
    }
  }
  @container control (inline-size >= 560px) {
    .line,
    .heads {
      display: grid;
      grid-template-columns: minmax(0, 30%) minmax(0, 1fr);
      align-items: center;
      column-gap: 12px;
    }
    .heads::before {
      content: '';
    }
    .heads {
      grid-template-columns: minmax(0, 30%);
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      padding-block-end: 8px;
      font-size: 14px;
      line-height: 1.3;
      text-align: center;
      color: var(--_muted);
      border-block-end: 1px solid var(--_edge);
    }
    .matrix .heads {
      align-items: end;
      column-gap: 0;
    }
    .line,
    .line + .line {
      margin: 0;
      border-block-end: 1px solid var(--_line);
    }
    .row-title {
      margin: 0;
      padding-block: 8px;
      font-weight: 400;
    }
    .line .fault {
      grid-column: 1 / -1;
      margin-block: 0 12px;
    }
    .answers {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .answers > * {
      display: contents;
    }
    .line .step,
    .line .step + .step {
      border: 0;
    }
    .line .step .face,
    .line .step input:checked + .face {
      justify-content: center;
      margin: 0;
      padding: 0;
      color: inherit;
      background: none;
      border-color: transparent;
      box-shadow: none;
    }
    .line .step input:hover + .face {
      background: var(--_accent-soft);
    }
    .line input:checked + .face .ring {
      color: var(--_on-accent);
      background: var(--_accent);
    }
    .line .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .stars .on .icon {
      fill: Highlight;
      stroke: Highlight;
    }
    .stars .key input:checked + .face {
      forced-color-adjust: auto;
    }
    .line input:checked + .face .ring {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
