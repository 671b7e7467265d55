import { css } from 'lit';

/**
 * The dialog covers the view and scrolls itself, always by at least a pixel: a wheel, a finger or a key then never
 * reaches the page behind it, whose own styles and scrollbar stay as they are.
 */
export const dialogStyles = css`
  .stage {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
    color: inherit;
    background: none;
    border: 0;
  }
  .stage::backdrop {
    background: rgb(16 19 20 / 0.5);
  }
  .around {
    display: grid;
    place-items: center;
    min-block-size: calc(100% + 1px);
    padding: 32px 20px;
  }
  .stage .panel {
    position: relative;
    inline-size: 100%;
    max-inline-size: 560px;
    outline: none;
    border-radius: min(14px, 2 * var(--_radius));
    box-shadow: 0 24px 64px -16px rgb(27 31 33 / 0.28);
  }
  .stage .close {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 12px;
    z-index: 3;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    color: var(--_muted);
  }
  .stage .progress {
    max-inline-size: min(360px, 100% - 48px);
  }
  .stage .tie {
    margin-block-start: 56px;
  }
  @media (max-width: 480px) {
    .around {
      padding: 24px 12px;
    }
  }
  .decline {
    flex: none;
    font-weight: 600;
  }
`;
