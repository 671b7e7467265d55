import { next, type RotationItem, type RotationRules, type Turn } from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const START = Date.parse('2026-11-21T09:00:00Z');
const zone = 'Europe/Stockholm';

type Item = RotationItem;
const item = (id: string, kind: Item['kind'], pinned = false): Item => ({
  id,
  kind,
  text: 'x',
  at: '2026-11-01T09:00:00Z',
  pinned,
});
const idOf = ({ slide }: Turn<Item>) => ('item' in slide ? slide.item.id : slide.kind);

/** A slide: the cycle it was in, what was on, and what could have been. */
interface Entry {
  readonly cycle: number;
  readonly id: string;
  readonly there: readonly Item[];
}

/** Plays whole cycles of a board that stays as it is. */
function cyclesOf(board: readonly Item[], rules: RotationRules, count: number): string[][] {
  const cycles: string[][] = [];
  for (let turn = next<Item>(undefined, board, rules, START); turn.state.cycle < count; ) {
    const { cycle } = turn.state;
    cycles[cycle] = [...(cycles[cycle] ?? []), idOf(turn)];
    turn = next(turn.state, board, rules, turn.until);
  }
  return cycles;
}

describe('a board that stays as it is', () => {
  const boards = fc.record({
    others: fc.integer({ min: 0, max: 20 }),
    quotes: fc.integer({ min: 0, max: 8 }),
    pinned: fc.integer({ min: 0, max: 9 }),
    places: fc.integer({ min: 2, max: 12 }),
    share: fc.constantFrom(0.2, 0.25, 0.3, 0.5, 0.77),
  });

  it('shows each item within ceil(items / places left for its sort) cycles, and pinned in at most half', () => {
    fc.assert(
      fc.property(boards, ({ others, quotes, pinned, places, share }) => {
        const rules: RotationRules = { timeZone: zone, places, quoteShare: share, quoteOfTheDay: false };
        const board = [
          ...Array.from({ length: others }, (_, n) => item(`o${n}`, 'kudos')),
          ...Array.from({ length: quotes }, (_, n) => item(`q${n}`, 'quote')),
          ...Array.from({ length: pinned }, (_, n) => item(`p${n}`, 'example', true)),
        ];
        fc.pre(board.length > 0);
        const length = Math.min(places, board.length);
        const kept = Math.min(pinned, Math.floor(length / 2));
        const free = length - kept;
        const ordinary = others + pinned - kept;
        const within = (count: number, part: number) => Math.ceil(count / (free * part) - 1e-9);
        const bound = Math.max(
          1,
          quotes && within(quotes, ordinary === 0 ? 1 : share),
          ordinary && within(ordinary, quotes === 0 ? 1 : 1 - share),
        );
        const cycles = cyclesOf(board, rules, 2 * bound);
        expect(cycles.filter((cycle) => cycle.length !== length || new Set(cycle).size !== length)).toEqual([]);
        const missed = cycles.slice(bound - 1).flatMap((_, from) => {
          const seen = new Set(cycles.slice(from, from + bound).flat());
          return board.filter(({ id }) => !seen.has(id));
        });
        expect(missed).toEqual([]);
        expect(cycles.flatMap((cycle) => cycle.slice(0, kept)).filter((id) => !id.startsWith('p'))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a board that changes', () => {
  const change = fc.record({
    add: fc.integer({ min: 0, max: 3 }),
    remove: fc.array(fc.nat(), { maxLength: 2 }),
    chance: fc.nat(9),
  });

  const boards = fc.record({
    kudos: fc.integer({ min: 1, max: 25 }),
    quotes: fc.integer({ min: 0, max: 8 }),
    pinned: fc.integer({ min: 0, max: 6 }),
    places: fc.integer({ min: 2, max: 12 }),
    share: fc.constantFrom(0.25, 0.5),
    changes: fc.array(change, { minLength: 15, maxLength: 40 }),
  });

  type Board = typeof boards extends fc.Arbitrary<infer T> ? T : never;

  /** Plays a board while items come and go between the slides. */
  function logOf({ kudos, quotes, pinned, places, share, changes }: Board): readonly Entry[] {
    const rules: RotationRules = { timeZone: zone, places, quoteShare: share, quoteOfTheDay: false };
    let board = [
      ...Array.from({ length: kudos }, (_, n) => item(`o${n}`, 'kudos')),
      ...Array.from({ length: quotes }, (_, n) => item(`q${n}`, 'quote')),
      ...Array.from({ length: pinned }, (_, n) => item(`p${n}`, 'example', true)),
    ];
    let made = 0;
    let turn = next<Item>(undefined, board, rules, START);
    return changes.map(({ add, remove, chance }) => {
      if (chance < 3) {
        const gone = new Set(remove.map((at) => board[at % Math.max(1, board.length)]?.id));
        const fresh = Array.from({ length: add }, () =>
          item(`n${made++}`, made % 3 || quotes === 0 ? 'kudos' : 'quote'),
        );
        board = [...board.filter(({ id }) => !gone.has(id)), ...fresh];
      }
      turn = next(turn.state, board, rules, turn.until);
      return { cycle: turn.state.cycle, id: idOf(turn), there: board };
    });
  }

  it('shows each item within ceil(items / free places) cycles, counting whatever came or went meanwhile', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const alone = { ...board, quotes: 0 };
        expect(missedIn(logOf(alone), board.places, ({ all, free }) => Math.ceil(all.length / free))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows quotes and others within the cycles that their shares need, and those that newcomers took', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const missed = missedIn(logOf(board), board.places, ({ all, free, fresh }) => {
          const quotes = all.filter(({ kind }) => kind === 'quote').length;
          const turns = Math.max(quotes / board.share, (all.length - quotes) / (1 - board.share));
          return Math.ceil((turns + fresh) / free);
        });
        expect(missed).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  interface Window {
    /** Whatever was there at some time of the window. */
    readonly all: readonly Item[];
    /** Places a cycle has at least beside the pinned. */
    readonly free: number;
    /** Items that were on for the first time. */
    readonly fresh: number;
  }

  /** What was there all through a window of whole cycles that is long enough by the bound, and was not on in it. */
  function missedIn(log: readonly Entry[], places: number, bound: (window: Window) => number): readonly string[] {
    const last = log.at(-1)?.cycle ?? 0;
    const missed: string[] = [];
    for (let from = 1; from < last; from++) {
      for (let to = from; to < last; to++) {
        const first = log.findIndex(({ cycle }) => cycle >= from);
        const end = log.findIndex(({ cycle }) => cycle > to);
        const window = log.slice(first, end);
        const all = [...new Map(window.flatMap(({ there }) => there.map((one) => [one.id, one] as const))).values()];
        const smallest = Math.min(places, ...window.map(({ there }) => there.length));
        const pinned = Math.max(0, ...window.map(({ there }) => there.filter((one) => one.pinned).length));
        const free = smallest - Math.min(pinned, Math.floor(Math.min(places, all.length) / 2));
        const earlier = new Set(log.slice(0, first).map(({ id }) => id));
        const seen = new Set(window.map(({ id }) => id));
        const fresh = [...seen].filter((id) => !earlier.has(id)).length;
        if (free < 1 || to - from + 1 < bound({ all, free, fresh })) continue;
        // What was taken away before its turn in the last cycle did not stay: the slide after the window tells.
        const stays = (id: string) =>
          log.slice(first, end + 1).every(({ there }) => there.some((one) => one.id === id));
        missed.push(...all.filter(({ id }) => stays(id) && !seen.has(id)).map(({ id }) => id));
        break;
      }
    }
    return missed;
  }

  it('never shows what is gone, and what is new comes next', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(5000)), { minLength: 5, maxLength: 40 }), (steps) => {
        const rules: RotationRules = { timeZone: zone, places: 6 };
        let board = Array.from({ length: 8 }, (_, n) => item(`o${n}`, n % 3 ? 'kudos' : 'quote'));
        let turn = next<Item>(undefined, board, rules, START);
        let now = START;
        steps.forEach(([adds, pause], step) => {
          const waiting = turn.state.entering.length;
          board = adds ? [...board, item(`n${step}`, step % 2 ? 'kudos' : 'quote')] : board.slice(1);
          now += pause;
          turn = next(turn.state, board, rules, now);
          const ids = board.map(({ id }) => id);
          expect(ids.length === 0 ? ['empty'] : ids).toContain(idOf(turn));
          if (!adds || ids.length < 2) return;
          const then = next(turn.state, board, rules, turn.until);
          if (waiting === 0 && idOf(turn) !== `n${step}`) expect(idOf(then)).toBe(`n${step}`);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
