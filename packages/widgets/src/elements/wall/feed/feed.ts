import type { Reading } from '@samklang/core/reading';
import {
  type Board,
  KINDS,
  type Kind,
  type NamedView,
  parseBoard,
  type RecognitionView,
} from '@samklang/core/recognition';

/** What a wall shows, as the collector, a JSON file or a page gives it. */
export interface WallData {
  readonly board: Partial<Board>;
  readonly items: readonly RecognitionView[];
  /** The giver's clock, RFC 3339. */
  readonly now?: string;
  /** The bond with customers, shown beside the chair. */
  readonly bond?: Reading;
  /** Where the next page begins. */
  readonly next?: string | null;
}

/** The same, looked through. */
export interface WallFeed extends WallData {
  readonly board: Board;
}

/**
 * What a wall may show of untrusted JSON. A recognition that is none is left out and the others stay.
 *
 * @param most Items that are read; all when left out.
 * @throws TypeError when it is no feed at all; it says why.
 */
export function feedIn(json: unknown, most = Number.POSITIVE_INFINITY): WallFeed {
  if (!isObject(json) || !Array.isArray(json.items)) throw new TypeError('items: expected a list of recognitions.');
  const board = boardIn(json.board);
  const given = json.items.slice(0, most);
  const items = given.flatMap((item) => viewIn(item) ?? []);
  if (items.length < given.length)
    console.warn(`samklang-wall: ${given.length - items.length} of ${given.length} could not be read.`);
  const { now, bond, next } = json;
  return {
    board,
    items,
    ...(typeof now === 'string' && { now }),
    ...(isBond(bond) && { bond }),
    ...((typeof next === 'string' || next === null) && { next }),
  };
}

/** A page's own data may leave the board's settings out. */
function boardIn(json: unknown): Board {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const given = isObject(json) ? json : {};
  const parsed = parseBoard({ schema: 1, id: 'wall', name: 'Wall', timeZone, ...given });
  if (parsed.ok) return parsed.value;
  const { path, message } = parsed.issues[0] ?? { path: '', message: 'Expected a board.' };
  throw new TypeError(`board.${path}: ${message}`);
}

/** One recognition as it may be shown; undefined when it is none. */
function viewIn(json: unknown): RecognitionView | undefined {
  if (!isObject(json)) return undefined;
  // A whole record says who agreed to what: that is the collector's to weigh, and no page may show it as it is.
  if (json.state !== undefined) return undefined;
  const { id, kind, text, lang, at, to, values = [], from, picture, years, month, unit, until, pinned } = json;
  const isWhole = isText(id) && isText(text) && isText(at) && KINDS.includes(kind as Kind);
  if (!isWhole || !Array.isArray(to) || !Array.isArray(values)) return undefined;
  return {
    id,
    kind: kind as Kind,
    text,
    at,
    lang: isText(lang) ? lang : '',
    values: values.filter(isText),
    to: to.flatMap((person) => namedIn(person) ?? []),
    ...(isText(from) && { from }),
    ...pictureIn(picture),
    ...(Number.isInteger(years) && { years: Number(years) }),
    ...(isText(month) && { month }),
    ...(isText(unit) && { unit }),
    ...(isText(until) && { until }),
    ...(pinned === true && { pinned: true }),
  };
}

function namedIn(json: unknown): NamedView | undefined {
  if (!isObject(json)) return undefined;
  const { name, team, unit } = json;
  return { ...(isText(name) && { name }), ...(isText(team) && { team }), ...(isText(unit) && { unit }) };
}

function pictureIn(json: unknown): Pick<RecognitionView, 'picture'> {
  if (!isObject(json) || !isText(json.id)) return {};
  return { picture: { id: json.id, alt: isText(json.alt) ? json.alt : '' } };
}

function isBond(json: unknown): json is Reading {
  return isObject(json) && json.measure === 'bond' && [json.value, json.lo, json.hi, json.n].every(Number.isFinite);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
