import type { Issue } from '@samklang/core';
import { type Destination, parseDestination, warningsOn } from '@samklang/core/recipe';
import type { Target } from '../internal/endpoint.js';
import { presets } from './presets.js';
import { isRecord, request } from './request.js';
import type { Verdict } from './transport.js';

/** A destination ready for use, or why there is none now. */
export type Found = Destination | Verdict;

const found = new Map<string, Promise<Found>>();

/**
 * The destination that an address of `addressOf` means: a preset and what changes it, or one that is loaded from its own
 * address. Looked up once a page; a network that fails is asked again.
 */
export function destinationAt(address: string): Promise<Found> {
  const known = found.get(address);
  if (known) return known;
  const finding = find(address);
  found.set(address, finding);
  void finding.then((result) => {
    if ('status' in result && result.status === 'retry') found.delete(address);
  });
  return finding;
}

async function find(address: string): Promise<Found> {
  const { preset, destination, endpoint } = JSON.parse(address) as Target;
  const own = typeof destination === 'string' ? await load(destination) : destination;
  if (isRecord(own) && own.status === 'retry') return own as Found;
  const base = preset ? await known(preset) : {};
  if (base === undefined) return broken([{ path: 'preset', message: `There is no preset "${preset}".` }]);
  const settings = { ...part(base, 'settings'), ...part(own, 'settings') };
  const json = { ...(isRecord(base) && base), ...(isRecord(own) && own), settings };
  const parsed = parseDestination(json, endpoint ? { endpoint } : {});
  if (!parsed.ok) return broken(parsed.issues);
  for (const { path, message } of warningsOn(parsed.value)) console.warn(`Samklang: destination, ${path}: ${message}`);
  return parsed.value;
}

async function known(name: string): Promise<unknown> {
  return Object.hasOwn(presets, name) ? (await presets[name]?.())?.default : undefined;
}

const part = (value: unknown, key: string) => (isRecord(value) && isRecord(value[key]) ? value[key] : {});

async function load(address: string): Promise<unknown> {
  const answer = await request(address, {});
  if ('reason' in answer) return answer;
  return answer.ok ? answer.body : { status: 'retry', reason: `http-${answer.status}` };
}

function broken(issues: readonly Issue[]): Verdict {
  for (const { path, message } of issues) console.error(`Samklang: destination, ${path}: ${message}`);
  return { status: 'blocked', reason: 'destination' };
}
