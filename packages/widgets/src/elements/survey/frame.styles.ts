import { css } from 'lit';

/** The frame around a question and free words; motion and forced colours for all. Last of the sheets. */
export const frameStyles = css`
  :host {
    --_corner: min(12px, var(--_radius) * 4 / 3);
  }
  .base:not(.page) {
    border-radius: min(14px, 2 * var(--_radius));
  }
  .thread svg {
    display: block;
    inline-size: 100%;
    block-size: 22px;
  }
  [dir='rtl'] :is(.thread, .tie) svg,
  [dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  .lane-0 {
    fill: var(--_thread-1);
  }
  .lane-1 {
    fill: var(--_thread-2);
  }
  .lane-2 {
    fill: var(--_thread-3);
  }
  .lane-3 {
    fill: var(--_thread-4);
  }
  .ghost {
    fill: var(--_ghost);
  }
  .face {
    transition:
      transform 120ms var(--_ease),
      background-color 120ms;
  }
  input:not(:checked):hover + .face {
    background: var(--_accent-soft);
    border-color: var(--_accent-ink);
  }
  input:not(:checked):active + .face {
    background: var(--_accent-mid);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
    max-inline-size: 350px;
    font-size: 14px;
    color: var(--_muted);
  }
  .thread {
    flex: 1 0 100%;
    block-size: 22px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 10px;
    min-block-size: 44px;
    padding: 0 12px;
    margin: 0;
    cursor: pointer;
  }
  button:hover {
    background: var(--_accent-soft);
  }
  .foot {
    border-block-start: 1px solid var(--_line);
    padding-inline: 24px;
  }
  .row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 64px;
  }
  .row button {
    flex: none;
    margin-inline: -12px;
  }
  .row .quiet {
    color: var(--_muted);
  }
  .row .go {
    font-weight: 600;
    color: var(--_accent-ink);
  }
  /* English stands in where a language is missing; in a right-to-left survey it keeps its own direction. */
  :is(.progress, .resumed) span,
  :is(.hint, .room, .fault, .labelled, .prefilled, .placeholder),
  .row > * {
    unicode-bidi: plaintext;
  }
  .back,
  .privacy {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .privacy {
    font-size: 14px;
    color: var(--_muted);
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .lock {
    inline-size: 16px;
    block-size: 16px;
  }
  .help {
    margin-block: 8px 0;
  }
  /* What has the focus is scrolled to with the line above it. */
  #question {
    scroll-margin-block: 72px 24px;
  }
  .page .foot {
    padding-inline: 0;
  }
  .words {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 12px 14px;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
    resize: vertical;
  }
  button:focus-visible,
  .onward:focus-visible,
  .words:focus-visible {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 2px;
  }
  .words[aria-invalid] {
    border-color: var(--_bad);
  }
  .room {
    margin-block-start: 8px;
    font-size: 14px;
    color: var(--_muted);
  }
  .fault {
    margin-block-start: 12px;
    color: var(--_bad);
    font-weight: 600;
  }
  .primary {
    display: block;
    inline-size: 100%;
    min-block-size: 52px;
    margin-block-start: 20px;
    font-weight: 600;
    color: var(--_paper);
    background: var(--_ink);
    border-radius: var(--_corner);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_ink) 88%, var(--_accent));
  }
  .primary:active {
    transform: scale(0.99);
  }
  .page .message {
    justify-content: center;
  }
  .message .primary {
    align-self: start;
    inline-size: auto;
    padding-inline: 24px;
  }
  @media (forced-colors: active) {
    .base {
      border: 1px solid CanvasText;
    }
    .page {
      border: 0;
    }
    .primary {
      border: 1px solid CanvasText;
    }
    input:checked + .face {
      forced-color-adjust: none;
      color: HighlightText !important;
      background: Highlight !important;
      border-color: Highlight !important;
    }
    .done .mark {
      border-color: CanvasText;
    }
    [class^='lane'] {
      fill: Highlight;
    }
    .ghost {
      fill: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
