import { css } from 'lit';

/** The private tokens that no first question needs: hairlines, tints, threads, status and motion. */
export const laterTokens = css`
  :host {
    --_line: var(--samklang-line, #e4e0d8);
    --_accent-soft: #e6efea;
    --_accent-mid: #a9cabf;
    --_ease: cubic-bezier(0.2, 0, 0, 1);
    --_bad: #a3382c;
    --_ghost: #ddd9d0;
    --_thread-1: #153b33;
    --_thread-2: #205e50;
    --_thread-3: #37806c;
    --_thread-4: #669a8a;
  }
  @supports (color: light-dark(red, oklch(from red l c h))) {
    :host {
      --_line: var(--samklang-line, light-dark(#e4e0d8, #2e3436));
      --_accent-soft: color-mix(in oklab, var(--_accent) 10%, var(--_surface));
      --_accent-mid: color-mix(in oklab, var(--_accent) 36%, var(--_surface));
      --_bad: light-dark(#a3382c, #f0978b);
      --_ghost: light-dark(#ddd9d0, #343a3c);
      --_thread-1: color-mix(in oklab, var(--_accent-ink) 42%, var(--_ink));
      --_thread-2: color-mix(in oklab, var(--_accent-ink) 88%, var(--_ink));
      --_thread-3: color-mix(in oklab, var(--_accent-ink) 82%, var(--_paper));
      --_thread-4: color-mix(in oklab, var(--_accent-ink) 62%, var(--_paper));
    }
  }
`;
