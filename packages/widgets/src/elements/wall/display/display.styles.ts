import { css } from 'lit';

/** The stage and its two slides. Sizes follow the screen: --u is one hundredth of the height of a 16:9 picture in it. */
export const displayStyles = css`
  .stage {
    --u: min(1cqh, 0.5625cqw);
    --_tint: #e2ece6;
    --_tint-ink: #12332b;
    --_tint-second: #3c5a51;
    --_warn: #8a5a00;
    --_shade: #eeeadf;
    --_rule: #cfcbc1;
    position: relative;
    block-size: 100%;
    overflow: hidden;
    background: var(--_paper);
    transition: translate 2s var(--_ease);
    cursor: none;
  }
  @supports (color: light-dark(red, oklch(from red l c h))) {
    .stage {
      --_tint: color-mix(in oklab, var(--_accent) 11%, var(--_paper));
      --_tint-ink: color-mix(in oklab, var(--_accent-ink) 30%, var(--_ink));
      --_tint-second: color-mix(in oklab, var(--_accent-ink) 45%, var(--_muted));
      --_warn: light-dark(#8a5a00, #e0b15a);
      --_shade: light-dark(#eeeadf, #23282a);
      --_rule: light-dark(#cfcbc1, #434a4c);
    }
  }
  .stage.night {
    background: #000;
  }
  .slide {
    position: absolute;
    inset: 0;
    display: grid;
    overflow: hidden;
    background: var(--_paper);
    opacity: 0;
    visibility: hidden;
    transition:
      opacity 0.7s var(--_ease),
      visibility 0.7s;
  }
  .slide.on {
    opacity: 1;
    visibility: visible;
    z-index: 1;
  }
  .slide.none,
  .slide.loading {
    visibility: hidden;
  }
  .slide.night {
    background: #000;
  }
  .words {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    padding-block: 8.9cqh;
    padding-inline: 5.83cqw;
    gap: calc(5.2 * var(--u));
    font-size: calc(3.7 * var(--u));
    line-height: 1.3;
  }
  .picture {
    grid-row: 1;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: cover;
    /* Where a picture is cut, heads stay on. */
    object-position: 50% 35%;
  }
  .picture[hidden] {
    display: none;
  }
  .pictured {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 37.3cqw;
  }
  .pictured .words {
    grid-column: 1;
    grid-row: 1;
  }
  .pictured .picture {
    grid-column: 2;
    border-start-start-radius: calc(4.4 * var(--u));
    border-end-start-radius: calc(4.4 * var(--u));
  }
  .example.pictured {
    grid-template-columns: 37.3cqw minmax(0, 1fr);
  }
  .month.pictured {
    grid-template-columns: 41.6cqw minmax(0, 1fr);
  }
  :is(.month, .example).pictured .words {
    grid-column: 2;
  }
  :is(.month, .example).pictured .picture {
    grid-column: 1;
    border-radius: 0;
  }
  .example.pictured .picture {
    border-start-end-radius: calc(4.4 * var(--u));
    border-end-end-radius: calc(4.4 * var(--u));
  }
  @container (max-aspect-ratio: 1) {
    .stage {
      --u: min(0.62cqh, 1cqw);
    }
    .words {
      padding-block: calc(8.9 * var(--u));
    }
    .slide.slide.pictured {
      grid-template: minmax(0, 43cqh) minmax(0, 1fr) / minmax(0, 1fr);
    }
    .slide.slide.pictured .words {
      grid-area: 2 / 1;
    }
    .slide.slide.pictured .picture {
      grid-area: 1 / 1;
      border-radius: 0;
    }
    :is(.month, .anniversary, .birthday).pictured .picture {
      object-position: 50% 8%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .slide,
    .stage {
      transition: none;
    }
  }
`;
