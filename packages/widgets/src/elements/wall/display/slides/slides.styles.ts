import { css } from 'lit';

/** What stands on the slides. The floor is 3.33 % of the height, so that all is legible from the other end of a canteen. */
export const slideStyles = css`
  .words p,
  .words blockquote {
    margin: 0;
  }
  .head,
  .foot {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: calc(4 * var(--u));
    flex: none;
  }
  .foot {
    align-items: end;
    margin-block-start: auto;
  }
  .middle {
    display: flex;
    flex-direction: column;
    gap: calc(3.7 * var(--u));
    flex: none;
  }
  .label,
  .second,
  .criteria {
    color: var(--_muted);
  }
  .label {
    font-size: calc(3.5 * var(--u));
  }
  .tag {
    display: inline-grid;
    align-content: center;
    padding-block: calc(0.5 * var(--u));
    text-wrap: balance;
    min-block-size: calc(6.3 * var(--u));
    padding-inline: calc(2.7 * var(--u));
    border: max(1px, calc(0.2 * var(--u))) solid var(--_accent);
    border-radius: calc(3.2 * var(--u));
    color: var(--_accent-ink);
    font-weight: 500;
    font-size: calc(3.5 * var(--u));
  }
  .mark {
    font-size: calc(2.8 * var(--u));
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    margin-inline-start: auto;
  }
  .mark.old {
    color: var(--_warn);
  }
  .fit {
    font-family: var(--_serif);
    text-wrap: balance;
    --_scale: 1;
    font-size: calc(max(3.5, var(--_size) * var(--_scale)) * var(--u));
    letter-spacing: -0.02em;
    line-height: 1.18;
  }
  .deed {
    --_size: 8.9;
  }
  :is(.kudos, .example):not(.pictured) .deed {
    --_size: 11.4;
    line-height: 1.14;
  }
  .month:not(.pictured) .poster {
    --_size: 18;
  }
  .quote {
    --_size: 12.4;
    line-height: 1.1;
    letter-spacing: -0.024em;
  }
  .poster {
    --_size: 15.2;
    line-height: 1.12;
    letter-spacing: -0.028em;
  }
  .motive {
    --_size: 5.1;
    --_scale: 1;
    max-inline-size: 27em;
    font-family: var(--_serif);
    font-size: calc(max(3.5, var(--_size) * var(--_scale)) * var(--u));
    letter-spacing: -0.012em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .month:not(.pictured) .motive {
    --_size: 6.4;
  }
  .slide:is(.kudos, .example, .quote):not(.pictured) .fit[data-step='0'] {
    --_scale: 1.3;
  }
  [data-step='2'] {
    --_scale: 0.92;
  }
  [data-step='3'] {
    --_scale: 0.84;
  }
  [data-step='4'] {
    --_scale: 0.76;
  }
  [data-step='5'] {
    --_scale: 0.68;
  }
  [data-step='6'] {
    --_scale: 0.6;
  }
  [data-step='7'] {
    --_scale: 0.5;
  }
  :is([data-step='8'], [data-step='9']) {
    --_scale: 0.42;
  }
  :is([data-step='6'], [data-step='7'], [data-step='8']) {
    text-wrap: pretty;
  }
  [data-step='9'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 14);
    overflow: hidden;
    text-wrap: wrap;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  :is(.quote, .poster, .slide:not(.pictured) .deed)[data-step='9'] {
    --_scale: 0.34;
  }
  /* A deed keeps the reading direction of its language and stands where the rest of the slide does. */
  p:is(.deed, .motive)[dir] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  blockquote {
    position: relative;
  }
  q::before {
    position: absolute;
    inset-inline-end: 100%;
  }
  .who {
    display: grid;
    gap: calc(0.4 * var(--u));
  }
  .name {
    font-weight: 600;
    font-size: calc(4.8 * var(--u));
    letter-spacing: -0.012em;
    line-height: 1.2;
  }
  .who .second {
    font-size: calc(3.9 * var(--u));
  }
  .who p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .middle + .criteria {
    margin-block-start: auto;
  }
  .criteria {
    border-block-start: max(1px, calc(0.14 * var(--u))) solid var(--_rule);
    padding-block-start: calc(3.7 * var(--u));
    text-wrap: balance;
  }
  .criteria b {
    color: var(--_ink);
    font-weight: 600;
  }
  .post {
    display: flex;
    align-items: center;
    gap: calc(2.4 * var(--u));
  }
  .post p {
    display: grid;
    font-size: calc(3.5 * var(--u));
    line-height: 1.34;
  }
  .post b {
    font-weight: 600;
  }
  .post span {
    color: var(--_muted);
  }
  .code {
    flex: none;
    inline-size: calc(19 * var(--u));
    block-size: calc(19 * var(--u));
    margin: calc(-1.6 * var(--u));
    margin-inline-end: 0;
    background: #fff;
    border-radius: calc(0.9 * var(--u));
    forced-color-adjust: none;
  }
  .empty .code {
    inline-size: calc(30 * var(--u));
    block-size: calc(30 * var(--u));
    margin: calc(-2.5 * var(--u));
    margin-inline-end: 0;
  }
  .slide.quote {
    background: var(--_tint);
    color: var(--_tint-ink);
  }
  .slide.quote .words {
    padding-inline-start: 11.7cqw;
  }
  .slide.quote :is(.label, .second, .mark, .post span) {
    color: var(--_tint-second);
  }
  .braid {
    flex: none;
    inline-size: 28.6cqw;
    block-size: calc(10.7 * var(--u));
    margin-inline-end: -5.83cqw;
  }
  .pictured .braid {
    display: none;
  }
  :dir(rtl) .braid {
    transform: scaleX(-1);
  }
  .braid path:nth-child(1) {
    fill: var(--_thread-1);
  }
  .braid path:nth-child(2) {
    fill: var(--_thread-2);
  }
  .braid path:nth-child(3) {
    fill: var(--_thread-3);
  }
  .braid path:nth-child(4) {
    fill: var(--_thread-4);
  }
  :is(.chair, .old, .waiting, .closed) > .words {
    display: grid;
    grid-template-columns: 32cqw minmax(0, 1fr);
    gap: 7cqw;
    align-items: stretch;
    padding-inline-start: 7.6cqw;
  }
  :is(.old, .waiting, .closed) > .words {
    align-items: center;
  }
  svg.chair {
    block-size: 100%;
    inline-size: 100%;
    max-block-size: 82cqh;
    align-self: center;
    overflow: visible;
  }
  .frame {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 3.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .strand {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.1;
  }
  .shade {
    fill: var(--_shade);
  }
  .beside {
    display: flex;
    flex-direction: column;
    gap: calc(5 * var(--u));
    min-block-size: 0;
    min-inline-size: 0;
  }
  .slide.chair .deed {
    --_size: 7.6;
  }
  .beside .second {
    font-size: calc(3.9 * var(--u));
  }
  .bond {
    justify-content: flex-start;
    align-items: flex-end;
  }
  .bond p {
    display: grid;
    font-size: calc(3.7 * var(--u));
  }
  .bond .figure {
    font-size: calc(16.3 * var(--u));
    font-weight: 600;
    letter-spacing: -0.045em;
    line-height: 0.86;
  }
  @container (max-aspect-ratio: 1) {
    :is(.chair, .old, .waiting, .closed) > .words {
      grid-template: 30cqh minmax(0, 1fr) / minmax(0, 1fr);
    }
    :is(.old, .waiting, .closed) > .words {
      align-items: start;
    }
    .slide.quote .words {
      padding-inline-start: 8cqw;
    }
    /* The code goes below the name where the two have no room side by side. */
    .slide.quote .foot {
      flex-wrap: wrap;
    }
  }
  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
    .braid path {
      fill: CanvasText;
    }
    .frame,
    .strand {
      stroke: CanvasText;
    }
  }
`;
