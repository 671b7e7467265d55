/** A small number by code of a field, to be summed over rows. */
export interface Term {
  /** Largest value. */
  readonly most: number;
  readonly amountOf: (code: number) => number;
  /** Where its sum belongs among the totals. */
  readonly total: number;
}

/** One term's bits within a slot: sums of up to a batch of rows do not run over into the next lane. */
export interface Lane {
  readonly slot: number;
  /** Value of its lowest bit, and number of its values. */
  readonly unit: number;
  readonly size: number;
  readonly total: number;
}

/** Terms side by side in doubles, their slots, so that one addition sums several. */
export interface Lanes {
  readonly slots: number;
  readonly lanes: readonly Lane[];
  /** Double of a slot by code. */
  doubleOf(slot: number, code: number): number;
}

const MANTISSA = 53;

/** Packs terms for batches of rows; null when one does not fit in a double. */
export function lanesOf(terms: readonly Term[], batch: number): Lanes | null {
  const sized = terms.map((term) => ({ term, bits: Math.ceil(Math.log2(batch * term.most + 1)) }));
  if (sized.some(({ bits }) => bits > MANTISSA)) return null;
  let left = sized.sort((a, b) => b.bits - a.bits);
  const slots: Sized[][] = [];
  while (left.length > 0) {
    const slot = fullest(left);
    slots.push(slot);
    left = left.filter((sum) => !slot.includes(sum));
  }
  return {
    slots: slots.length,
    lanes: slots.flatMap((slot, number) =>
      slot.map(({ term, bits }, i) => ({ slot: number, unit: unitOf(slot, i), size: 2 ** bits, total: term.total })),
    ),
    doubleOf: (number, code) =>
      (slots[number] ?? []).reduce((sum, { term }, i, slot) => sum + term.amountOf(code) * unitOf(slot, i), 0),
  };
}

interface Sized {
  readonly term: Term;
  readonly bits: number;
}

function unitOf(slot: readonly Sized[], lane: number): number {
  return 2 ** slot.slice(0, lane).reduce((sum, { bits }) => sum + bits, 0);
}

/** The terms that leave the fewest bits of a double unused. */
function fullest(terms: readonly Sized[]): Sized[] {
  const filled = new Map<number, Sized[]>([[0, []]]);
  for (const sized of terms) {
    for (const [used, chosen] of [...filled]) {
      const bits = used + sized.bits;
      if (bits <= MANTISSA && !filled.has(bits)) filled.set(bits, [...chosen, sized]);
    }
  }
  return filled.get(Math.max(...filled.keys())) ?? [];
}
