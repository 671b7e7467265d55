import { css } from 'lit';

/** The badge, and the room that every look takes before there is anything to show. */
export const pointsStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    inline-size: var(--samklang-badge-size, 344px);
    max-inline-size: 100%;
  }
  :host([look='panel']),
  :host([look='card']),
  :host([look='stamps']) {
    display: block;
    inline-size: auto;
    max-inline-size: 432px;
    min-block-size: var(--samklang-room, 684px);
  }
  :host([look='card']) {
    --samklang-room: 676px;
  }
  :host([look='stamps']) {
    --samklang-room: 300px;
  }
  .base {
    all: initial;
    color-scheme: inherit;
    display: block;
    font-family: var(--samklang-font, inherit);
    font-size: 15px;
    line-height: 1.4;
    color: var(--_ink);
    -webkit-text-size-adjust: 100%;
    --_ghost: #ddd9d0;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .badge {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    block-size: 44px;
    margin: 0;
    padding-block: 0;
    padding-inline: 9px 12px;
    font: inherit;
    color: inherit;
    text-align: start;
    text-decoration: none;
    background: var(--_surface);
    border: 1px solid color-mix(in srgb, var(--_edge) 55%, var(--_surface));
    border-radius: 22px;
    transition:
      background-color 120ms,
      border-color 120ms;
  }
  :is(button, a).badge {
    cursor: pointer;
    border-color: var(--_edge);
  }
  :is(button, a).badge:hover,
  .badge.reached {
    background: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
    border-color: var(--_accent-ink);
  }
  :is(button, a):focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 2px;
  }
  .words {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    column-gap: 10px;
    min-inline-size: 0;
    block-size: 24px;
    line-height: 24px;
    overflow: hidden;
  }
  /* The balance goes out of sight as a whole where it has no room: half a number would be another number. */
  .words > * {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  b {
    font-weight: 600;
  }
  .second {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .ring {
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    fill: none;
    stroke-linecap: round;
  }
  .ring circle {
    transform: rotate(-90deg);
    transform-origin: center;
  }
  .track {
    stroke: var(--_ghost);
  }
  .value,
  .tick {
    stroke: var(--_accent);
    transition: stroke-dashoffset 240ms cubic-bezier(0.2, 0, 0, 1);
  }
  .tick {
    stroke-width: 2.2;
    stroke-linejoin: round;
  }
  .stale :is(.value, .tick) {
    stroke: var(--_edge);
  }
  .more {
    flex: none;
    margin-inline-start: -4px;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [aria-expanded='true'] .more {
    transform: scaleY(-1);
  }
  .block {
    inline-size: 132px;
    block-size: 10px;
    background: var(--_ghost);
    border-radius: 5px;
  }
  .short {
    inline-size: 62px;
  }
  .room {
    display: flow-root;
    min-block-size: var(--samklang-room, 684px);
    padding: 24px;
    background: var(--_surface);
    border-radius: 14px;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  .room.stamps {
    padding: 0;
    background: none;
    box-shadow: none;
  }
  .room .block {
    display: block;
    margin-block-start: 16px;
  }
  .pop {
    display: none;
  }
  @supports (color: light-dark(red, blue)) {
    .base {
      --_ghost: light-dark(#ddd9d0, #343a3c);
    }
  }
  @media (forced-colors: active) {
    .value,
    .tick {
      stroke: Highlight;
    }
    .track {
      stroke: GrayText;
    }
    .block {
      background: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
`;
