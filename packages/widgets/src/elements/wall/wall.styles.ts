import { css } from 'lit';

/** The room of the wall, from the first paint on. */
export const wallStyles = css`
  :host {
    display: block;
    color: var(--_ink);
    font-family: var(--samklang-font, inherit);
    --_serif: var(--samklang-serif, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  :host([mode='display']) {
    block-size: 100vh;
    block-size: 100dvh;
    overflow: hidden;
    background: var(--_paper);
    --_serif: var(
      --samklang-serif,
      ui-serif, 'New York', Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif
    );
    font-family: var(--samklang-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
  }
  :host([mode='display']) .base {
    block-size: 100%;
    container-type: size;
  }
`;
