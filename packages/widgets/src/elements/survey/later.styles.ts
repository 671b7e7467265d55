import { css } from 'lit';

/** What nobody sees before the first question is on the screen: words, steps, braid, thanks, motion. */
export const laterStyles = css`
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
    max-inline-size: 360px;
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
    min-block-size: 60px;
  }
  .row button {
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
  .progress span,
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
  .page .foot {
    padding-inline: 0;
  }
  .page .row {
    min-block-size: 64px;
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
    border-radius: 12px;
    resize: vertical;
  }
  button:focus-visible,
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
    border-radius: 12px;
  }
  .primary:hover {
    background: color-mix(in srgb, var(--_ink) 88%, var(--_accent));
  }
  .primary:active {
    transform: scale(0.99);
  }
  .message .primary {
    inline-size: auto;
    padding-inline: 24px;
  }
  .steps {
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: 12px;
  }
  .step + .step {
    border-block-start: 1px solid var(--_line);
  }
  .step .face {
    gap: 14px;
    min-block-size: 52px;
    padding: 8px 16px;
    background: none;
    border-color: transparent;
    border-radius: 11px;
  }
  .page .step .face {
    min-block-size: 54px;
  }
  .step input:not(:checked):hover + .face {
    background: var(--_accent-soft);
    border-color: transparent;
  }
  .step input:checked + .face {
    margin-inline: -6px;
    padding-inline: 22px;
    background: var(--_accent);
    border-radius: 12px;
    box-shadow: 0 6px 14px -4px color-mix(in srgb, var(--_accent) 50%, transparent);
  }
  .ring {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }
  .ring .icon {
    display: none;
  }
  input:checked + .face .ring {
    border-color: transparent;
  }
  input:checked + .face .icon {
    display: block;
    stroke-width: 2.6;
  }
  .unsure {
    display: block;
    margin: 12px auto 0;
    color: var(--_muted);
  }
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
    border-radius: 12px;
  }
  @media (forced-colors: active) {
    .base {
      border: 1px solid CanvasText;
    }
    .page {
      border: 0;
    }
    input:checked + .face {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
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
