import { fixture, html, waitUntil as waitOnce } from '@open-wc/testing';
import { type LedgerEvent, type Programme, parseProgramme, replay, type Statement } from '@samklang/core/loyalty';
import type { PointsData, SamklangPoints } from '@samklang/widgets';
import { find } from '../support.js';

/** Waits for a condition, also on a machine that is busy elsewhere. */
export const waitUntil: typeof waitOnce = (condition, message, options) =>
  waitOnce(condition, message, { timeout: 5000, ...options });

const DAY = 86_400_000;

/** Some days ago at eight in the morning (UTC), as a record writes it. */
export const ago = (days: number): string =>
  new Date(Math.floor((Date.now() - days * DAY) / DAY) * DAY + 8 * 3_600_000).toISOString();

export const now = (): string => new Date().toISOString();

/** One of the programmes that come with the kit; its terms reach back far enough for any clock. */
export async function programme(name: string): Promise<Programme> {
  const reply = await fetch(`/packages/core/programmes/${name}.json`);
  const parsed = parseProgramme(await reply.json());
  if (!parsed.ok) throw new Error(`${name} is no programme.`);
  const { versions, ...rest } = parsed.value;
  return { ...rest, versions: versions.map((version) => ({ ...version, from: '2020-01-01T00:00:00Z' })) };
}

const member = 'maja';

/** 50 points of welcome, and 210 of a purchase: 40 are missing to the coffee. Without level multipliers, for plain figures. */
export const bought: readonly LedgerEvent[] = [
  { id: 'e1', kind: 'join', member, at: ago(40) },
  { id: 'e2', kind: 'order', member, at: ago(30), total: 208_000 + 4_900, unit: 'haga' },
];

/** A shop whose rule is plain: a point for each 10 kr, rounded down once. */
export async function shop(): Promise<Programme> {
  const whole = await programme('frequent-buyer');
  return {
    ...whole,
    versions: whole.versions.map((version) => ({
      ...version,
      rules: version.rules.filter(({ kind }) => kind !== 'multiplier'),
    })),
  };
}

export async function statement(events: readonly LedgerEvent[] = bought): Promise<Statement> {
  return replay(await shop(), events, now());
}

export const card = {
  number: '7350 0123 4567 9',
  qr: 'https://lindhav.example/c/7350012345679',
  ean13: '7350012345679',
  holder: 'Maja Lindqvist',
};

/** The element with data on the screen. */
export async function mount(
  data: PointsData | Statement | undefined,
  attributes: Partial<SamklangPoints> = {},
): Promise<SamklangPoints> {
  const element = await fixture<SamklangPoints>(html`<samklang-points></samklang-points>`);
  Object.assign(element, { data, ...attributes });
  await waitUntil(
    () => !find(element, '.room[aria-busy], .badge[aria-busy]') && find(element, '.badge, .panel, .card, .stamps'),
    'no data came',
    {
      timeout: 5000,
    },
  );
  return element;
}

/** Opens the panel of a badge and waits until it is there. */
export async function open(element: SamklangPoints): Promise<void> {
  find(element, 'button.badge')?.click();
  await waitUntil(() => find(element, '.panel'), 'no panel', { timeout: 5000 });
}

/** Words of an element, with plain spaces. */
export const text = (element: Element, selector: string): string =>
  (find(element, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
