import { css } from 'lit';

/** The card at the corner. Its frame is the survey's own, quieter: no braid, one line of progress, hairline inside. */
export const popoverStyles = css`
  .card {
    position: fixed;
    inset: auto;
    inset-block-end: calc(32px + var(--_keyboard, 0px));
    inset-inline-end: 32px;
    z-index: 2147483647;
    inline-size: 408px;
    max-inline-size: calc(100vw - 64px);
    max-block-size: calc(var(--_room, 100vh) - 64px);
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    color: inherit;
    background: none;
    border: 0;
    border-radius: min(14px, 2 * var(--_radius));
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent),
      0 24px 64px -16px rgb(27 31 33 / 0.28);
    transition:
      opacity 120ms,
      visibility 120ms;
  }
  .aside {
    visibility: hidden;
    opacity: 0;
  }
  .card > .base {
    border-radius: 0;
    box-shadow: none;
  }
  .card .close {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 14px;
    z-index: 3;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    color: var(--_muted);
  }
  .card .body {
    padding: 20px 24px 16px;
  }
  .card .progress {
    min-block-size: 24px;
    padding-inline-end: 40px;
  }
  .card .progress :is(.thread, span + span) {
    display: none;
  }
  .card .ask {
    padding-block: 12px 0;
  }
  .card .foot {
    min-block-size: 57px;
    margin-inline: 24px;
    padding-inline: 0;
  }
  .card .row {
    min-block-size: 56px;
  }
  /* The cross keeps its own place above the braid of the thanks. */
  .card .tie {
    margin-block-start: 56px;
  }
  .decline {
    flex: none;
    font-weight: 600;
  }
  @media (max-width: 480px) {
    .card {
      inset-block-end: var(--_keyboard, 0px);
      inset-inline: 0;
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: calc(var(--_room, 100vh) - 24px);
      padding-block-end: env(safe-area-inset-bottom);
      background: var(--_surface);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .card .close {
      inset-inline-end: 8px;
    }
    .card .body {
      padding-inline: 20px;
    }
    .card .foot {
      margin-inline: 20px;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
    .card > .base {
      border: 0;
    }
  }
`;
