import type { Issue } from '../result.js';

const DEEPEST = 32;
/** Bounds the walk over an object that points back into itself; far above any file a person writes. */
const MOST_OBJECTS = 300_000;
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
  if (!isObject(json)) return undefined;
  const open = [{ value: json, path: '', depth: 1 }];
  const visit = (value: unknown, path: string, key: string | number, depth: number) => {
    if (isObject(value)) open.push({ value, path: pathTo(path, key), depth });
  };
  for (let seen = 0, at = open.pop(); at; at = open.pop(), seen++) {
    const { value, path, depth } = at;
    if (depth > DEEPEST) return { path, message: `This is nested more than ${DEEPEST} levels deep.` };
    if (seen > MOST_OBJECTS) return { path: '', message: 'This holds too many values to be read.' };
    if (Array.isArray(value)) {
      value.forEach((inner, index) => {
        visit(inner, path, index, depth + 1);
      });
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (FORBIDDEN_KEYS.has(key)) {
        return { path: pathTo(path, key), message: `The name "${key}" cannot be used. Choose another.` };
      }
      visit(inner, path, key, depth + 1);
    }
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
