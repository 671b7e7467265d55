import { fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangSurvey } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { FakeCollector, find, fresh, get } from './support.js';

const KEY = 'samklang-asked';

/** What the kit remembers of surveys on this device. */
export const asked = (): Record<string, number> => JSON.parse(localStorage.getItem(KEY) ?? '{}');

export function remembered(times: Record<string, number>): void {
  localStorage.setItem(KEY, JSON.stringify(times));
}

/** A device on which nobody has answered or dismissed anything. */
export const freshDevice = (): void => localStorage.removeItem(KEY);

/** The collector of the test that runs. */
export let collector: FakeCollector;

/** Gives each test a window of this size on a fresh device, and leaves nothing behind. */
export function eachOnFreshDevice(width: number, height: number): void {
  const { now } = Date;
  beforeEach(async () => {
    freshDevice();
    collector = new FakeCollector();
    await setViewport({ width, height });
  });
  afterEach(async () => {
    collector.restore();
    Date.now = now;
    document.documentElement.removeAttribute('style');
    window.scrollTo(0, 0);
    for (const left of document.querySelectorAll('samklang-survey')) left.remove();
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
  });
}

/** A survey with these attributes, its definition from `src` or a fresh one, in a host page of its own. `around` is what stands before it. */
export async function appear(
  attributes: Record<string, string>,
  around: unknown = '',
  definition: unknown = attributes.src ? undefined : fresh(),
): Promise<SamklangSurvey> {
  const page = await fixture(html`<div>${around}<samklang-survey company="Lindhav"></samklang-survey></div>`);
  const element = page.querySelector('samklang-survey');
  if (!element) throw new Error('There is no survey.');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.definition = definition;
  return element;
}

export const panel = (element: Element) => find(element, '.panel');

export const opens = (element: Element) =>
  waitUntil(() => panel(element) && find(element, '.row'), 'it did not open', { timeout: 8000 });

export const closes = (element: Element) => waitUntil(() => !panel(element), 'it did not close', { timeout: 5000 });

/** Events of one kind, as they come. */
export function heard<E extends Event>(element: Element, type: string): E[] {
  const events: E[] = [];
  element.addEventListener(type, (event) => events.push(event as E));
  return events;
}

/** Scores, takes the second step, and stands before the free words. `look` sees the states in between. */
export async function answerUntilWords(element: Element, look: () => Promise<void> = async () => {}): Promise<void> {
  await look();
  get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
  await waitUntil(() => find(element, '.row .go'));
  await look();
  get(element, '.row .go').click();
  await waitUntil(() => find(element, '.step'));
  await look();
  get<HTMLInputElement>(element, '.step:nth-child(2) input').click();
  await waitUntil(() => find(element, '.row .go'));
  get(element, '.row .go').click();
  await waitUntil(() => find(element, 'textarea'));
  await look();
}
