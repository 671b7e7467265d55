import { next, type RotationItem, type RotationRules, type RotationState, type Turn } from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = Date.parse('2026-11-21T09:00:00Z');
const OLD = Date.parse('2026-11-01T09:00:00Z');
const rules: RotationRules = { timeZone: 'Europe/Stockholm', quoteOfTheDay: false };

type Item = RotationItem;

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: 'kudos',
  text: 'Stayed to help.',
  at: new Date(OLD).toISOString(),
  ...more,
});
const items = (count: number, more: Partial<Item> = {}, prefix = 'k') =>
  Array.from({ length: count }, (_, n) => item(`${prefix}${n}`, more));
const idOf = ({ slide }: Turn<Item>) => (slide.kind === 'empty' || slide.kind === 'chair' ? slide.kind : slide.item.id);

/** Shows slide after slide: each turn is asked for at the end of the one before. */
function play(board: readonly Item[], turns: number, more: Partial<RotationRules> = {}, state: unknown = undefined) {
  const shown: string[] = [];
  const cycles: string[][] = [];
  let turn: Turn<Item> = next(state, board, { ...rules, ...more }, START);
  for (let n = 0; n < turns; n++) {
    shown.push(idOf(turn));
    const cycle = cycles[turn.state.cycle] ?? [];
    cycles[turn.state.cycle] = [...cycle, idOf(turn)];
    turn = next(turn.state, board, { ...rules, ...more }, turn.until);
  }
  return { shown, cycles, turn };
}

describe('a cycle', () => {
  it('has twenty slides unless the rules say otherwise, none of them twice', () => {
    const { cycles } = play(items(50), 100);
    expect(cycles).toHaveLength(5);
    for (const cycle of cycles) expect(new Set(cycle).size).toBe(20);
    expect(play(items(50), 30, { places: 7 }).cycles[0]).toHaveLength(7);
  });

  it('is as long as there are slides when there are fewer', () => {
    expect(play(items(3), 9).cycles).toEqual([
      ['k0', 'k1', 'k2'],
      ['k0', 'k1', 'k2'],
      ['k0', 'k1', 'k2'],
    ]);
  });

  it('begins with the newest when a display starts', () => {
    const board = [
      item('old'),
      item('new', { at: '2026-11-20T09:00:00Z' }),
      item('older', { at: '2026-10-20T09:00:00Z' }),
    ];
    expect(play(board, 3).shown).toEqual(['new', 'old', 'older']);
  });

  it('shows the pinned first, in at most half of its places', () => {
    const board = [...items(30), ...items(3, { pinned: true }, 'p')];
    for (const cycle of play(board, 60).cycles) expect(cycle.slice(0, 3)).toEqual(['p0', 'p1', 'p2']);
    const crowded = [...items(30), ...items(15, { pinned: true }, 'p')];
    const { cycles } = play(crowded, 20);
    expect(cycles[0]?.slice(0, 10).every((id) => id.startsWith('p'))).toBe(true);
    expect(cycles[0]?.slice(10).filter((id) => id.startsWith('k')).length).toBeGreaterThan(0);
  });

  it('shows the one thing there is again and again', () => {
    expect(play([item('only', { pinned: true })], 3).shown).toEqual(['only', 'only', 'only']);
  });

  it('is an empty slide when there is nothing', () => {
    const turn = next(undefined, [], rules, START);
    expect(turn.slide).toEqual({ kind: 'empty' });
    expect(turn.until).toBeGreaterThan(START);
  });

  it('mixes quotes among the others at the share that is set', () => {
    const board = [...items(40), ...items(40, { kind: 'quote' }, 'q')];
    const quotes = (more: Partial<RotationRules>) =>
      play(board, 20, more).shown.filter((id) => id.startsWith('q')).length;
    expect(quotes({ quoteShare: 0.25 })).toBe(5);
    expect(quotes({ quoteShare: 0.5 })).toBe(10);
    expect(quotes({ quoteShare: 0 })).toBe(0);
    expect(quotes({ quoteShare: 1 })).toBe(20);
    expect(play(board, 8).shown.map((id) => id[0])).toEqual([...'kkkqkkkq']);
  });

  it('fills the places of quotes with others where there are no quotes, and the other way round', () => {
    expect(play(items(20), 20).cycles[0]).toHaveLength(20);
    expect(play(items(20, { kind: 'quote' }, 'q'), 20, { quoteShare: 0 }).cycles[0]).toHaveLength(20);
  });

  it("gives the customer's chair its turn, with the newest quote", () => {
    const board = [item('k'), item('q1', { kind: 'quote' }), item('q2', { kind: 'quote', at: '2026-11-19T09:00:00Z' })];
    const { shown, cycles } = play(board, 8, { chair: true });
    expect(cycles[0]).toHaveLength(4);
    expect(shown.filter((id) => id === 'chair')).toHaveLength(2);
    let turn = next(undefined, board, { ...rules, chair: true }, START);
    while (turn.slide.kind !== 'chair') turn = next(turn.state, board, { ...rules, chair: true }, turn.until);
    expect(turn.slide.quote?.id).toBe('q2');
  });
});

describe('a slide', () => {
  it('stays until it was read, however often one asks', () => {
    const board = items(5);
    const first = next(undefined, board, rules, START);
    for (let now = START; now < first.until; now += 500) {
      const again = next(first.state, board, rules, now);
      expect(again).toEqual({ ...first, state: again.state });
    }
    expect(idOf(next(first.state, board, rules, first.until))).not.toBe(idOf(first));
  });

  it('stays longer for a longer text, between 8 and 30 seconds', () => {
    const time = (length: number) => next(undefined, [item('a', { text: 'x'.repeat(length) })], rules, 0).until;
    expect([time(1), time(200), time(20_000)]).toEqual([8000, 16_000, 30_000]);
    const dwell = { base: 0, perCharacter: 100, least: 1000, most: 2000 };
    expect(next(undefined, [item('a', { text: 'x'.repeat(15) })], { ...rules, dwell }, 0).until).toBe(1500);
  });

  it('shows the words as they are now, when they were changed meanwhile', () => {
    const first = next(undefined, [item('a')], rules, START);
    const { slide } = next(first.state, [item('a', { text: 'Mended.' })], rules, START + 1000);
    expect(slide).toMatchObject({ item: { text: 'Mended.' } });
  });

  it('ends at once when its item is taken away', () => {
    const first = next(undefined, items(3), rules, START);
    const left = items(3).filter(({ id }) => id !== idOf(first));
    const then = next(first.state, left, rules, START + 1);
    expect(left.map(({ id }) => id)).toContain(idOf(then));
    expect(then.until).toBeGreaterThan(START + 8000);
    expect(next(first.state, [], rules, START + 1).slide).toEqual({ kind: 'empty' });
  });

  it('ends when its item runs out', () => {
    const board = [item('a', { until: new Date(START + 2000).toISOString() })];
    const first = next(undefined, board, rules, START);
    expect(first.until).toBe(START + 2000);
    expect(next(first.state, board, rules, START + 2000).slide.kind).toBe('empty');
  });

  it('is followed by what is new', () => {
    const { turn } = play(items(50), 7);
    const board = [
      ...items(50),
      item('new1', { at: '2026-11-21T09:05:00Z' }),
      item('new2', { at: '2026-11-21T09:06:00Z' }),
    ];
    const still = next(turn.state, board, rules, turn.until - 1);
    expect(idOf(still)).toBe(idOf(turn));
    const first = next(still.state, board, rules, turn.until);
    const second = next(first.state, board, rules, first.until);
    expect([idOf(first), idOf(second)]).toEqual(['new1', 'new2']);
    expect(second.state.cycle).toBe(0);
  });
});

describe('a clock that jumps', () => {
  const board = items(5);
  const first = next(undefined, board, rules, START);

  it('forwards ends the slide once, without running after what was missed', () => {
    const later = next(first.state, board, rules, START + 5 * 3_600_000);
    expect(later.state.shown).toHaveLength(2);
    expect(later.until).toBe(START + 5 * 3_600_000 + 8000);
  });

  it('backwards never leaves one slide on for hours', () => {
    const back = next(first.state, board, rules, START - 3 * 3_600_000);
    expect(back.until).toBeLessThanOrEqual(START - 3 * 3_600_000 + 8000);
    expect(idOf(back)).not.toBe(idOf(first));
  });

  it('a little does nothing', () => {
    expect(idOf(next(first.state, board, rules, START - 20))).toBe(idOf(first));
  });

  it('to 1970 and far ahead shows something all the same', () => {
    for (const now of [0, 8.64e15 - 1e9]) expect(next(first.state, board, rules, now).slide.kind).toBe('kudos');
  });
});

describe('the state of a display', () => {
  it('is plain JSON that goes on after a reload', () => {
    const { turn } = play(items(30), 11);
    const reloaded: unknown = JSON.parse(JSON.stringify(turn.state));
    expect(next(reloaded, items(30), rules, turn.until)).toEqual(next(turn.state, items(30), rules, turn.until));
  });

  it.each([
    [null],
    ['garbage'],
    [{ schema: 2 }],
    [{ schema: 1, cycle: -1, mix: 0, shown: [], entering: [], queue: [] }],
    [{ schema: 1, cycle: 0, mix: 5000, shown: [], entering: [], queue: [] }],
    [{ schema: 1, cycle: 0, mix: 0, shown: [7], entering: [], queue: {} }],
    [{ schema: 1, cycle: 0, mix: 0, shown: [], entering: [], queue: ['k1'], slide: { id: 'k1', since: null } }],
    [JSON.parse('{"schema":1,"__proto__":{"queue":[]}}')],
  ])('begins anew after %j', (state) => {
    expect(next(state, items(3), rules, START)).toEqual(next(undefined, items(3), rules, START));
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (state) => {
        expect(next(state, items(3), rules, START).slide.kind).toBe('kudos');
      }),
      { numRuns: 1000 },
    );
  });

  it('survives states of the right shape that no display ever had', () => {
    const ids = fc.array(fc.constantFrom('k0', 'k1', 'k2', 'gone', '__proto__'), { maxLength: 8 });
    const state = fc.record({
      schema: fc.constant(1 as const),
      cycle: fc.nat(),
      mix: fc.nat(999),
      shown: ids,
      entering: ids,
      queue: ids,
      slide: fc.record({ id: fc.constantFrom('k0', 'gone'), since: fc.double() }),
    });
    fc.assert(
      fc.property(state, (odd) => {
        let turn = next(odd, items(3), rules, START);
        const seen = new Set<string>();
        for (let n = 0; n < 9; n++) {
          seen.add(idOf(turn));
          turn = next(turn.state, items(3), rules, turn.until);
        }
        expect([...seen].sort()).toEqual(['k0', 'k1', 'k2']);
      }),
      { numRuns: 1000 },
    );
  });

  it('forgets what is gone, so that it does not grow', () => {
    let state: RotationState | undefined;
    for (let n = 0; n < 500; n++) state = next(state, items(10, {}, `round${n}-`), rules, START + n * 60_000).state;
    expect(JSON.stringify(state).length).toBeLessThan(2000);
  });
});

describe('rules out of range', () => {
  it.each([[{ places: 0 }], [{ places: 1.5 }], [{ quoteShare: 1.1 }], [{ quoteShare: Number.NaN }]])(
    '%j are an error',
    (more) => {
      expect(() => next(undefined, [], { ...rules, ...more }, START)).toThrow(RangeError);
    },
  );

  it('a time that is none is an error', () => {
    expect(() => next(undefined, [], rules, Number.NaN)).toThrow('next: now');
    expect(() => next(undefined, [], { timeZone: 'Europe/Atlantis' }, START)).toThrow(RangeError);
  });
});

describe('ten thousand items', () => {
  it('turn by turn show another item each time', () => {
    const board = items(10_000);
    let turn = next(undefined, board, rules, START);
    const shown = new Set<string>();
    for (let n = 0; n < 20; n++) {
      shown.add(JSON.stringify(turn.slide));
      turn = next(turn.state, board, rules, turn.until);
    }
    expect(shown.size).toBe(20);
  });
});
