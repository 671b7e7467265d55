import type { Parsed } from '@samklang/core';
import type { Context } from 'hono';

/** Most bytes of one request's body, counted before anything is parsed. */
export const BODY_LIMIT = 256 * 1024;

const types: readonly string[] = ['application/json', 'text/plain', 'application/x-ndjson'];

/** The media type without parameters, or undefined when this route does not read it. */
export function readableType(c: Context): string | undefined {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return types.includes(type) ? type : undefined;
}

/** Bytes to JSON; lines to an array. Never throws. */
export function parseBody(bytes: ArrayBuffer, type: string): Parsed<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, issues: [{ path: '', message: 'The body is not UTF-8.' }] };
  }
  return type === 'application/x-ndjson' ? parseLines(text) : parseJson(text, '');
}

function parseLines(text: string): Parsed<unknown[]> {
  const values: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line, `line ${index + 1}`);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return { ok: true, value: values };
}

function parseJson(text: string, path: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, issues: [{ path, message: `This is not JSON: ${reason}.` }] };
  }
}
