import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Reading, ReadingFigure } from '@samklang/core/reading';
import type { SamklangGauge } from '@samklang/widgets';
import '@samklang/widgets/define/gauge';
import { find } from '../support.js';

const quarters = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];

/** A reading with a figure. */
export type Filled = ReadingFigure & Omit<Reading, keyof ReadingFigure>;

export const nps: Filled = {
  schema: 1,
  measure: 'nps',
  unit: 'torg',
  name: 'Trondheim Torg',
  period: '2026-Q3',
  ...{ value: 31.2, lo: 25.8, hi: 36.4, n: 1284 },
  verdict: 'up',
  minimum: 10,
  previous: { period: '2025-Q3', value: 21, lo: 16, hi: 26, n: 1201, change: { value: 10, lo: 3, hi: 17 } },
  series: quarters.map((period, index) => ({
    period,
    ...{ value: 20 + index, lo: 15 + index, hi: 25 + index, n: 300 },
    ewma: { value: 20 + index / 2, lo: 18, hi: 23, out: index === 7 },
  })),
  peers: [
    { unit: 'torg', name: 'Trondheim Torg', value: 31.2, n: 1284 },
    { unit: 'haga', name: '=Haga, "old"', value: -4, n: 80 },
    { unit: 'lund', name: 'Lund', value: 44, n: 95 },
  ],
};

export const bond: Filled = {
  schema: 1,
  measure: 'bond',
  unit: '*',
  period: '2026-Q3',
  ...{ value: 68, lo: 66, hi: 70, n: 1271 },
  verdict: 'alone',
  parts: [
    { name: 'confidence', value: 75, lo: 74, hi: 76, n: 1271 },
    { name: 'passion', value: 55, lo: 54, hi: 56, n: 1270 },
    { name: 'house style', value: null, lo: null, hi: null, n: null },
  ],
};

export const silent = { value: null, lo: null, hi: null, n: null } as const;

/** A gauge of some data, with its attributes, when its words are there. */
export async function mount(
  data: SamklangGauge['data'],
  attributes: Readonly<Record<string, string>> = {},
): Promise<SamklangGauge> {
  const element = await fixture<SamklangGauge>(html`<samklang-gauge .data=${data}></samklang-gauge>`);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await waitUntil(
    () => element.shadowRoot && !find(element, '[aria-busy]') && find(element, '.name, button'),
    'shown',
    {
      timeout: 8000,
    },
  );
  await waitUntil(() => !find(element, '[role=meter]') || find(element, '.quarters'), 'its details', {
    timeout: 8000,
  });
  return element;
}

/** What the eye reads in a part of it, in one line. */
export const text = (element: Element, selector: string): string =>
  (find(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Files this page has loaded so far whose address holds these words. */
export const loaded = (words: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(words)).length;
