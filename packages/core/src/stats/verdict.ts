/** What a difference tells: fewer than ten answers on a side, an interval around 0, or a difference for real. */
export type DifferenceVerdict = 'too-few' | 'cannot-tell' | 'differs';

/** Answers a side needs before a difference is spoken of. Our own rule. */
const FEWEST = 10;

/**
 * Verdict on a difference from its interval. "Cannot tell" is no proof of equality.
 *
 * @param interval null limits where the difference could not be tested.
 * @param sizes answers on each side.
 * @example
 * differenceVerdict({ lo: 2, hi: 9 }, [40, 55]) // => 'differs'
 * differenceVerdict({ lo: -1, hi: 9 }, [40, 55]) // => 'cannot-tell'
 * differenceVerdict({ lo: 2, hi: 9 }, [40, 5]) // => 'too-few'
 */
export function differenceVerdict(
  { lo, hi }: { readonly lo: number | null; readonly hi: number | null },
  sizes: readonly [number, number],
): DifferenceVerdict {
  if (Math.min(...sizes) < FEWEST) return 'too-few';
  return lo !== null && hi !== null && (lo > 0 || hi < 0) ? 'differs' : 'cannot-tell';
}
