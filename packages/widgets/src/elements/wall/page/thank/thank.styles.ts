import { css } from 'lit';

/** The form to thank somebody with, over the page. */
export const thankStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(32rem, 100vw - 32px);
    padding: 28px;
    color: var(--_ink);
    background: var(--_surface);
    border: 0;
    border-radius: 14px;
    box-shadow:
      0 0 0 1px color-mix(in srgb, var(--_ink) 12%, transparent),
      0 24px 64px -16px rgb(27 31 33 / 0.28);
  }
  dialog::backdrop {
    background: rgb(27 31 33 / 0.4);
  }
  dialog h2 {
    margin: 0 0 16px;
    font: inherit;
    font-size: 22px;
    font-weight: 600;
  }
  dialog .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    margin-block: 0 16px;
  }
  dialog .field > label {
    font-weight: 600;
  }
  dialog .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  dialog legend {
    margin-block-end: 6px;
    padding: 0;
    font-weight: 600;
  }
  dialog .kinds label {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    box-sizing: border-box;
    padding-inline: 14px;
    font-size: 15px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  dialog .kinds label:has(:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  dialog .kinds input {
    inline-size: 18px;
    min-block-size: 18px;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
  }
  dialog small:empty {
    display: none;
  }
  dialog small {
    font-size: 14px;
    font-weight: 400;
    color: var(--_muted);
  }
  dialog .ends {
    justify-content: end;
  }
  dialog .picture .ends {
    justify-content: start;
  }
  dialog .picture img {
    justify-self: start;
    max-inline-size: 100%;
    max-block-size: 240px;
    border-radius: var(--_radius);
  }
  dialog .file {
    position: relative;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding: 8px 14px;
    overflow: hidden;
    font-size: 15px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  dialog .file:hover {
    background: var(--_accent-soft);
  }
  dialog .file:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  dialog .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  dialog .field [aria-invalid='true'] {
    border-color: var(--_bad);
  }
  dialog .bad {
    color: var(--_bad);
  }
  dialog h2:focus {
    outline: none;
  }
  dialog .said {
    margin-block-end: 16px;
  }
  dialog .said:empty {
    margin: 0;
  }
`;
