import { deserialize, serialize } from 'node:v8';
import {
  type LedgerEvent,
  mergeEvents,
  type OrderEvent,
  type Programme,
  quote,
  replayAll,
} from '@samklang/core/loyalty';
import {
  BeyondCheckpoint,
  type Checkpoint,
  checkpointAfter,
  type History,
  quoteFrom,
  replayFrom,
} from '@samklang/core/loyalty/checkpoint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories, instants, programmes } from './arbitraries.js';

const RUNS = { numRuns: 300 };
const MEMBERS = ['a', 'b', 'c'];
const ALL = 1_000;

/** As it comes back from where it is stored. */
const stored = (checkpoint: Checkpoint): Checkpoint => deserialize(serialize(checkpoint));

const between = (events: readonly LedgerEvent[], after: string, until: string) =>
  events.filter(({ at }) => at > after && at <= until);

/** A checkpoint at each cut, made from the one before; undefined where what is asked lies before it. */
function resumedAt(
  programme: Programme,
  events: readonly LedgerEvent[],
  cuts: readonly string[],
  movements = ALL,
): History | undefined {
  let history: History = { events: [] };
  let after = '';
  try {
    for (const cut of cuts) {
      history = { ...history, events: between(events, after, cut) };
      if (history.events.length === 0 && !history.base) continue;
      history = { base: stored(checkpointAfter(programme, history, movements)), events: [] };
      after = cut;
    }
    return { ...history, events: between(events, after, '9') };
  } catch (error) {
    if (!(error instanceof BeyondCheckpoint)) throw error;
    return undefined;
  }
}

/** What `ask` gives; undefined where the checkpoint does not hold it. */
function unlessBeyond<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof BeyondCheckpoint)) throw error;
    return undefined;
  }
}

const inOrder = (events: readonly LedgerEvent[]) => mergeEvents(events, []).events;
const cuts = fc.array(instants, { minLength: 1, maxLength: 3 }).map((list) => list.sort());
const later = (instant: string, other: string) => (instant > other ? instant : other);

describe('a checkpoint', { timeout: 180_000 }, () => {
  it('of any history gives the statements of the whole, and whoever it cannot serve is told', () => {
    let served = 0;
    const law = (programme: Programme, any: readonly LedgerEvent[], at: readonly string[], asked: string) => {
      const events = inOrder(any);
      const history = resumedAt(programme, events, at);
      const asOf = later(asked, at.at(-1) ?? '');
      const found = history && unlessBeyond(() => replayFrom(programme, history, asOf));
      if (!found) return;
      served += 1;
      const whole = replayAll(programme, events, asOf);
      for (const member of MEMBERS) {
        expect(found.of(member)).toEqual(whole.of(member));
        expect(found.noticesOf(member)).toEqual(whole.noticesOf(member));
      }
    };
    fc.assert(fc.property(programmes, histories, cuts, instants, law), RUNS);
    expect(served).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('that keeps few movements tells the latest of them, and everything else as the whole does', () => {
    const law = (programme: Programme, any: readonly LedgerEvent[], at: readonly string[], most: number) => {
      const events = inOrder(any);
      const history = resumedAt(programme, events, at, most);
      const asOf = later(at.at(-1) ?? '', events.at(-1)?.at ?? '');
      const found = history && unlessBeyond(() => replayFrom(programme, history, asOf));
      if (!found) return;
      const whole = replayAll(programme, events, asOf);
      for (const member of MEMBERS) expect(found.of(member, most)).toEqual(whole.of(member, most));
    };
    fc.assert(fc.property(programmes, histories, cuts, fc.integer({ min: 1, max: 6 }), law), RUNS);
  });

  it('gives the quotes of the whole', () => {
    const law = (programme: Programme, any: readonly LedgerEvent[], at: readonly string[], total: number) => {
      const events = inOrder(any);
      const history = resumedAt(programme, events, at);
      const order: OrderEvent = {
        id: 'q',
        member: 'b',
        kind: 'order',
        at: later(at.at(-1) ?? '', events.at(-1)?.at ?? ''),
        total,
      };
      const found = history && unlessBeyond(() => quoteFrom(programme, history, order));
      if (found) expect(found).toEqual(quote(programme, events, order));
    };
    fc.assert(fc.property(programmes, histories, cuts, fc.integer({ min: 0, max: 50_000 }), law), { numRuns: 100 });
  });

  it('is not changed by what is worked out from it', () => {
    const law = (programme: Programme, any: readonly LedgerEvent[], at: readonly string[]) => {
      const history = resumedAt(programme, inOrder(any), at);
      if (!history?.base) return;
      const before = serialize(history.base);
      unlessBeyond(() => replayFrom(programme, history, '2029-01-01T00:00:00Z').of('a'));
      expect(serialize(history.base).equals(before)).toBe(true);
    };
    fc.assert(fc.property(programmes, histories, cuts, law), { numRuns: 100 });
  });
});
