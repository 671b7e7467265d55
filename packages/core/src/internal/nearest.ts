/** Longer words are no slip of the finger; the work stays small whatever comes in. */
const LONGEST = 64;

/**
 * The known word that somebody most likely meant: at most a third of its letters are wrong, missing, too many or
 * stand in their neighbour's place. Undefined when none is near.
 *
 * @example
 * nearest('npss', ['nps', 'rating']) // => 'nps'
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const plain = word.toLowerCase();
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = distance(plain, candidate.toLowerCase());
    if (steps < least && steps <= Math.max(1, Math.floor(candidate.length / 3))) [found, least] = [candidate, steps];
  }
  return found;
}

/** Steps from one word to another, row by row; a swap of neighbours is one step. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      here.push(Math.min(...steps, isSwap ? (before[column - 2] ?? 0) + 1 : (steps[0] ?? 0)));
    }
    [before, above] = [above, here];
  }
  return above[b.length] ?? 0;
}
