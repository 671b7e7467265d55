import type { Issue, Parsed } from '@samklang/core';
import { type Config, parseConfig } from '@samklang/core/config';

const defaultAccent = '#1F6F5C';

/** Reads `samklang.config.json` at the root of the site. A missing file is an issue with an empty path. */
export async function loadConfig(root: URL): Promise<Parsed<Config>> {
  const json = await loadJson(new URL('samklang.config.json', root));
  return json.ok ? parseConfig(json.value) : json;
}

/** Where the definition of a survey lies. */
export function surveyAddress(root: URL, id: string): URL {
  return new URL(`surveys/${encodeURIComponent(id)}.json`, root);
}

/** Fetches and parses JSON; never rejects. */
export async function loadJson(address: URL): Promise<Parsed<unknown>> {
  const fault = (message: string): Parsed<unknown> => ({ ok: false, issues: [{ path: '', message }] });
  try {
    const reply = await fetch(address);
    if (!reply.ok) return fault(`${address.pathname} answers ${reply.status}.`);
    return { ok: true, value: JSON.parse(await reply.text()) };
  } catch (error) {
    if (error instanceof SyntaxError) return fault(`${address.pathname} is not JSON: ${error.message}`);
    return fault(`${address.pathname} cannot be reached.`);
  }
}

/** The company's accent for every page; the style sheet derives its tones (styles/tokens.css). */
export function applyAccent({ accent }: Config['colours']): void {
  if (!accent || accent.toUpperCase() === defaultAccent) return;
  document.documentElement.style.setProperty('--owner-accent', accent);
  document.documentElement.toggleAttribute('data-accent', true);
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
