import type { Parsed } from '@samklang/core';

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
