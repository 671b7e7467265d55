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

  it('shows each item within ceil(items / free places) cycles, counting whatever came or went meanwhile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 2, max: 12 }),
        fc.array(change, { minLength: 15, maxLength: 40 }),
        (count, pinned, places, changes) => {
          const rules: RotationRules = { timeZone: zone, places, quoteOfTheDay: false };
          let board = [
            ...Array.from({ length: count }, (_, n) => item(`o${n}`, 'kudos')),
            ...Array.from({ length: pinned }, (_, n) => item(`p${n}`, 'example', true)),
          ];
          let made = 0;
          const log: Entry[] = [];
          let turn = next<Item>(undefined, board, rules, START);
          for (const { add, remove, chance } of changes) {
            if (chance < 3) {
              const gone = new Set(remove.map((at) => board[at % Math.max(1, board.length)]?.id));
              board = board.filter(({ id }) => !gone.has(id));
              board = [...board, ...Array.from({ length: add }, () => item(`n${made++}`, 'kudos'))];
            }
            turn = next(turn.state, board, rules, turn.until);
            log.push({ cycle: turn.state.cycle, id: idOf(turn), there: board });
          }
          expect(missedIn(log, places)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  /** For each window of whole cycles that is long enough for what was there in it, everything that stayed was on. */
  function missedIn(log: readonly Entry[], places: number): readonly string[] {
    const last = log.at(-1)?.cycle ?? 0;
    const missed: string[] = [];
    for (let from = 1; from < last; from++) {
      for (let to = from; to < last; to++) {
        const first = log.findIndex(({ cycle }) => cycle >= from);
        const end = log.findIndex(({ cycle }) => cycle > to);
        const window = log.slice(first, end);
        const all = new Set(window.flatMap(({ there }) => there.map(({ id }) => id)));
        const smallest = Math.min(places, ...window.map(({ there }) => there.length));
        const pinned = Math.max(0, ...window.map(({ there }) => there.filter((one) => one.pinned).length));
        const free = smallest - Math.min(pinned, Math.floor(Math.min(places, all.size) / 2));
        if (free < 1 || to - from + 1 < Math.ceil(all.size / free)) continue;
        const seen = new Set(window.map(({ id }) => id));
        // What was taken away before its turn in the last cycle did not stay: the slide after the window tells.
        const stays = (id: string) =>
          log.slice(first, end + 1).every(({ there }) => there.some((one) => one.id === id));
        missed.push(...[...all].filter((id) => stays(id) && !seen.has(id)));
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
