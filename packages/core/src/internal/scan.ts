import type { Issue } from '../result.js';

const DEEPEST = 32;
/** Bounds the walk over an object that points back into itself; far above any file a person writes. */
const MOST_VALUES = 1_000_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The path of a member: `title.sv`, `answers["a b"]`, `pages[0]`. */
export function pathTo(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\w-]{1,64}$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 64))}]`;
  return path ? `${path}.${key}` : key;
}

/**
 * The first reason not to read a value at all: nested too deeply, or with a key that could reach into the prototype of
 * an object. It walks with a list instead of calling itself, so depth cannot exhaust the stack.
 */
export function scan(json: unknown): Issue | undefined {
  const open = [{ value: json, path: '', depth: 1 }];
  for (let seen = 0; ; seen++) {
    const at = open.pop();
    if (!at) return undefined;
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth > DEEPEST) return { path: at.path, message: `This is nested more than ${DEEPEST} levels deep.` };
    if (seen > MOST_VALUES) return { path: '', message: 'This holds too many values to be read.' };
    const isList = Array.isArray(at.value);
    for (const [key, value] of Object.entries(at.value)) {
      const path = pathTo(at.path, isList ? Number(key) : key);
      if (FORBIDDEN_KEYS.has(key)) return { path, message: `The name "${key}" cannot be used. Choose another.` };
      open.push({ value, path, depth: at.depth + 1 });
    }
  }
}
