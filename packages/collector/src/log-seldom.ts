/** What repeats is told at most once in `quiet` ms, with how often it came meanwhile. */
export function logSeldom(log: (line: string) => void, now: () => number, quiet: number): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  let untold = 0;
  return (line) => {
    // Either way, for a clock may be set back.
    if (Math.abs(now() - last) < quiet) {
      untold += 1;
      return;
    }
    log(untold > 0 ? `${line} (and ${untold} more since the last line)` : line);
    last = now();
    untold = 0;
  };
}
