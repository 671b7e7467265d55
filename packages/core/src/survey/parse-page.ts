import { optionId } from '../internal/names.js';
import { fault, list, member, optional, type Reader, record, type Spot, show, textAt } from '../internal/read.js';
import type { Condition, Ending, Item, Jump, Page, Text } from './definition.js';
import { httpsHost } from './redirect.js';

/** Most pages, items and endings of one survey. */
export const MOST_ITEMS = 500;
const MOST_JUMPS = 50;

/** Reads pages one after another, so that the conditions of each look back at those before it. */
export function pagesReader(item: Reader<Item>, condition: Reader<Condition>): Reader<readonly Page[]> {
  const jump: Reader<Jump> = record((at) => ({
    ...optional(at, 'when', condition),
    to: optionId(member(at, 'to')),
  }));
  const page: Reader<Page> = record((at) => ({
    ...optional(at, 'id', optionId),
    ...optional(at, 'when', condition),
    items: list(item, 1, MOST_ITEMS)(member(at, 'items')),
    ...optional(at, 'next', list(jump, 0, MOST_JUMPS)),
    ...optional(at, 'rotate', optionId),
  }));
  return (at) => {
    const pages = list(page, 1, MOST_ITEMS)(at);
    checkIds(at, pages);
    checkJumps(at, pages);
    checkRotation(at, pages);
    return pages;
  };
}

function checkIds(at: Spot, pages: readonly Page[]): void {
  pages.forEach(({ id }, index) => {
    if (id === undefined) return;
    const spot = member(member(at, index), 'id');
    if (id === 'end') fault(spot, 'The name "end" means the end of the survey. Choose another.');
    if (id && pages.findIndex((page) => page.id === id) < index) fault(spot, `Another page has the id ${show(id)}.`);
  });
}

/** Jumps lead onwards: a way back could go round for ever. */
function checkJumps(at: Spot, pages: readonly Page[]): void {
  pages.forEach(({ next = [], rotate }, index) => {
    const spot = member(member(at, index), 'next');
    if (rotate !== undefined && next.length > 0) fault(spot, 'A page that changes places cannot jump.');
    next.forEach(({ to }, jump) => {
      if (!to || to === 'end' || pages.some((page, later) => later > index && page.id === to)) return;
      fault(
        member(member(spot, jump), 'to'),
        `No page after this one has the id ${show(to)}. A jump only leads onwards.`,
      );
    });
  });
}

/** Pages that change places cannot depend on each other: each may come first. */
function checkRotation(at: Spot, pages: readonly Page[]): void {
  pages.forEach((page, index) => {
    if (page.rotate === undefined) return;
    if (page.id !== undefined)
      fault(member(member(at, index), 'id'), 'A page that changes places cannot be jumped to.');
    const named = new Set<string>();
    JSON.stringify(page, (key, value: unknown) => {
      if (key === 'item' && typeof value === 'string') named.add(value.split('.', 1)[0] ?? '');
      return value;
    });
    for (const other of pages) {
      if (other === page || other.rotate !== page.rotate) continue;
      const needed = other.items.find(({ id }) => named.has(id));
      if (needed)
        fault(member(at, index), `This page may come before ${show(needed.id)}, which a condition here needs.`);
    }
  });
}

/** Reads an ending; `hosts` are those its link may lead to. */
export function endingReader(
  text: Reader<Text>,
  condition: Reader<Condition>,
  hosts: readonly string[],
): Reader<Ending> {
  const redirect: Reader<{ url: string }> = record((at) => {
    const spot = member(at, 'url');
    const host = typeof spot.value === 'string' ? httpsHost(spot.value) : undefined;
    if (host === undefined)
      fault(spot, 'Expected an address such as "https://www.example.com/thanks", in plain ASCII.');
    else if (!hosts.includes(host))
      fault(spot, `The host ${show(host)} is not among the redirectHosts of this survey.`);
    return { url: textAt(spot) };
  });
  return record((at) => ({
    ...optional(at, 'when', condition),
    title: text(member(at, 'title')),
    ...optional(at, 'text', text),
    ...optional(at, 'redirect', redirect),
  }));
}
