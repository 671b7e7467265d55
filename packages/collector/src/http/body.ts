import type { Parsed } from '@samklang/core';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { reasonOf } from '../fault.js';
import { refuse } from './refusal.js';

/** Most bytes of one request's body, counted before anything is parsed. */
export const BODY_LIMIT = 256 * 1024;

const limitOfStream = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge });

/**
 * Refuses a body that is too large, said beforehand or found while it comes. Node ends a body at its Content-Length,
 * and where one is given the body is not looked at: a web stream around it would cost a third of the throughput.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return limitOfStream(c, next);
  return Number(length) > BODY_LIMIT ? tooLarge(c) : next();
};

export function tooLarge(c: Context): Response {
  return refuse(c, 413, '', `The body is over ${BODY_LIMIT / 1024} KiB. Send less at a time.`);
}

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
    return { ok: false, issues: [{ path, message: `This is not JSON: ${reasonOf(error)}.` }] };
  }
}
