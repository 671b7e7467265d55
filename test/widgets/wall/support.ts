import { fixture, html, waitUntil } from '@open-wc/testing';
import type { RecognitionView } from '@samklang/core/recognition';
import type { SamklangWall, WallData } from '@samklang/widgets';
import { find } from '../support.js';

export const board = {
  id: 'oslo',
  name: 'Canteen',
  timeZone: 'Europe/Oslo',
  lang: 'en',
  values: [{ id: 'care', name: 'Care' }],
};

export const thanks: RecognitionView = {
  id: 'r1',
  kind: 'kudos',
  to: [{ name: 'Emil Sandberg', team: 'Haga' }],
  from: 'Noor',
  text: 'Emil biked home with the bread she forgot.',
  lang: 'en',
  values: ['care'],
  at: '2026-11-20T09:00:00Z',
};

export const quote: RecognitionView = {
  id: 'q1',
  kind: 'quote',
  to: [],
  text: 'She asked how my cat was.',
  lang: 'en',
  values: [],
  month: '2026-10',
  at: '2026-11-01T00:00:00Z',
};

/** What can be read on the slide that is on. */
export const onScreen = (wall: Element): string =>
  find(wall, '.slide.on .words')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Whether the slide that is on says these words. */
export const says = (wall: Element, words: string) =>
  waitUntil(() => onScreen(wall).includes(words), `"${words}" did not come`, { timeout: 6000 });

/** All that is in the wall, seen or not. */
export const inWall = (wall: Element): string => wall.shadowRoot?.textContent ?? '';

/** A display of the page's own data. */
export async function display(data: WallData, attributes: Partial<SamklangWall> = {}): Promise<SamklangWall> {
  const wall = await fixture<SamklangWall>(html`<samklang-wall mode="display"></samklang-wall>`);
  Object.assign(wall, { data, ...attributes });
  await waitUntil(() => find(wall, '.slide.on:not(.loading, .none)'), 'a slide', { timeout: 6000 });
  return wall;
}

/** A picture of one dot. */
export const dot = (): Blob =>
  new Blob(
    [
      Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
        (letter) => letter.charCodeAt(0),
      ),
    ],
    { type: 'image/png' },
  );

export const many = (count: number): RecognitionView[] =>
  Array.from({ length: count }, (_, index) => ({ ...thanks, id: `k${index}`, text: `Deed number ${index}.` }));

export function button(wall: SamklangWall, words: string): HTMLButtonElement {
  const found = [...(wall.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === words,
  );
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

export function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

/** A wall in a page. */
export async function mountWall(attributes: Partial<SamklangWall>): Promise<SamklangWall> {
  const wall = await fixture<SamklangWall>(html`<samklang-wall lang="en"></samklang-wall>`);
  Object.assign(wall, attributes);
  await waitUntil(() => find(wall, '.bar'), 'no wall', { timeout: 6000 });
  return wall;
}
