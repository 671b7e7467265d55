import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Config, Survey } from '@samklang/core';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { notFound } from './not-found/page.js';
import { surveyPage } from './survey-page.js';

export interface SiteOptions {
  /** Folder of the built site. */
  readonly siteDir: string;
  readonly configPath: string;
  readonly config: Config;
  /** As the collector counts with them. */
  readonly surveys: readonly Survey[];
}

/** The static site, readable from any origin, with the config as it is in the file now. */
export function createSite(options: SiteOptions): Hono {
  const { siteDir, config } = options;
  const site = new Hono();
  site.use(compress(), etag(), cors({ origin: '*', allowMethods: ['GET', 'HEAD'] }), pageHeaders(config));
  const data = createData(options);
  site.get('/s/', surveyPage(siteDir, data));
  site.route('/', data);
  // The pages find everything relative to their own folder, so its address must end in a slash.
  site.get('/:page{[\\w-]+}', async (c, next) => {
    if (!existsSync(join(siteDir, c.req.param('page'), 'index.html'))) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${pathname}/${search}`, 301);
  });
  if (existsSync(siteDir)) site.get('*', serveStatic({ root: siteDir, onFound: cacheHeaders }));
  site.all('*', (c) => notFound(c, config.company.name));
  return site;
}

/** What the pages read at run time: the settings and the surveys. */
function createData({ siteDir, configPath, config, surveys }: SiteOptions): Hono {
  const data = new Hono();
  // The definitions ask for the consents already.
  data.get('/samklang.config.json', (c) =>
    c.json({ collector: '.', ...currentConfig(configPath, config), consents: undefined }),
  );
  for (const survey of surveys.filter(({ id }) => config.consents?.[id])) {
    data.get(`/surveys/${survey.id}.json`, (c) => c.json(survey));
  }
  if (existsSync(siteDir)) data.get('/surveys/*', serveStatic({ root: siteDir }));
  return data;
}

/** An owner edits the file while the site runs; a broken moment of it must not break the pages. */
function currentConfig(path: string, atStart: Config): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : atStart;
  } catch {
    return atStart;
  }
}

/** What pages may ask besides this site. A recipe makes the address itself, so any host may be meant. */
function elsewhere({ collector = '', destinations = [] }: Config): readonly string[] {
  const addresses = [collector, ...destinations.map(({ endpoint = '' }) => endpoint)].filter((one) =>
    URL.canParse(one),
  );
  const makesAddress = destinations.some(({ preset, destination }) => preset || destination);
  return [...addresses.map((address) => new URL(address).origin), ...(makesAddress ? ['https:'] : [])];
}

function pageHeaders(config: Config): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    ['connect-src', "'self'", ...new Set(elsewhere(config))].join(' '),
    "font-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html samklang-worker 'allow-duplicates'",
  ].join('; ');
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', policy);
    c.header('Referrer-Policy', 'no-referrer');
    // Isolated pages of other sites (COEP) may load the one-tag script too.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('X-Content-Type-Options', 'nosniff');
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
  };
}

/** A name that carries the hash of its content never changes what it means. */
const HASHED = /[\\/](?:assets|chunks)[\\/][^\\/]+-[\w-]{8,}\.\w+$/;

function cacheHeaders(path: string, c: { header(name: string, value: string): void }): void {
  if (HASHED.test(path)) c.header('Cache-Control', 'public, max-age=31536000, immutable');
}
