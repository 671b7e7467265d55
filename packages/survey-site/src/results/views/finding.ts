import { html, type TemplateResult } from 'lit/html.js';
import type { Overview } from '../model/overview.js';
import type { UnitRow, Units } from '../model/units.js';
import type { View } from './view.js';

type Words = Pick<View, 'words' | 'format'>;

/** The first tab's finding: what the answers say, and whether that changed. */
export function overviewFinding(overview: Overview, { words, format }: Words): readonly string[] {
  const { nps, change, employees } = overview;
  const text = words.finding;
  if (nps.kind === 'none') return [noScore(overview, words)];
  if (nps.kind === 'hidden') return [text.tooFew(format.count(nps.fewerThan))];
  const { value, lo, hi } = nps.figure;
  const size = format.size(value);
  const more = employees ? text.employeesMore(size) : text.more(size);
  const fewer = employees ? text.employeesFewer(size) : text.fewer(size);
  const even = employees ? text.employeesEven : text.even;
  const state = lo > 0 ? more : hi < 0 ? fewer : even;
  if (!change || change.verdict === 'unclear') return [state];
  const moved = format.size(change.difference);
  return [state, change.verdict === 'up' ? text.up(moved) : text.down(moved)];
}

function noScore({ responses, missing, invalid, release }: Overview, words: Words['words']): string {
  if (missing + invalid > 0) return words.overview.unanswered;
  if (responses > 0) return words.overview.notAsked;
  return release ? words.released.none : words.finding.none;
}

/** Names up to three, then how many more there are. */
const mostNames = 3;

function named(rows: readonly UnitRow[], { words, format }: Words): string {
  const names = rows.map(({ name }) => name || words.units.noUnit);
  return rows.length <= mostNames ? format.list(names) : words.units.counted(format.count(rows.length), rows.length);
}

/** The Units tab's finding: who differs for real, and that the others cannot be told apart. */
export function unitsFinding({ rows, drawn }: Units, view: Words): readonly string[] {
  const { words, format } = view;
  const text = words.units;
  if (drawn.length === 0) return [text.none];
  if (drawn.length === 1) return [text.one];
  const of = (verdict: string) => rows.filter((row) => row.verdict === verdict);
  const [better, weaker, alike] = [of('better'), of('weaker'), of('alike')];
  if (better.length + weaker.length === 0) return [text.alike(format.count(drawn.length))];
  const differ = differing(better, weaker, view);
  return alike.length > 0 ? [differ, text.rest(format.count(alike.length), alike.length)] : [differ];
}

function differing(better: readonly UnitRow[], weaker: readonly UnitRow[], view: Words): string {
  const text = view.words.units;
  if (weaker.length === 0) return text.better(named(better, view), better.length > 1);
  if (better.length === 0) return text.weaker(named(weaker, view), weaker.length > 1);
  const bothMany = better.length > mostNames && weaker.length > mostNames;
  const last = bothMany ? view.format.count(weaker.length) : named(weaker, view);
  return text.both(named(better, view), better.length > 1, last);
}

/** Sentences of a heading, each on a line of its own where there is room. */
export const sentences = (parts: readonly string[]): readonly TemplateResult[] =>
  parts.map((part) => html`<span class="sentence">${part}</span> `);
