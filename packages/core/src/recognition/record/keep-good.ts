import { parse, type Reader } from '../../internal/read.js';
import { pathTo } from '../../internal/scan.js';
import type { Issue } from '../../result.js';

const MOST_ENTRIES = 100_000;
const MOST_ISSUES = 100;

/** Entries that could be read, and what is wrong with the others. */
export interface Kept<T> {
  readonly good: readonly T[];
  readonly issues: readonly Issue[];
}

/** Reads a list entry by entry, so that a broken one costs nobody else. The list may stand under `key` of an object. */
export function keepGood<T>(json: unknown, key: string, read: Reader<T>): Kept<T> {
  const isUnderKey = typeof json === 'object' && json !== null && Object.hasOwn(json, key);
  const entries = isUnderKey ? (json as Record<string, unknown>)[key] : json;
  const root = isUnderKey ? key : '';
  if (!Array.isArray(entries) || entries.length > MOST_ENTRIES) {
    return { good: [], issues: [{ path: root, message: `Expected a list of at most ${MOST_ENTRIES} entries.` }] };
  }
  const good: T[] = [];
  const issues: Issue[] = [];
  entries.forEach((entry, index) => {
    const parsed = parse(entry, read);
    if (parsed.ok) good.push(parsed.value);
    else
      for (const { path, message } of parsed.issues) issues.push({ path: under(pathTo(root, index), path), message });
  });
  return { good, issues: issues.slice(0, MOST_ISSUES) };
}

function under(root: string, path: string): string {
  return path === '' || path.startsWith('[') ? root + path : `${root}.${path}`;
}
