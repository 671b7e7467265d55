import { css } from 'lit';

/** What stands beside the number, and bond, trend and distribution. */
export const laterStyles = css`
  .quarters {
    display: none;
  }
  .target {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .before {
    r: 4.2px;
    fill: var(--_surface);
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .stale .value,
  .stale .band {
    stroke: var(--_edge);
  }
  .silent .track:first-of-type {
    stroke-dasharray: 3 4;
  }
  .figure.none {
    inset: 48cqi 44% auto;
    block-size: max(2px, 1cqi);
    background: var(--_edge);
  }
  .change {
    margin-block-start: 0.4em;
    color: var(--_ink);
  }
  .mark {
    inline-size: 1em;
    block-size: 1em;
    vertical-align: -0.12em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button {
    padding: 0 12px;
    font-size: 14px;
    color: var(--_accent-ink);
    cursor: pointer;
    border-color: var(--_edge);
    border-radius: var(--_radius);
  }
  button:focus-visible,
  .scroll:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 2px;
  }
  .base :is(p, ul) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pair {
    display: grid;
    justify-items: stretch;
    gap: 20px 48px;
  }
  .pair .one {
    inline-size: 100%;
    max-inline-size: 360px;
    margin-inline: auto;
  }
  .rows li {
    display: grid;
    grid-template-columns: minmax(6.5em, max-content) 1fr 3em;
    align-items: center;
    gap: 16px;
    padding-block: 0.6em;
    font-size: 15px;
  }
  .rows li + li {
    border-block-start: 1px solid var(--_line);
  }
  .rows b {
    font-size: 18px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .rows + .held {
    margin-block-start: 1em;
    font-size: max(17px, 2cqi);
    line-height: 1.35;
    text-wrap: balance;
  }
  .lowest .part {
    font-weight: 600;
  }
  .bar {
    inline-size: 100%;
    block-size: 0.8em;
    overflow: visible;
  }
  [dir='rtl'] .bar {
    transform: scaleX(-1);
  }
  .bar path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .rest {
    stroke: var(--_hair);
    stroke-width: 1.5;
  }
  .likely {
    fill: var(--_accent);
    fill-opacity: 0.24;
  }
  .reached {
    stroke: var(--_accent);
    stroke-width: max(4px, 0.26em);
  }
  .tip {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .head {
    font-size: max(15px, 1.3cqi);
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 0.65em;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }
  .base .head .name {
    flex-basis: 100%;
    font-size: max(16px, 1.5cqi);
  }
  .now {
    font-size: max(40px, 3.6cqi);
    font-weight: 600;
    line-height: 1.15;
    letter-spacing: -0.03em;
    color: var(--_ink);
  }
  .base .note {
    max-inline-size: 68ch;
    margin-block: 4px 12px;
    font-size: max(14px, 1.3cqi);
    color: var(--_muted);
  }
  /* Charts read from left to right in every script. */
  .plot:not([hidden]) {
    position: relative;
    direction: ltr;
    block-size: clamp(200px, 38cqi, 60vh);
  }
  .twin {
    margin-block-start: 12px;
    font-size: max(14px, 1.2cqi);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 32px;
    line-height: max(32px, 1.5em);
    color: var(--_accent-ink);
    cursor: pointer;
  }
  .scroll {
    overflow-x: auto;
    margin-block: 4px 12px;
  }
  table {
    font-variant-numeric: tabular-nums;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 20px 6px 0;
    font-weight: 400;
    unicode-bidi: plaintext;
    text-align: start;
    white-space: nowrap;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    color: var(--_muted);
  }
  .said {
    margin-inline-start: 12px;
    color: var(--_muted);
  }
  @container (max-width: 179px) {
    .before {
      r: 6px;
    }
    .base .more {
      display: none;
    }
    .base .one .name {
      font-size: 13px;
    }
  }
  @container (min-width: 360px) {
    .before {
      r: 3px;
      stroke-width: 1.2;
    }
    .target {
      stroke-width: 1;
    }
    .quarters {
      display: block;
    }
  }
  @container (min-width: 600px) {
    .pair {
      grid-template-columns: minmax(220px, 1fr) 2fr;
      align-items: center;
    }
    .rows li {
      font-size: max(15px, 1.8cqi);
    }
    .rows b {
      font-size: max(18px, 2.2cqi);
    }
    .pair .one {
      max-inline-size: none;
    }
  }
  /* On a display it is read from across a room. */
  @container (min-width: 1400px) {
    .head,
    .base .note {
      font-size: 1.9cqi;
    }
    .base .head .name {
      font-size: 2.2cqi;
    }
    .now {
      font-size: 5.6cqi;
    }
    .twin {
      font-size: 1.6cqi;
    }
  }
  @media (forced-colors: active) {
    .rest,
    .before,
    .target {
      stroke: CanvasText;
    }
    .before {
      fill: Canvas;
    }
    .figure.none {
      forced-color-adjust: none;
      background: CanvasText;
    }
    :is(.reached, .tip) {
      stroke: Highlight;
    }
    .likely {
      fill: Highlight;
    }
  }
  @media print {
    summary,
    .copy {
      display: none;
    }
    .scroll {
      overflow: visible;
    }
    .twin::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
