import { css } from 'lit';

/** What a canvas is drawn with, see `inks.ts`. */
export const inksStyles = css`
  .ink-ink {
    color: var(--_ink);
  }
  .ink-muted {
    color: var(--_muted);
  }
  .ink-line {
    color: var(--_line);
  }
  .ink-ghost {
    color: color-mix(in srgb, var(--_ink) 8%, transparent);
  }
  .ink-dot {
    color: #777b75;
  }
  .ink-accent {
    color: var(--_accent);
  }
  .ink-band {
    color: color-mix(in srgb, var(--_accent) 24%, transparent);
  }
  @media (forced-colors: active) {
    .inks i {
      forced-color-adjust: none;
    }
    .inks i,
    .ink-ghost {
      color: CanvasText;
    }
    .inks :is(.ink-accent, .ink-band) {
      color: Highlight;
    }
    .inks .ink-ghost {
      color: color-mix(in srgb, CanvasText 16%, Canvas);
    }
    .inks .ink-band {
      color: color-mix(in srgb, Highlight 40%, Canvas);
    }
    .inks .ink-line {
      color: GrayText;
    }
  }
`;
