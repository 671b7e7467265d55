import { css } from 'lit';

/** The card. Its codes are black on white whatever the page is: scanners need it so. */
export const cardStyles = css`
  .card {
    overflow: hidden;
    color: #111111;
    background: #ffffff;
    border-radius: 20px;
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent),
      0 1px 2px rgb(27 31 33 / 0.05),
      0 8px 24px -8px rgb(27 31 33 / 0.1);
  }
  .card :is(h2, p),
  .hint {
    margin: 0;
    font: inherit;
  }
  .head {
    position: relative;
    display: flow-root;
    min-block-size: 150px;
    padding: 24px 22px 0;
    color: #f7f5f0;
    background: #163b33;
  }
  .head h2 {
    font-size: 23px;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .head p {
    margin-block-start: 4px;
    font-size: 15px;
    color: #d3dcd7;
  }
  .braid {
    display: block;
    inline-size: calc(100% + 44px);
    block-size: 30px;
    margin-block: 20px 24px;
    margin-inline: -22px;
  }
  [dir='rtl'] .braid {
    transform: scaleX(-1);
  }
  .lane-0 {
    fill: #a9e4d2;
  }
  .lane-1 {
    fill: #7bd0b8;
  }
  .lane-2 {
    fill: #4fa891;
  }
  .lane-3 {
    fill: #3c7f6e;
  }
  .codes {
    display: flex;
    flex-direction: column;
    align-items: center;
    padding: 0 22px 22px;
    font-size: 14px;
    color: #4a504e;
    forced-color-adjust: none;
    background: #ffffff;
  }
  .codes svg {
    display: block;
    max-inline-size: 100%;
    fill: #111111;
    background: #ffffff;
    direction: ltr;
  }
  /* 196 px for the 29 modules of a version 3, and four of white on each side. */
  .qr {
    inline-size: 250px;
    block-size: 250px;
  }
  .codes hr {
    inline-size: 100%;
    block-size: 1px;
    margin: 0 0 22px;
    background: #e4e0d8;
    border: 0;
  }
  .ean {
    inline-size: 259.9px;
  }
  .ean text {
    font-size: 7px;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  }
  .code128 {
    inline-size: 306px;
    block-size: 84px;
  }
  .codes p {
    margin-block-start: 12px;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .hint {
    max-inline-size: 38ch;
    margin: 16px auto 0;
    font-size: 14px;
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .head :is(h2, p) {
      color: CanvasText;
    }
    .braid path {
      fill: Highlight;
    }
  }
`;
