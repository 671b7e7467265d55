import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handler, Hono } from 'hono';

/** Where the page asks for what stands in its place below. */
const ASKING = /<!-- files -->[\s\S]*<!-- \/files -->/;

/**
 * The survey page with the settings and the survey that its address names in it, so that a phone need not ask for them.
 * They lie in a block of data, which is no script to a Content-Security-Policy.
 *
 * @param data Answers for both.
 */
export function surveyPage(siteDir: string, data: Hono): Handler {
  const page = join(siteDir, 's', 'index.html');
  return async (c, next) => {
    const html = await readFile(page, 'utf8').catch(() => undefined);
    if (html === undefined) return next();
    const survey = c.req.query('s');
    const names = ['samklang.config.json', ...(survey ? [`surveys/${encodeURIComponent(survey)}.json`] : [])];
    const found = await Promise.all(names.map(async (name) => [name, await jsonAt(data, name)] as const));
    const files = Object.fromEntries(found.filter(([, value]) => value !== undefined));
    // Nothing in the data may end its block.
    const json = JSON.stringify(files).replaceAll('<', '\\u003c');
    return c.html(html.replace(ASKING, () => `<script type="application/json" id="files">${json}</script>`));
  };
}

/** The JSON of a file of the site; undefined when there is none, which the page finds out by itself. */
async function jsonAt(data: Hono, name: string): Promise<unknown> {
  const reply = await data.request(`/${name}`);
  try {
    return reply.ok ? await reply.json() : undefined;
  } catch {
    return undefined;
  }
}
