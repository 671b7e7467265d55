import type { Issue, Parsed } from '@samklang/core';
import { type Config, parseConfig } from '@samklang/core/config';
import { loadJson } from './json.js';

/** Reads `samklang.config.json` at the root of the site. A missing file is an issue with an empty path. */
export async function loadConfig(root: URL): Promise<Parsed<Config>> {
  const json = await loadJson(new URL('samklang.config.json', root));
  if (!json.ok) return json;
  const parsed = parseConfig(json.value);
  for (const { path, message } of parsed.warnings) console.warn(`samklang.config.json, ${path}: ${message}`);
  return parsed;
}

/** A notice that tells each fault with its path; the page around it keeps working. */
export function faultNotice(title: string, issues: readonly Issue[]): HTMLElement {
  const list = document.createElement('ul');
  for (const { path, message } of issues) {
    const row = document.createElement('li');
    if (path) {
      const code = document.createElement('code');
      code.textContent = path;
      row.append(code, ': ');
    }
    row.append(message);
    list.append(row);
  }
  const notice = document.createElement('section');
  notice.className = 'fault';
  notice.setAttribute('role', 'alert');
  notice.append(title, list);
  return notice;
}
