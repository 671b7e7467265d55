import type { Option, Page, Survey } from './definition.js';

/**
 * The options of an item in the order one person sees them: as they stand, or drawn by lot from the seed. The same seed
 * gives the same order on every device, and an option that is added later leaves the others in theirs. Options for other
 * words and exclusive ones stay last.
 *
 * @param seed The response id.
 * @example
 * orderOf({ options: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] }, 'seed').map(({ id }) => id) // => ['a', 'b']
 */
export function orderOf(
  item: { readonly options: readonly Option[]; readonly order?: 'fixed' | 'random' },
  seed: string,
): readonly Option[] {
  const isLast = (option: Option) => option.other === true || option.exclusive === true;
  const free = item.options.filter((option) => !isLast(option));
  const last = item.options.filter(isLast);
  return [...(item.order === 'random' ? byLot(free, seed, ({ id }) => id) : free), ...last];
}

/**
 * The survey with its rotating pages in the order one person meets them. Pages beside each other that bear the same name
 * in `rotate` change places among themselves; items on a page never do. Rotate before the first question is shown.
 *
 * @param seed The response id.
 */
export function rotate<S extends Pick<Survey, 'pages'>>(survey: S, seed: string): S {
  const groups: Page[][] = [];
  for (const page of survey.pages) {
    const group = groups.at(-1);
    if (page.rotate !== undefined && group?.[0]?.rotate === page.rotate) group.push(page);
    else groups.push([page]);
  }
  const nameOf = (page: Page) => page.items.map(({ id }) => id).join();
  return { ...survey, pages: groups.flatMap((group) => byLot(group, seed, nameOf)) };
}

/** Sorted by a number that seed and name make together. */
function byLot<T>(entries: readonly T[], seed: string, nameOf: (entry: T) => string): readonly T[] {
  return entries
    .map((entry) => ({ entry, lot: hash(`${seed} ${nameOf(entry)}`) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ entry }) => entry);
}

/** 32 bits of a text: FNV-1a (Fowler, Noll, Vo) with the finisher of MurmurHash3, which spreads what differs at the end. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
