import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { html, raw } from 'hono/html';
import { refuse } from '../../http/refusal.js';
import { notFoundStyle } from './style.js';
import { notFoundWords } from './words.js';

/** The page brings its few styles along: whatever else is missing, it can be read. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(notFoundStyle).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page for people, in their language; for programs the reason as JSON. */
export async function notFound(c: Context, company: string): Promise<Response> {
  const wanted = accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'text/html'],
    default: 'application/json',
  });
  if (wanted !== 'text/html') return refuse(c, 404, '', 'There is nothing at this address.');
  const { lang, words } = notFoundWords(languagesOf(c));
  c.header('Content-Security-Policy', POLICY);
  c.header('Content-Language', lang);
  c.header('Vary', 'Accept, Accept-Language', { append: true });
  const home = homeFrom(c.req.path);
  const page = html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${words.title} · ${company}</title>
    <link rel="icon" href="${home}favicon.svg" type="image/svg+xml" />
    <style>${raw(notFoundStyle)}</style>
  </head>
  <body>
    <main>
      ${raw(THREADS)}
      <p class="company">${company}</p>
      <h1>${words.title}</h1>
      <p class="text">${words.text}</p>
      <a href="${home}">${words.home}</a>
    </main>
  </body>
</html>`;
  return c.html(page, 404);
}

/** The way from an address back to the site's root, which may lie below a path that a proxy takes away. */
const homeFrom = (path: string): string => '../'.repeat(path.split('/').length - 2) || './';

/** Four threads that have come apart. */
const THREADS = `<svg viewBox="0 0 352 72" aria-hidden="true">
  <path class="a" d="M2 12C60 12 80 44 130 44S190 16 226 14"/>
  <path class="b" d="M2 28C60 28 80 14 130 14S200 40 262 34"/>
  <path class="c" d="M2 44C60 44 90 58 140 56S230 50 300 60"/>
  <path class="d" d="M2 60C60 60 76 30 126 28S180 56 206 50"/>
</svg>`;

/** What the browser's person reads, the most wanted first. */
function languagesOf(c: Context): readonly string[] {
  const tags: string[] = [];
  accepts(c, {
    header: 'Accept-Language',
    supports: [],
    default: '',
    match: (wanted) => {
      tags.push(...[...wanted].sort((a, b) => b.q - a.q).map(({ type }) => type));
      return '';
    },
  });
  return tags;
}
