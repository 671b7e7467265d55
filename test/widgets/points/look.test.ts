import { expect, fixture, html } from '@open-wc/testing';
import type { LedgerEvent, Programme } from '@samklang/core/loyalty';
import type { SamklangPoints } from '@samklang/widgets';
import '@samklang/widgets/define/points';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { find, get } from '../support.js';
import { ago, bought, card, mount, open, programme, shop, statement, text, waitUntil } from './support.js';

const looks = ['badge', 'panel', 'card', 'stamps'] as const;
const stamps: readonly LedgerEvent[] = [
  { id: 'j', kind: 'join', member: 'm', at: ago(30) },
  { id: 's', kind: 'stamp', member: 'm', at: ago(20), card: 'coffee', count: 4 },
];

/** The programme with its first card alone. */
async function coffee(): Promise<Programme> {
  const diner = await programme('frequent-diner');
  const versions = diner.versions.map(({ cards = [], ...version }) => ({ ...version, cards: cards.slice(0, 1) }));
  return { ...diner, versions };
}

const dataFor = async (look: (typeof looks)[number]) =>
  look === 'stamps' ? { programme: await coffee(), events: stamps } : { statement: await statement(), card };

afterEach(async () => {
  document.documentElement.removeAttribute('style');
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
});

for (const scheme of ['light', 'dark'] as const) {
  describe(`points: WCAG 2.2 AA, ${scheme}`, () => {
    beforeEach(async () => {
      await setViewport({ width: 800, height: 900 });
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = 'light-dark(#fbfaf7, #15181a)';
    });

    for (const look of looks) {
      it(`the ${look}, fresh and old`, async () => {
        const element = await mount(await dataFor(look), { look });
        expect(await axeFaults(element)).to.deep.equal([]);
        const old = new Date(Date.now() - 3 * 86_400_000).toISOString();
        element.data = { statement: { ...(await statement()), asOf: old }, card };
        await waitUntil(() => find(element, '.stale, .card'));
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('the open panel with its reasons', async () => {
      const element = await mount(await statement(), { href: '#all' });
      await open(element);
      get(element, 'summary').click();
      await waitUntil(() => find(element, '.why .total'));
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it('empty, on its way, failed, reached', async () => {
      const order = { id: 'e3', kind: 'order', member: 'maja', at: ago(2), total: 50_000 } as const;
      const reached = await mount(await statement([...bought, order]));
      expect(await axeFaults(reached)).to.deep.equal([]);
      const empty = await mount({ programme: await shop(), statement: null }, { join: '#join' });
      expect(await axeFaults(empty)).to.deep.equal([]);
      const loading = await fixture<SamklangPoints>(html`<samklang-points></samklang-points>`);
      expect(await axeFaults(loading)).to.deep.equal([]);
    });
  });
}

describe('points: places they have to fit', () => {
  beforeEach(() => setViewport({ width: 1000, height: 900 }));

  for (const look of looks) {
    it(`the ${look} moves nothing on the page when its data comes`, async () => {
      const page = await fixture<HTMLElement>(html`
        <div><samklang-points look=${look}></samklang-points><p>What stands below.</p></div>`);
      const below = page.querySelector('p');
      const element = page.querySelector('samklang-points');
      if (!below || !element) throw new Error('no page');
      await element.updateComplete;
      const shifts: number[] = [];
      const watch = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      });
      watch.observe({ type: 'layout-shift' });
      const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await frames();
      const before = below.getBoundingClientRect().top;
      element.data = await dataFor(look);
      await waitUntil(() => find(element, '.second, .movement, .codes, .gift'), look);
      await frames();
      for (const entry of watch.takeRecords()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      watch.disconnect();
      expect(below.getBoundingClientRect().top).to.equal(before);
      expect(shifts).to.deep.equal([]);
    });

    it(`the ${look} fits 320 px`, async () => {
      await setViewport({ width: 320, height: 800 });
      const element = await mount(await dataFor(look), { look });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(element.getBoundingClientRect().width).to.be.at.most(320);
    });

    it(`the ${look} writes no style attribute and no image`, async () => {
      const element = await mount(await dataFor(look), { look });
      expect(element.shadowRoot?.querySelector('[style], style, img')).to.equal(null);
    });
  }

  it('in a right-to-left language the ring stands at the right', async () => {
    const good = await statement();
    const arabic = { ...good, programme: { ...good.programme, locales: ['ar', 'en'] } };
    const element = await mount(arabic, { lang: 'ar' });
    await waitUntil(() => get(element, '.base').dir === 'rtl');
    expect(get(element, '.ring').getBoundingClientRect().x).to.be.greaterThan(
      get(element, 'b').getBoundingClientRect().x,
    );
  });

  it('in forced colours what is full differs from what is not', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await mount(await statement());
    const colour = (part: string) => getComputedStyle(get(element, part)).stroke;
    expect(colour('.value')).not.to.equal(colour('.track'));
    const places = await mount(await dataFor('stamps'), { look: 'stamps' });
    const ground = (part: string) => getComputedStyle(get(places, part)).backgroundColor;
    expect(ground('.stamped')).not.to.equal(ground('li:not(.stamped)'));
  });

  it('codes stay black on white in the dark and in forced colours', async () => {
    await emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    document.documentElement.style.colorScheme = 'dark';
    const element = await mount({ statement: await statement(), card }, { look: 'card' });
    const { fill, backgroundColor } = getComputedStyle(get(element, '.qr'));
    expect([fill, backgroundColor]).to.deep.equal(['rgb(17, 17, 17)', 'rgb(255, 255, 255)']);
  });

  it('a long reward is cut at the end and never half of a number', async () => {
    const good = await statement();
    const [version] = good.programme.versions;
    if (!version) throw new Error('no version');
    const rewards = [{ id: 'x', cost: 300, title: 'A very long weekend for the whole family by the sea' }];
    const element = await mount({ ...good, programme: { ...good.programme, versions: [{ ...version, rewards }] } });
    const words = get(element, '.words').getBoundingClientRect();
    expect(get(element, '.second').getBoundingClientRect().top).to.be.at.least(words.bottom - 1);
    expect(text(element, '.badge')).to.contain('262 points');
  });
});
