import type { Item } from '@samklang/core';
import type { Attempt } from './attempt.js';

/** Share of the threads that a person holds before the first answer. */
const START = 0.04;
/** Where the questions that lead in to the threads of their own end. */
const LEAD_IN = 0.13;
/** Where the straight threads end and the braid begins. */
const STRAIGHT = 0.56;

/**
 * How far each of the four threads reaches, as shares of the way. Where four pages change places among each other, such as
 * the four parts of a bond, each page grows a thread of its own; the questions before them lead in, those after them tie the
 * braid. In any other survey the four grow together.
 */
export function reachOf({ survey, way, screen: [item] }: Attempt): readonly [number, number, number, number] {
  const index = item ? way.items.indexOf(item) : 0;
  const passed = way.items.slice(0, index);
  const share = (items: readonly Item[]) =>
    items.length > 0 ? items.filter((item) => passed.includes(item)).length / items.length : 0;
  const lanes = lanesOf(survey.pages, way.items);
  if (!lanes) return all(START + (1 - START) * share(way.items));
  const places = lanes.flat().map((item) => way.items.indexOf(item));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const lead = way.items.slice(0, first);
  const root = lead.length > 0 ? LEAD_IN : START;
  if (index < first) return all(START + (LEAD_IN - START) * share(lead));
  const tied = share(way.items.slice(last + 1));
  if (index > last) return all(STRAIGHT + (1 - STRAIGHT) * tied);
  const reach = (lane: number) => root + (STRAIGHT - root) * share(lanes[lane] ?? []);
  return [reach(0), reach(1), reach(2), reach(3)];
}

const all = (reach: number) => [reach, reach, reach, reach] as const;

/** The asked items of the four pages that change places, page by page as the owner wrote them. */
function lanesOf(pages: Attempt['survey']['pages'], asked: readonly Item[]): readonly (readonly Item[])[] | undefined {
  const name = pages.find(({ rotate }) => rotate !== undefined)?.rotate;
  const group = pages.filter(({ rotate }) => name !== undefined && rotate === name);
  const lanes = group.map(({ items }) => items.filter((item) => asked.includes(item)));
  return lanes.length === 4 && lanes.every((items) => items.length > 0) ? lanes : undefined;
}
