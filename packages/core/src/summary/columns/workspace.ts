/**
 * Working memory that is kept between counts. Fetching fresh memory from the system can take as long as the counting,
 * so a caller that counts again and again passes the same workspace. Its contents mean nothing between counts.
 */
export interface Workspace {
  /** An array of at least `length` elements; what it holds is left over from earlier use. */
  take<T extends Uint16Array | Uint32Array>(name: string, type: new (length: number) => T, length: number): T;
}

/** Memory that grows to the largest count it was used for. */
export function createWorkspace(): Workspace {
  const arrays = new Map<string, Uint16Array | Uint32Array>();
  return {
    take<T extends Uint16Array | Uint32Array>(name: string, type: new (length: number) => T, length: number): T {
      const earlier = arrays.get(name);
      if (earlier instanceof type && earlier.length >= length) return earlier;
      const fresh = new type(length);
      arrays.set(name, fresh);
      return fresh;
    },
  };
}
