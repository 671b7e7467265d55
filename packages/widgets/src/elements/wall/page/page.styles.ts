import { css } from 'lit';

/** The wall in a page: cards on the host's ground, in the host's font. */
export const pageStyles = css`
  .base {
    font-size: 16px;
    line-height: 1.45;
  }
  .base :is(p, blockquote) {
    margin: 0;
    font: inherit;
  }
  .bar,
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .bar {
    margin-block-end: 20px;
  }
  .bar select {
    flex: 1 1 8rem;
    min-inline-size: 0;
  }
  .bar .ends {
    margin-inline-start: auto;
  }
  :is(.bar, .notice, .card-foot, dialog) :is(input, select, textarea, button, a),
  .more {
    box-sizing: border-box;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 8px 14px;
    font: inherit;
    font-size: 15px;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .bar input {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }
  button,
  select,
  a {
    cursor: pointer;
  }
  :is(.bar, dialog) .thank {
    display: inline-flex;
    align-items: center;
    font-weight: 600;
    color: var(--_on-accent);
    text-decoration: none;
    background: var(--_accent);
    border-color: var(--_accent);
  }
  button:hover,
  select:hover {
    background: var(--_accent-soft);
  }
  :is(input, select, button, a):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .columns {
    display: flex;
    gap: 20px;
    align-items: start;
  }
  .column {
    display: grid;
    flex: 1;
    gap: 20px;
    min-inline-size: 0;
  }
  .list {
    max-inline-size: 44rem;
    container-type: inline-size;
  }
  .card {
    overflow: hidden;
    overflow-wrap: anywhere;
    background: var(--_surface);
    border-radius: 14px;
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent),
      0 1px 2px rgb(27 31 33 / 0.05);
  }
  .card.quote {
    background: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
  }
  .photo {
    display: block;
    inline-size: 100%;
    aspect-ratio: 8 / 5;
    object-fit: cover;
    object-position: 50% 30%;
  }
  :is(.month, .anniversary, .birthday) .photo {
    object-position: 50% 12%;
  }
  /* In a wide list the picture stands beside the words, as tall as they are. */
  @container (min-width: 36rem) {
    .list .card:has(> .photo) {
      display: grid;
      grid-template: 1fr auto / 15rem minmax(0, 1fr);
    }
    .list .photo {
      grid-row: 1 / 3;
      block-size: 0;
      min-block-size: max(100%, 15rem);
      aspect-ratio: auto;
    }
  }
  .inside {
    padding: 22px;
  }
  .inside .tag {
    margin-block-end: 8px;
    font-size: 14px;
    font-weight: 500;
    color: var(--_accent-ink);
  }
  .inside .text {
    font-family: var(--_serif);
    font-size: 21px;
    line-height: 1.32;
    text-wrap: pretty;
    hyphens: auto;
  }
  .inside .name {
    margin-block-start: 12px;
    font-weight: 600;
  }
  .inside .second,
  .card-foot p {
    font-size: 14px;
    color: var(--_muted);
  }
  .card.quote .second {
    color: color-mix(in oklab, var(--_accent-ink) 55%, var(--_ink));
  }
  .card-foot {
    display: flex;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 4px;
    padding-inline: 22px 14px;
    border-block-start: 1px solid var(--_line);
  }
  .card-foot .agree {
    display: inline-flex;
    flex: none;
    padding-inline: 8px;
    gap: 8px;
    align-items: center;
    background: none;
    border-color: transparent;
  }
  .agree svg {
    inline-size: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  .agree[aria-pressed='true'] {
    font-weight: 600;
    color: var(--_accent-ink);
  }
  .agree[aria-pressed='true'] svg {
    fill: currentColor;
  }
  .notice {
    margin-block-end: 16px;
    color: var(--_muted);
  }
  .base .notice {
    padding-block: 12px;
  }
  .more {
    display: block;
    margin: 24px auto 0;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .agree[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
