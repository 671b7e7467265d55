import type { Measures } from '../measures.js';

/**
 * Memory and tables that are kept between counts. Fetching fresh memory from the system can take as long as the
 * counting, so a caller that counts again and again passes the same workspace.
 */
export interface Workspace {
  /** An array of at least `length` elements; what it holds is left over from earlier use. */
  take<T extends Uint16Array | Int32Array>(name: string, type: new (length: number) => T, length: number): T;
  /** What was made for these measures (this very object) before, or `make()`. */
  prepared<T extends object>(measures: Measures, make: () => T): T;
}

/** Memory that grows to the largest count it was used for. */
export function createWorkspace(): Workspace {
  const arrays = new Map<string, Uint16Array | Int32Array>();
  const made = new WeakMap<Measures, object>();
  return {
    take<T extends Uint16Array | Int32Array>(name: string, type: new (length: number) => T, length: number): T {
      const earlier = arrays.get(name);
      if (earlier instanceof type && earlier.length >= length) return earlier;
      const fresh = new type(length);
      arrays.set(name, fresh);
      return fresh;
    },
    prepared<T extends object>(measures: Measures, make: () => T): T {
      const value = (made.get(measures) as T | undefined) ?? make();
      made.set(measures, value);
      return value;
    },
  };
}
