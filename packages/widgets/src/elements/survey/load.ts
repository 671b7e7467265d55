import type { Survey } from '@samklang/core';
import { canShow } from '@samklang/core/survey/guard';

/** Where a definition can come from, the first that is there wins. */
export interface Source {
  readonly definition: unknown;
  readonly script: HTMLScriptElement | null;
  readonly src: string;
}

/** Why there is no survey to show. */
export type LoadFault = 'malformed' | 'unreachable';

/** Longest definition that is read, in characters. */
const MAX_LENGTH = 1_000_000;

/** The survey to show, or why there is none; the owner finds path and reason of every fault in the console. */
export async function loadSurvey(
  { definition, script, src }: Source,
  signal: AbortSignal,
): Promise<Survey | LoadFault> {
  let json = definition;
  if (json === undefined) {
    let text = script?.textContent;
    try {
      text ??= await fetchText(src, signal);
    } catch (error) {
      if (!signal.aborted) console.error(`samklang-survey: ${src} did not load.`, error);
      return 'unreachable';
    }
    json = read(text);
  }
  if (canShow(json)) return json;
  // The full parser, with words for what is wrong, is loaded only when something may be.
  const { explained } = await import('./explain.js');
  return explained(json, script ? 'The script inside the element' : src || 'The definition') ?? 'malformed';
}

async function fetchText(src: string, signal: AbortSignal): Promise<string> {
  const reply = await fetch(src, { signal });
  if (!reply.ok) throw new Error(`The server said ${reply.status}.`);
  return reply.text();
}

/** What the text holds as JSON; a text that is none, or too long to be a survey, stays a text. */
function read(text: string): unknown {
  try {
    return text.length > MAX_LENGTH ? text.slice(0, 80) : JSON.parse(text);
  } catch {
    return text;
  }
}
