import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { RecognitionView } from '@samklang/core/recognition';
import { emulateMedia } from '@web/test-runner-commands';
import '@samklang/widgets/define/wall';
import type { SamklangWall, WallData } from '@samklang/widgets';
import { axeFaults } from '../../support/axe.js';
import { find, get } from '../support.js';
import { FakeBoard } from './fake-board.js';
import { board, button, dot, inWall, many, mountWall as mount, quote, thanks, type } from './support.js';

const dataOf = (...items: RecognitionView[]): WallData => ({ board, items });
const cards = (wall: SamklangWall) => wall.shadowRoot?.querySelectorAll('.card').length ?? 0;
const shows = (wall: SamklangWall, count: number) =>
  waitUntil(() => cards(wall) === count, `not ${count} cards but ${cards(wall)}`, { timeout: 6000 });

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

  it('is its cards alone where a page wants no more', async () => {
    const wall = await mount({ data: dataOf(thanks, quote) });
    wall.bare = true;
    await wall.updateComplete;
    expect(find(wall, 'input, select, .bar')).to.equal(null);
    await shows(wall, 2);
    expect(await axeFaults(wall)).to.deep.equal([]);
  });

  it('goes without an endpoint or a page to thank at that is no address', async () => {
    const wall = await mount({ data: dataOf(thanks), endpoint: 'https://[', post: 'https://[' });
    await shows(wall, 1);
    expect(find(wall, 'a.thank')).to.equal(null);
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
    expect(await axeFaults(wall)).to.deep.equal([]);
    button(wall, 'Go on').click();
    await shows(wall, 2);
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

  it('has no fault that axe finds as a list, with pictures and every kind, and with nothing found', async () => {
    const address = URL.createObjectURL(dot());
    const kinds = (['example', 'month', 'anniversary', 'birthday'] as const).map((kind) => ({
      ...thanks,
      id: kind,
      kind,
      month: '2026-10',
    }));
    const pictured = { ...thanks, picture: { id: address, alt: 'A bicycle' } };
    const unnamed = { ...thanks, id: 'unnamed', to: [{ team: 'Haga' }] };
    const wall = await mount({ layout: 'list', data: dataOf(pictured, unnamed, quote, ...kinds) });
    await waitUntil(() => find(wall, '.card img'), 'no picture', { timeout: 6000 });
    expect(await axeFaults(wall)).to.deep.equal([]);
    type(get<HTMLInputElement>(wall, 'input[type=search]'), 'nobody');
    await waitUntil(() => inWall(wall).includes('Nothing here fits.'));
    expect(await axeFaults(wall)).to.deep.equal([]);
    URL.revokeObjectURL(address);
  });

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

    it('shows the pictures of cards, as long as they are on its board', async () => {
      const [first, second, ...rest] = many(3).map((item) => ({
        ...item,
        picture: { id: `p-${item.id}`, alt: 'A bike' },
      }));
      if (!first || !second) throw new Error('There are no items.');
      far.items = [first, second, ...rest];
      const wall = await remote('pictures');
      const shown = () => wall.shadowRoot?.querySelectorAll<HTMLImageElement>('.card img') ?? [];
      await waitUntil(() => shown().length === 3, 'no pictures', { timeout: 6000 });
      await waitUntil(() => [...shown()].every(({ naturalWidth }) => naturalWidth === 1));
      const address = shown()[0]?.src ?? '';
      far.items = [second, ...rest];
      far.version++;
      wall.reload();
      await waitUntil(() => shown().length === 2, 'it stays', { timeout: 6000 });
      const gone = await fetch(address).catch(() => undefined);
      expect(gone).to.equal(undefined);
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
  });
});
