/** The look of the one page that comes without the site: the tokens are those of the site's `tokens.css`. */
export const notFoundStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1b1f21; --muted: #5a615f; --accent-ink: #1a5f4f;
  --thread-1: #153b33; --thread-2: #205e50; --thread-3: #37806c; --thread-4: #669a8a; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181a; --ink: #f2f0eb; --muted: #a8aeab; --accent-ink: #7bd3ba;
    --thread-1: #a9e4d2; --thread-2: #7bd0b8; --thread-3: #4fa891; --thread-4: #3c7f6e; }
}
body { margin: 0; min-block-size: 100svh; display: grid; align-content: center; background: var(--paper);
  color: var(--ink); font: 400 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { box-sizing: border-box; inline-size: 100%; max-inline-size: 40rem; margin-inline: auto; padding: 48px 20px 64px; }
svg { display: block; inline-size: 100%; max-inline-size: 22rem; block-size: auto; margin-block-end: 28px; fill: none;
  stroke-width: 3.5; stroke-linecap: round; }
.company { margin: 0 0 8px; color: var(--muted); font-size: 0.9375rem; }
h1 { margin: 0 0 14px; font: 400 clamp(2rem, 1.6rem + 2vw, 2.75rem)/1.16 ui-serif, "New York", Charter,
  "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif; letter-spacing: -0.02em; text-wrap: balance; }
p { margin: 0; max-inline-size: 48ch; text-wrap: pretty; }
.text { color: var(--muted); }
a { display: inline-block; margin-block-start: 14px; padding-block: 10px; color: var(--accent-ink); font-weight: 600;
  text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
a:focus-visible { outline: 2px solid var(--accent-ink); outline-offset: 3px; border-radius: 4px; }
.a { stroke: var(--thread-1); } .b { stroke: var(--thread-2); } .c { stroke: var(--thread-3); } .d { stroke: var(--thread-4); }
@media (forced-colors: active) { path { stroke: CanvasText; } }
`;
