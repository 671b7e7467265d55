import { css } from 'lit';

/** The panel, in the flow of the page or below the badge. */
export const panelStyles = css`
  .panel {
    font-size: 15px;
    background: var(--_surface);
    border-radius: 14px;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent);
    overflow-wrap: break-word;
    --_sunken: #f3f0e9;
  }
  .pop {
    position: fixed;
    inset: auto;
    inline-size: 432px;
    max-inline-size: calc(100vw - 32px);
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color: inherit;
    background: var(--_surface);
    border: 0;
    border-radius: 14px;
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent),
      0 24px 64px -16px rgb(27 31 33 / 0.28);
  }
  .pop .panel {
    box-shadow: none;
  }
  .pop:popover-open {
    display: block;
    animation: appear 240ms var(--_ease);
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(-8px);
    }
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dt,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  h2 {
    font-size: 25px;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .label,
  .figures {
    font-size: 15px;
    color: var(--_muted);
  }
  .figures,
  time,
  .gain {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .cell {
    display: block;
    padding: 22px 24px;
  }
  .cell:not(:first-child),
  .latest,
  slot[name='news'] .cell {
    border-block-start: 1px solid var(--_line);
  }
  .pair {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 16px;
  }
  .pair > :last-child {
    flex: none;
    font-variant-numeric: tabular-nums;
  }
  .pair:has(> h2) {
    flex-wrap: wrap;
    row-gap: 2px;
  }
  .pair > h2 {
    flex: 1 1 9em;
    max-inline-size: 100%;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 8px;
    margin-block: 14px 10px;
    background: var(--_ghost);
    border: 0;
    border-radius: 4px;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_ghost);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    border-radius: 4px;
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
    border-radius: 4px;
  }
  .stale progress::-webkit-progress-value {
    background: var(--_edge);
  }
  .stale progress::-moz-progress-bar {
    background: var(--_edge);
  }
  .use {
    flex: none;
    min-block-size: 44px;
    margin: 0;
    padding: 0 18px;
    font: inherit;
    font-weight: 600;
    color: var(--_paper);
    background: var(--_ink);
    border: 0;
    border-radius: 12px;
    cursor: pointer;
  }
  .use:hover {
    background: color-mix(in srgb, var(--_ink) 88%, var(--_accent));
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .expiry {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 2px 10px;
    padding-block: 12px;
  }
  .expiry .clock {
    color: var(--_muted);
  }
  .expiry .label {
    grid-column: 2;
  }
  a {
    color: var(--_accent-ink);
  }
  .onward {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 58px;
    padding-block: 8px;
    color: inherit;
    text-decoration: none;
  }
  .onward:hover {
    background: var(--_accent-soft);
  }
  [dir='rtl'] .flip {
    transform: scaleX(-1);
  }
  li,
  .pair > *,
  .label,
  h2 {
    unicode-bidi: plaintext;
  }
  /* English stands in where a language is missing: it keeps its own direction, at the side of the others. */
  [dir='rtl'] :is(.label, h2, .figure) {
    text-align: right;
  }
  ::slotted(*) {
    display: block;
    padding: 16px 24px;
  }
  @supports (color: light-dark(red, blue)) {
    .panel {
      --_sunken: light-dark(#f3f0e9, #101314);
    }
  }
  @media (max-width: 380px) {
    .cell:not(.standing) {
      padding-inline: 16px;
    }
    :is(.balance, .tier) {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .pop,
    .why,
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pop:popover-open {
      animation: none;
    }
  }
`;
