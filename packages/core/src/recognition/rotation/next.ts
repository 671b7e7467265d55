import { type Board, boardOf, endOf, isQuote, slideOf } from './board.js';
import type { RotationItem, RotationRules, RotationState, Turn } from './rotation.js';
import { restored } from './state.js';

/** The mix of quotes and others repeats after so many places. */
const MIX = 1000;
/** The last millisecond a Date can hold. */
const LATEST = 8.64e15;

/**
 * What a display shows now. It answers the same until the slide has been read; then comes the next. Ask at every tick.
 *
 * A cycle has at most `places` slides, none twice. First what is new since the last slide, then the pinned and the quote
 * of the day, which take at most half of the places; the others take turns on the places that are left, the longest
 * unseen first, quotes on their share of them and everything else on the rest. So each item is shown within
 * `ceil(items / places left for their sort)` cycles, counting among the items whatever came or went meanwhile; a newcomer
 * takes a place from both sorts.
 * A new item enters after the current slide; one that was taken away leaves at once, also from the screen.
 *
 * @param state What the last turn gave, as kept by the display. Anything else, another version or garbage, starts anew.
 * @param items All that may be shown, in any order.
 * @param now Milliseconds since 1970. It may jump: a slide that would begin later than its own length from now ends, as does one long past.
 * @throws RangeError when a rule is out of its range, the zone unknown or `now` no time.
 * @example
 * const items = [{ id: 'r1', kind: 'kudos', text: 'Stayed to help.', at: '2026-11-20T09:00:00Z' }];
 * next(undefined, items, { timeZone: 'Europe/Oslo' }, 1000).until // => 9000
 */
export function next<T extends RotationItem>(
  state: unknown,
  items: readonly T[],
  rules: RotationRules,
  now: number,
): Turn<T> {
  check(rules, now);
  const board = boardOf(items, rules, now);
  const enrolled = enrol(restored(state), board);
  const stays = stillOn(enrolled, board, rules, now);
  const current = stays ? enrolled : advance(enrolled, board, rules, now);
  const slide = slideOf(board, current.slide?.id);
  return { state: current, slide, until: endOf(slide, current.slide?.since ?? now, rules) };
}

function check({ places = 20, quoteShare = 0.25 }: RotationRules, now: number): void {
  if (!(Math.abs(now) <= LATEST)) throw new RangeError('next: now must be milliseconds since 1970.');
  if (!Number.isInteger(places) || places < 1 || places > 200) {
    throw new RangeError('next: places must be a whole number from 1 to 200.');
  }
  if (!(quoteShare >= 0 && quoteShare <= 1)) throw new RangeError('next: quoteShare must be a number from 0 to 1.');
}

/** Takes out what is gone and lets in what is new: at the very start into the turns, later at the head of them. */
function enrol<T extends RotationItem>(state: RotationState, board: Board<T>): RotationState {
  const present = new Set(board.ids);
  const queue = state.queue.filter((id) => present.has(id));
  const queued = new Set(queue);
  const waiting = state.entering.filter((id) => present.has(id) && !queued.has(id));
  const known = new Set([...queue, ...waiting]);
  const unknown = board.ids.filter((id) => !known.has(id));
  if (known.size === 0 && state.shown.length === 0) return { ...state, entering: [], queue: unknown };
  return { ...state, entering: [...waiting, ...unknown.reverse()], queue };
}

function stillOn<T extends RotationItem>(
  { slide, queue }: RotationState,
  board: Board<T>,
  rules: RotationRules,
  now: number,
): boolean {
  if (!slide || !queue.includes(slide.id)) return false;
  const end = endOf(slideOf(board, slide.id), slide.since, rules);
  return now < end && now > slide.since - (end - slide.since);
}

function advance<T extends RotationItem>(
  before: RotationState,
  board: Board<T>,
  rules: RotationRules,
  now: number,
): RotationState {
  const { slide: _, ...state } = startCycle(before, board);
  const choice = choose(state, board, rules);
  if (choice === undefined) return state;
  const { id, mix } = choice;
  return {
    ...state,
    mix,
    shown: [...state.shown, id],
    entering: state.entering.filter((other) => other !== id),
    queue: [...state.queue.filter((other) => other !== id), id],
    slide: { id, since: now },
  };
}

/** A cycle is over when its places are taken or everything was on. */
function startCycle<T extends RotationItem>(state: RotationState, board: Board<T>): RotationState {
  const shown = new Set(state.shown);
  const isOver = shown.size >= board.places || board.ids.every((id) => shown.has(id));
  return isOver && shown.size > 0 ? { ...state, cycle: state.cycle + 1, shown: [] } : state;
}

interface Choice {
  readonly id: string;
  readonly mix: number;
}

function choose<T extends RotationItem>(
  state: Omit<RotationState, 'slide'>,
  board: Board<T>,
  { quoteShare = 0.25 }: RotationRules,
): Choice | undefined {
  const { mix } = state;
  const shown = new Set(state.shown);
  const first = state.entering[0] ?? board.kept.find((id) => !shown.has(id));
  if (first !== undefined) return { id: first, mix };
  const unseen = state.queue.filter((id) => !shown.has(id));
  // A quote stands wherever the running total of the share passes a whole number: evenly spread, exact in the long run.
  const share = Math.round(quoteShare * MIX);
  const isQuotePlace = Math.floor(((mix + 1) * share) / MIX) > Math.floor((mix * share) / MIX);
  const id = unseen.find((other) => isQuote(board, other) === isQuotePlace) ?? unseen[0];
  return id === undefined ? undefined : { id, mix: (mix + 1) % MIX };
}
