import type { Parsed } from '../result.js';
import { isInstant } from './instant.js';

/** What came in one request: rows to be read one by one with `parseResponse`, and what the device said of itself. */
export interface Batch {
  /** The device's clock at sending; left out when it did not say or was unreadable. */
  readonly sentAt?: string;
  /** Answers the device had to drop, by reason. */
  readonly dropped?: Readonly<Record<string, number>>;
  readonly rows: readonly unknown[];
}

const MOST_REASONS = 50;

/**
 * Takes an envelope, one response or a list of them apart. Only a shape that can hold no response is a fault:
 * an odd clock or counter is left out, because the answers beside it are worth more. Never throws.
 *
 * @example
 * parseEnvelope([]) // => { ok: true, value: { rows: [] } }
 */
export function parseEnvelope(json: unknown): Parsed<Batch> {
  if (Array.isArray(json)) return { ok: true, value: { rows: json } };
  if (isRecord(json) && Array.isArray(json.responses)) return { ok: true, value: envelopeOf(json, json.responses) };
  if (isRecord(json) && !Object.hasOwn(json, 'responses')) return { ok: true, value: { rows: [json] } };
  const message = 'Expected an envelope with a list of responses, one response, or a list of them.';
  return { ok: false, issues: [{ path: isRecord(json) ? 'responses' : '', message }] };
}

function envelopeOf(json: Readonly<Record<string, unknown>>, rows: readonly unknown[]): Batch {
  const { sentAt, client } = json;
  const dropped = isRecord(client) && isRecord(client.dropped) ? countsIn(client.dropped) : [];
  return {
    ...(typeof sentAt === 'string' && isInstant(sentAt) && { sentAt }),
    ...(dropped.length > 0 && { dropped: Object.fromEntries(dropped) }),
    rows,
  };
}

function countsIn(dropped: Readonly<Record<string, unknown>>): (readonly [string, number])[] {
  return Object.entries(dropped)
    .filter((entry): entry is [string, number] => Number.isSafeInteger(entry[1]) && Number(entry[1]) > 0)
    .filter(([reason]) => /^[\w-]{1,64}$/.test(reason) && reason !== '__proto__')
    .slice(0, MOST_REASONS);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
