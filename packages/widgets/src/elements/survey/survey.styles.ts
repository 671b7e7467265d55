import { css } from 'lit';

/** What the first question needs: the frame and the score keys. */
export const surveyStyles = css`
  :host {
    display: block;
  }
  .base {
    all: initial;
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    container: survey / inline-size;
    font-family: var(--samklang-font, inherit);
    font-size: 16px;
    line-height: 1.45;
    color: var(--_ink);
    background: var(--_surface);
    border-radius: 14px;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--_ink) 8%, transparent);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  h2,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .body {
    padding: 20px 24px 24px;
  }
  .progress {
    min-block-size: 50px;
  }
  .foot {
    min-block-size: 65px;
  }
  .ask {
    padding-block: 20px 4px;
  }
  .kicker,
  .help {
    font-size: 15px;
    color: var(--_muted);
    margin-block-end: 8px;
  }
  legend {
    display: block;
    inline-size: 100%;
  }
  h2 {
    font-family: var(--samklang-serif, inherit);
    font-size: 21px;
    font-weight: var(--samklang-question-weight, 600);
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    outline: none;
  }
  .control {
    margin-block-start: 20px;
    container: control / inline-size;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(11, minmax(24px, 1fr));
    gap: 3px;
  }
  label {
    position: relative;
    display: block;
    -webkit-tap-highlight-color: transparent;
  }
  label input {
    position: absolute;
    inset: 0;
    z-index: 1;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .face {
    display: flex;
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_edge);
  }
  .key .face {
    justify-content: center;
    block-size: 48px;
    font-size: 17px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    border-radius: var(--_radius);
  }
  input:checked + .face {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent-ink);
    font-weight: 600;
  }
  .key input:checked + .face {
    transform: translateY(-2px);
    box-shadow: 0 6px 14px -4px color-mix(in srgb, var(--_accent) 50%, transparent);
  }
  :focus-visible + .face {
    outline: 2px solid var(--_accent-ink);
    outline-offset: 2px;
  }
  label:focus-within {
    z-index: 2;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    margin-block-start: 10px;
    font-size: 14px;
    color: var(--_muted);
  }
  .ends span:last-child {
    text-align: end;
  }
  @container control (inline-size < 304px) {
    .scale {
      grid-template-columns: repeat(6, minmax(24px, 1fr));
      row-gap: 8px;
    }
  }
  .loading {
    min-block-size: 280px;
  }

  .page,
  .page form,
  .page .body,
  .page .ask {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  .page {
    min-block-size: 100vh;
    min-block-size: 100dvh;
    background: var(--_paper);
    border-radius: 0;
    box-shadow: none;
  }
  .page :is(.top, .body, .row) {
    inline-size: 100%;
    max-inline-size: 680px;
    margin-inline: auto;
    padding-inline: 20px;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    min-block-size: 64px;
  }
  .page .body {
    padding-block: 4px 24px;
  }
  .page .ask {
    justify-content: flex-end;
    padding-block-start: 32px;
  }
  .page h2 {
    font-size: 34px;
    line-height: 1.18;
    letter-spacing: -0.02em;
  }
  .page :is(.kicker, .help) {
    margin-block-end: 12px;
  }
  .page .control {
    margin-block-start: 32px;
  }
  .page .key .face {
    block-size: 56px;
  }
  @container survey (inline-size < 350px) {
    .page h2 {
      font-size: 29px;
    }
  }
  @container survey (inline-size >= 720px) {
    .page .ask {
      justify-content: center;
    }
    .page h2 {
      font-size: 42px;
    }
  }
  [dir='rtl'] h2 {
    letter-spacing: 0;
    line-height: 1.5;
  }
`;
