/** 32 bits of a secret (FNV-1a): enough to tell it from another, and no help to whoever reads it on the device. */
export function markOf(secret: string): string {
  let hash = 0x811c9dc5;
  for (const letter of secret) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return secret && hash.toString(36);
}
