import { expect, waitUntil } from '@open-wc/testing';
import '@samklang/widgets/define/survey';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { FakeCollector, find, get, heading, mount, shows } from '../support.js';
import { answerWell, everything, goOn, mountItems } from './everything.js';

let collector: FakeCollector;
beforeEach(() => {
  collector = new FakeCollector();
});
afterEach(async () => {
  collector.restore();
  document.documentElement.removeAttribute('style');
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
});

const items = (await everything()).pages.flatMap((page) => page.items);
const endpoint = 'https://answers.example';

for (const scheme of ['light', 'dark'] as const) {
  describe(`survey: WCAG 2.2 AA of every type of item, ${scheme}`, () => {
    beforeEach(async () => {
      await setViewport({ width: 390, height: 844 });
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
    });

    for (const item of items) {
      it(`${item.type} (${item.id}): at rest, at fault and answered`, async () => {
        const element = await mountItems([item.id]);
        element.layout = 'page';
        await element.updateComplete;
        expect(await axeFaults(element)).to.deep.equal([]);
        if (item.required) {
          goOn(element);
          await waitUntil(() => find(element, '.fault'));
          expect(await axeFaults(element)).to.deep.equal([]);
        }
        answerWell(element, item);
        await element.updateComplete;
        expect(await axeFaults(element)).to.deep.equal([]);
      });
    }

    it('all on one page, where a matrix is a table', async () => {
      await setViewport({ width: 1280, height: 900 });
      const element = await mount({ definition: { ...(await everything()), show: 'page' }, layout: 'page' });
      expect(await axeFaults(element)).to.deep.equal([]);
      goOn(element);
      await waitUntil(() => find(element, '.fault'));
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  });
}

describe('survey: places every type has to fit', () => {
  for (const [width, lang] of [
    [320, 'en'],
    [320, 'ar'],
    [390, 'sv'],
    [1280, 'en'],
  ] as const) {
    it(`targets are at least 44 tall at ${width} px in ${lang}, and nothing is cut off`, async () => {
      await setViewport({ width, height: 800 });
      const definition = { ...(await everything()), show: 'page' as const, locales: [lang, 'en'] };
      const element = await mount({ definition, layout: 'page', lang });
      get(element, '.put').click();
      await waitUntil(() => find(element, '.move'));
      const targets = element.shadowRoot?.querySelectorAll<HTMLElement>('label, button, input.words, textarea') ?? [];
      expect(targets.length).to.be.greaterThan(60);
      for (const target of targets) {
        if (target.matches('.labelled')) continue;
        const box = target.getBoundingClientRect();
        expect(box.height, target.outerHTML).to.be.at.least(44);
        expect(box.width, target.outerHTML).to.be.at.least(24);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('in a right-to-left language points begin at the right', async () => {
    const element = await mountItems(['stars'], { locales: ['ar', 'en'] });
    const x = (point: number) => get(element, `.key:nth-child(${point})`).getBoundingClientRect().x;
    expect(x(1)).to.be.greaterThan(x(5));
  });

  for (const [id, chosen, other] of [
    ['stars', '.key:nth-child(2) .icon', '.key:nth-child(5) .icon'],
    ['faces', '.key:nth-child(4) .face', '.key:nth-child(2) .face'],
    ['bought', '.step:nth-child(1) .face', '.step:nth-child(2) .face'],
  ] as const) {
    it(`in forced colours what is chosen of ${id} stands out`, async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await mountItems([id]);
      const item = items.find((one) => one.id === id);
      if (!item) throw new Error('no item');
      answerWell(element, item);
      const look = (selector: string) => {
        const { backgroundColor, fill } = getComputedStyle(get(element, selector));
        return `${backgroundColor} ${fill}`;
      };
      await waitUntil(() => look(chosen) !== look(other), 'no difference');
    });
  }

  it('writes no style attribute', async () => {
    const element = await mount({ definition: { ...(await everything()), show: 'page' } });
    expect(element.shadowRoot?.querySelector('[style], style')).to.equal(null);
  });
});

describe('survey: every type of item in Swedish on a phone', () => {
  it('is walked from the first question to "received"', async () => {
    await setViewport({ width: 390, height: 844 });
    const definition = await everything();
    const element = await mount({ definition, endpoint, layout: 'page', lang: 'sv', unit: 'haga', unitName: 'Haga' });
    const seen: string[] = [];
    for (const item of items) {
      const title = (item.title as Record<string, string>).sv ?? '';
      const words = title
        .replace(/\{.*?\}/g, '')
        .trim()
        .slice(0, 12);
      await waitUntil(() => heading(element)?.includes(words), `"${words}" did not come`, { timeout: 5000 });
      seen.push(heading(element) ?? '');
      answerWell(element, item);
      await element.updateComplete;
      goOn(element);
    }
    await shows(element, 'Mottaget av Lindhav');
    expect(seen.find((words) => words.startsWith('Varför'))).to.equal('Varför blev det 9?');
    expect(seen[0]).to.equal('Välkommen till Haga.');
    const [response] = [...collector.stored.values()];
    expect(response?.answers).to.deep.equal({
      nps: 9,
      stars: 4,
      faces: 4,
      figures: 4,
      easy: 2,
      'shop.staff': 1,
      'shop.range': 1,
      'shop.hours': 1,
      came: 'bike',
      bought: ['bread'],
      name: 'Rågbröd',
      why: 'Rågbröd',
      spend: 85,
      day: '2026-11-21',
      split: { own: 60, shop: 40 },
      order: ['taste'],
      ok: 'yes',
      mail: 'kim@example.com',
      phone: '070-123 45 67',
    });
    expect(response?.locale).to.equal('sv');
  });
});
