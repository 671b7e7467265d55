import type { Parsed } from '@samklang/core';
import { loadJson } from '../json.js';
import { siteRoot } from '../root.js';

/** Files by their place in the site, as the collector writes them into the page. A static host leaves them to be asked for. */
const files: Readonly<Record<string, unknown>> = JSON.parse(document.querySelector('#files')?.textContent ?? '{}');

/** JSON of the site: what came with the page, else what the address answers. Never rejects. */
export async function handedJson(address: URL): Promise<Parsed<unknown>> {
  const file = address.href.slice(siteRoot.href.length);
  return Object.hasOwn(files, file) ? { ok: true, value: files[file] } : loadJson(address);
}
