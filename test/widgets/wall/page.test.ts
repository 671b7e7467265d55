import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { RecognitionView } from '@samklang/core/recognition';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '@samklang/widgets/define/wall';
import type { SamklangWall, WallData } from '@samklang/widgets';
import { axeFaults } from '../../support/axe.js';
import { find, get, json } from '../support.js';
import { board, inWall, quote, thanks } from './support.js';

const many = (count: number): RecognitionView[] =>
  Array.from({ length: count }, (_, index) => ({ ...thanks, id: `k${index}`, text: `Deed number ${index}.` }));
const dataOf = (...items: RecognitionView[]): WallData => ({ board, items });
const cards = (wall: SamklangWall) => wall.shadowRoot?.querySelectorAll('.card').length ?? 0;
const shows = (wall: SamklangWall, count: number) =>
  waitUntil(() => cards(wall) === count, `not ${count} cards but ${cards(wall)}`, { timeout: 6000 });

function button(wall: SamklangWall, words: string): HTMLButtonElement {
  const found = [...(wall.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === words,
  );
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

function type(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

async function mount(attributes: Partial<SamklangWall>): Promise<SamklangWall> {
  const wall = await fixture<SamklangWall>(html`<samklang-wall lang="en"></samklang-wall>`);
  Object.assign(wall, attributes);
  await waitUntil(() => find(wall, '.bar'), 'no wall', { timeout: 6000 });
  return wall;
}

/** A collector at the other end of `window.fetch`, with seventy thanks on its board. */
class FakeBoard {
  items = many(70);
  version = 1;
  isDown = false;
  readonly posted: { readonly key: string | null; readonly body: Record<string, unknown> }[] = [];
  readonly #fetch = window.fetch.bind(window);

  constructor() {
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href);
      if (!url.pathname.startsWith('/v1/boards/')) return this.#fetch(input, init);
      if (this.isDown) throw new TypeError('Failed to fetch');
      const key = new Headers(init?.headers).get('authorization');
      if (url.pathname.endsWith('/post-keys')) return json({ key: 'day-key', expiresAt: '2099-01-01T00:00:00Z' }, 200);
      if (url.pathname.endsWith('/stream')) return json({}, 404);
      if (init?.method === 'POST') {
        this.posted.push({ key, body: JSON.parse(String(init.body)) });
        return json({ id: 'x', state: 'pending' }, 201);
      }
      return this.#page(Number(url.searchParams.get('before') ?? 0));
    };
  }

  #page(from: number): Response {
    const next = from + 30 < this.items.length ? String(from + 30) : null;
    const now = new Date().toISOString();
    const whole = { schema: 1, ...board };
    return json({ version: this.version, now, board: whole, items: this.items.slice(from, from + 30), next }, 200);
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}

describe('a wall in a page', () => {
  beforeEach(() => localStorage.clear());

  it('shows thirty and adds thirty', async () => {
    const wall = await mount({ data: dataOf(...many(70)) });
    await shows(wall, 30);
    button(wall, 'Show more').click();
    await shows(wall, 60);
    button(wall, 'Show more').click();
    await shows(wall, 70);
    expect(() => button(wall, 'Show more')).to.throw();
  });

  it('finds the last of ten thousand', async () => {
    const wall = await mount({ data: dataOf(...many(10_000)) });
    type(get<HTMLInputElement>(wall, 'input[type=search]'), 'number 9999.');
    await shows(wall, 1);
  });

  it('finds by words in any order, and says when nothing fits', async () => {
    const wall = await mount({ data: dataOf(thanks, quote) });
    const search = get<HTMLInputElement>(wall, 'input[type=search]');
    type(search, 'BREAD sandberg');
    await shows(wall, 1);
    type(search, 'nobody');
    await waitUntil(() => inWall(wall).includes('Nothing here fits.'));
    button(wall, 'Show everything').click();
    await shows(wall, 2);
  });

  for (const [name, label, choice] of [
    ['value', 'All values', 'care'],
    ['team', 'All teams', 'Haga'],
    ['kind', 'All kinds', 'kudos'],
  ] as const) {
    it(`narrows to a ${name}`, async () => {
      const wall = await mount({ data: dataOf(thanks, quote) });
      await waitUntil(() => find(wall, `select[aria-label="${label}"] option[value="${choice}"]`));
      const select = get<HTMLSelectElement>(wall, `select[aria-label="${label}"]`);
      select.value = choice;
      select.dispatchEvent(new Event('change'));
      await shows(wall, 1);
    });
  }

  it('stands still while it is paused', async () => {
    const wall = await mount({ data: dataOf(thanks) });
    button(wall, 'Pause').click();
    await wall.updateComplete;
    wall.data = dataOf(thanks, quote);
    await wall.updateComplete;
    await shows(wall, 1);
    button(wall, 'Go on').click();
    await shows(wall, 2);
  });

  it('remembers agreement, takes it back, and counts nothing', async () => {
    const wall = await mount({ data: dataOf(thanks) });
    const agree = get<HTMLButtonElement>(wall, '.agree');
    agree.click();
    await waitUntil(() => agree.ariaPressed === 'true');
    expect(agree.textContent).not.to.match(/\d/);
    const again = await mount({ data: dataOf(thanks) });
    expect(get<HTMLButtonElement>(again, '.agree').ariaPressed).to.equal('true');
    agree.click();
    await waitUntil(() => agree.ariaPressed === 'false');
  });

  it('shows no whole record, in which people may not have agreed', async () => {
    const record = { ...thanks, id: 'r2', state: 'pending' };
    const wall = await mount({ data: dataOf(record, quote) });
    await shows(wall, 1);
    expect(inWall(wall)).not.to.contain('Sandberg');
  });

  it('goes from cards to a list', async () => {
    const wall = await mount({ data: dataOf(thanks, quote) });
    button(wall, 'List').click();
    await waitUntil(() => wall.getAttribute('layout') === 'list' && find(wall, '.list'));
  });

  it('paints ten thousand about as fast as a hundred', async () => {
    const time = async (count: number) => {
      const data = dataOf(...many(count));
      const wall = await fixture<SamklangWall>(html`<samklang-wall lang="en"></samklang-wall>`);
      const began = performance.now();
      wall.data = data;
      while (cards(wall) === 0) await new Promise(requestAnimationFrame);
      const took = performance.now() - began;
      wall.remove();
      return took;
    };
    const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[3] ?? 0;
    await time(100);
    const [few, lots]: [number[], number[]] = [[], []];
    for (let round = 0; round < 7; round++) {
      few.push(await time(100));
      lots.push(await time(10_000));
    }
    // Two frames more are a busy machine.
    expect(median(lots)).to.be.below(1.2 * median(few) + 33);
  });

  for (const lang of ['en', 'sv', 'da', 'nb', 'nl']) {
    it(`has no fault that axe finds in ${lang}`, async () => {
      const wall = await mount({ lang, data: dataOf(thanks, quote), post: '/thanks/' });
      expect(await axeFaults(wall)).to.deep.equal([]);
    });
  }

  it('keeps its contrast in the dark, with forced colours and from right to left', async () => {
    const wall = await mount({ lang: 'ar', data: dataOf(thanks, quote) });
    wall.style.colorScheme = 'dark';
    wall.style.background = '#15181a';
    expect(find(wall, '.base')?.dir).to.equal('rtl');
    expect(await axeFaults(wall)).to.deep.equal([]);
    await emulateMedia({ forcedColors: 'active' });
    expect(getComputedStyle(get(wall, '.card')).borderTopStyle).to.equal('solid');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('has room on 320 px', async () => {
    const wall = await mount({ data: dataOf({ ...thanks, text: 'a'.repeat(400) }, quote) });
    wall.style.inlineSize = '320px';
    await waitUntil(() => find(wall, '.base')?.clientWidth === 320);
    expect(get(wall, '.base').scrollWidth).to.be.at.most(320);
  });

  describe('of a collector', () => {
    let far: FakeBoard;
    beforeEach(() => {
      far = new FakeBoard();
    });
    afterEach(() => far.restore());
    const remote = (name: string) => mount({ endpoint: location.origin, board: name, displayKey: 'display-key' });

    it('fetches a page at a time, to the last', async () => {
      const wall = await remote('pages');
      await shows(wall, 30);
      button(wall, 'Show more').click();
      await shows(wall, 60);
      button(wall, 'Show more').click();
      await shows(wall, 70);
    });

    it('drops from the pages behind what was taken back', async () => {
      const wall = await remote('withdrawn');
      button(wall, 'Show more').click();
      await shows(wall, 60);
      far.items = far.items.filter(({ id }) => id !== 'k45');
      far.version++;
      wall.reload();
      await waitUntil(() => !inWall(wall).includes('Deed number 45.'), 'it stays', { timeout: 6000 });
    });

    it('thanks with the key of the day, by keyboard, and keeps the words until they have arrived', async () => {
      const wall = await remote('post');
      button(wall, 'Thank someone').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => get<HTMLDialogElement>(wall, 'dialog').open);
      type(get(wall, 'dialog input'), 'Bo Ek, Mia Dahl');
      type(get(wall, 'dialog textarea'), 'Stayed to help.');
      expect(await axeFaults(wall)).to.deep.equal([]);
      far.isDown = true;
      button(wall, 'Send').click();
      await waitUntil(() => inWall(wall).includes('It did not get through.'));
      expect(localStorage.getItem('samklang-wall:draft post')).to.contain('Stayed to help.');
      far.isDown = false;
      button(wall, 'Send').click();
      await waitUntil(() => inWall(wall).includes('Somebody reads it before it shows.'));
      expect(far.posted.map(({ key }) => key)).to.deep.equal(['Bearer day-key']);
      expect(far.posted[0]?.body).to.deep.include({
        kind: 'kudos',
        text: 'Stayed to help.',
        to: [{ name: 'Bo Ek' }, { name: 'Mia Dahl' }],
      });
      expect(localStorage.getItem('samklang-wall:draft post')).to.equal(null);
    });

    it('sends nothing without words', async () => {
      const wall = await remote('empty');
      button(wall, 'Thank someone').click();
      button(wall, 'Send').click();
      await waitUntil(() => inWall(wall).includes('Write what they did.'));
      expect(far.posted).to.deep.equal([]);
    });
  });
});
