const QUIET_MS = 10_000;

/** A fault that repeats is told at most once in ten seconds, with how often it came meanwhile. */
export function logSeldom(log: (line: string) => void, now: () => number): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  let untold = 0;
  return (line) => {
    if (now() - last < QUIET_MS) {
      untold += 1;
      return;
    }
    log(untold > 0 ? `${line} (and ${untold} more since the last line)` : line);
    last = now();
    untold = 0;
  };
}
