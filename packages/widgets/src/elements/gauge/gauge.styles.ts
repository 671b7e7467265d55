import { css } from 'lit';

/** The score at every size, and the room of the other views. All lengths follow the width of the element. */
export const gaugeStyles = css`
  :host {
    display: inline-block;
    vertical-align: top;
    inline-size: 240px;
    max-inline-size: 100%;
  }
  :host([view]:not([view='score'])) {
    display: block;
    inline-size: auto;
  }
  :host([view='trend']),
  :host([view='distribution']) {
    min-block-size: 340px;
  }
  .base {
    all: initial;
    color-scheme: inherit;
    display: block;
    container-type: inline-size;
    font-family: var(--samklang-font, inherit);
    line-height: 1.4;
    color: var(--_ink);
    -webkit-text-size-adjust: 100%;
    --_ghost: #ddd9d0;
    --_hair: #b3b1aa;
  }
  * {
    box-sizing: border-box;
  }
  .one {
    container-type: inline-size;
    margin: 0;
    text-align: center;
  }
  .dial {
    position: relative;
  }
  .dial svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    fill: none;
  }
  [dir='rtl'] .dial svg {
    transform: scaleX(-1);
  }
  .track {
    stroke: var(--_hair);
    stroke-width: 1.75;
  }
  .value {
    stroke: var(--_accent);
    stroke-width: 11;
  }
  .band {
    stroke: var(--_accent);
    stroke-opacity: 0.24;
    stroke-width: 23;
  }
  .figure {
    position: absolute;
    inset-block-start: 33cqi;
    inset-inline: 0;
    font-size: 30cqi;
    font-weight: 600;
    line-height: 1;
    letter-spacing: -0.045em;
  }
  .figure small {
    margin-inline-start: 0.08em;
    font-size: 0.5em;
    letter-spacing: 0;
  }
  .range {
    position: absolute;
    inset-block-start: 63cqi;
    inset-inline: 0;
    font-size: max(13px, 3.75cqi);
    color: var(--_muted);
  }
  .long {
    display: none;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: max(13px, 3.75cqi);
    color: var(--_muted);
  }
  .ends span {
    inline-size: 25%;
  }
  figcaption {
    min-block-size: 4.2em;
    margin-block-start: max(2px, 1cqi);
    font-size: max(13px, 3.75cqi);
    color: var(--_muted);
  }
  figcaption > * {
    display: block;
    text-wrap: balance;
  }
  .name {
    font-size: max(14px, 4.2cqi);
    font-weight: 600;
    color: var(--_ink);
  }
  .block {
    display: block;
    block-size: 0.75em;
    margin: 8px 20%;
    background: var(--_ghost);
    border-radius: 4px;
  }
  .figure.block {
    inset-inline: 14%;
    margin-block: 0;
  }
  button {
    min-block-size: 44px;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid;
  }
  @container (max-width: 179px) {
    .track {
      stroke-width: 3;
    }
    .value {
      stroke-width: 14;
    }
    .band {
      stroke-width: 29;
    }
    .dial .range,
    .ends {
      display: none;
    }
    .figure {
      inset-block-start: 37cqi;
    }
  }
  @container (min-width: 360px) {
    .track {
      stroke-width: 1;
    }
    .value {
      stroke-width: 9;
    }
    .band {
      stroke-width: 19;
    }
    .long {
      display: block;
    }
    .brief {
      display: none;
    }
  }
  @supports (color: light-dark(red, blue)) {
    .base {
      --_ghost: light-dark(#ddd9d0, #343a3c);
      --_hair: light-dark(#b3b1aa, #5d6566);
    }
  }
  @media (forced-colors: active) {
    .track {
      stroke: CanvasText;
    }
    .value,
    .band {
      stroke: Highlight;
    }
    .block {
      forced-color-adjust: none;
      background: GrayText;
    }
  }
`;
