/** What the system calls a fault, such as `ENOENT` or `SQLITE_BUSY`; undefined for what has no code. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What went wrong, in one line. */
export function reasonOf(error: unknown): string {
  // Node tells of a refused connection to several addresses in one error without words of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  const words = error instanceof Error ? error.message : String(error);
  return words.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
