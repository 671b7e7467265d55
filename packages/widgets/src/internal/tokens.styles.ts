import { css } from 'lit';

/**
 * The public `--samklang-*` tokens, mapped once to the private ones that every element uses.
 * Plain light values come first for browsers without `light-dark()`; the rest follows the host's `color-scheme`
 * and is derived from the owner's accent, so that text on it and text in it keep their contrast (WCAG 2.2, 1.4.3).
 * Sizes are in px because a host may have changed what a rem is. Beside them the one rule that every element needs.
 */
export const tokens = css`
  :host {
    --_paper: var(--samklang-paper, #fbfaf7);
    --_surface: var(--samklang-surface, #ffffff);
    --_ink: var(--samklang-ink, #1b1f21);
    --_muted: var(--samklang-muted, #5a615f);
    --_edge: var(--samklang-edge, #8b908d);
    --_accent: var(--samklang-accent, #1f6f5c);
    --_on-accent: var(--samklang-on-accent, #ffffff);
    --_accent-ink: #1a5f4f;
    --_radius: var(--samklang-radius, 9px);
  }
  @supports (color: light-dark(red, oklch(from red l c h))) {
    :host {
      --_paper: var(--samklang-paper, light-dark(#fbfaf7, #15181a));
      --_surface: var(--samklang-surface, light-dark(#ffffff, #1d2123));
      --_ink: var(--samklang-ink, light-dark(#1b1f21, #f2f0eb));
      --_muted: var(--samklang-muted, light-dark(#5a615f, #a8aeab));
      --_edge: var(--samklang-edge, light-dark(#8b908d, #737b7a));
      --_accent: var(--samklang-accent, light-dark(#1f6f5c, #63c7ac));
      --_on-accent: var(
        --samklang-on-accent,
        oklch(from var(--_accent) clamp(0, (0.56 - l) * 999, 1) 0 h)
      );
      --_accent-ink: light-dark(
        oklch(from var(--_accent) min(l, 0.45) c h),
        oklch(from var(--_accent) max(l, 0.8) c h)
      );
    }
  }
  /* Words that are only heard. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
