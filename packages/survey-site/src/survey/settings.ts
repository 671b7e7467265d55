import type { Parsed } from '@samklang/core';
import { canServe, type VisitorConfig } from '@samklang/core/config/guard';
import { handedJson } from './handed.js';

/** Reads the settings. The full parser, with words for what is wrong, is loaded only when something may be. */
export async function loadSettings(root: URL): Promise<Parsed<VisitorConfig>> {
  const json = await handedJson(new URL('samklang.config.json', root));
  if (!json.ok) return json;
  if (canServe(json.value)) return { ok: true, value: json.value };
  const { parseConfig } = await import('@samklang/core/config');
  return parseConfig(json.value);
}
