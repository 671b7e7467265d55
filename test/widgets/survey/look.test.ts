import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangProvider, SamklangSurvey } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { FakeCollector, find, fresh, get, heading, mount, networkDown, shows } from '../support.js';

let collector: FakeCollector;
beforeEach(async () => {
  collector = new FakeCollector();
  await setViewport({ width: 390, height: 844 });
});
afterEach(async () => {
  collector.restore();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' });
});

const endpoint = 'https://answers.example';

for (const scheme of ['light', 'dark'] as const) {
  describe(`survey: WCAG 2.2 AA, ${scheme}`, () => {
    beforeEach(async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
    });

    it('in every state from the first question to the end', async () => {
      const element = await mount({ endpoint, layout: 'page', unit: 'haga', unitName: 'Haga' });
      expect(await axeFaults(element)).to.deep.equal([]);
      get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
      await waitUntil(() => find(element, '.row .go'));
      expect(await axeFaults(element)).to.deep.equal([]);
      get(element, '.row .go').click();
      await waitUntil(() => find(element, '.step'));
      get(element, '.row .go').click();
      await waitUntil(() => find(element, '.fault'));
      expect(await axeFaults(element)).to.deep.equal([]);
      get<HTMLInputElement>(element, '.step:nth-child(2) input').click();
      await waitUntil(() => !find(element, '.fault'));
      expect(await axeFaults(element)).to.deep.equal([]);
      get(element, '.row .go').click();
      await waitUntil(() => find(element, 'textarea'));
      expect(await axeFaults(element)).to.deep.equal([]);
      collector.faults.push(networkDown, networkDown);
      get(element, '.primary').click();
      await shows(element, 'Waiting for the network');
      expect(await axeFaults(element)).to.deep.equal([]);
      collector.faults.length = 0;
      get(element, '.receipt .go').click();
      await shows(element, 'Received by Lindhav');
      expect(await axeFaults(element)).to.deep.equal([]);
      get(element, '.farewell .quiet').click();
      await shows(element, 'Remove it for good?');
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it('with an owner’s yellow accent', async () => {
      const element = await mount();
      element.style.setProperty('--samklang-accent', '#ffd400');
      get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
      await waitUntil(() => find(element, '.row .go'));
      expect(await axeFaults(element)).to.deep.equal([]);
    });

    it('when it cannot be shown', async () => {
      const log = console.error;
      console.error = () => {};
      const element = await fixture<SamklangSurvey>(html`<samklang-survey .definition=${{}}></samklang-survey>`);
      await shows(element, 'can’t be shown');
      console.error = log;
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  });
}

describe('survey: places it has to fit', () => {
  const targets = (element: Element) => [...(element.shadowRoot?.querySelectorAll('label, button') ?? [])];

  for (const width of [320, 390, 1280]) {
    it(`keys are at least 24 wide and 44 tall at ${width} px, and nothing is cut off`, async () => {
      await setViewport({ width, height: 800 });
      const element = await mount({ layout: 'page' });
      for (const target of targets(element)) {
        const box = target.getBoundingClientRect();
        expect(box.width).to.be.at.least(24);
        expect(box.height).to.be.at.least(44);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('eleven keys stand in one row where the scale has 304 px, else in rows of six and five', async () => {
    const rows = (element: Element) =>
      new Set([...(element.shadowRoot?.querySelectorAll('.key') ?? [])].map((key) => key.getBoundingClientRect().y))
        .size;
    const element = await mount();
    element.style.inlineSize = '352px';
    expect(rows(element)).to.equal(1);
    element.style.inlineSize = '351px';
    expect(rows(element)).to.equal(2);
  });

  it('in a right-to-left language the scale begins at the right', async () => {
    const element = await mount({ lang: 'ar' });
    const x = (score: number) => get(element, `.key:nth-child(${score + 1})`).getBoundingClientRect().x;
    expect(x(0)).to.be.greaterThan(x(10));
    expect(get(element, '.base').dir).to.equal('rtl');
  });

  it('a hostile sheet of the host changes nothing inside', async () => {
    const sheet = new CSSStyleSheet();
    const calm = await mount();
    const look = (element: Element) => {
      const { fontSize, color, letterSpacing, textTransform, display } = getComputedStyle(get(element, 'h2'));
      const { width, height } = get(element, '.key').getBoundingClientRect();
      return { fontSize, color, letterSpacing, textTransform, display, width, height };
    };
    const before = look(calm);
    sheet.replaceSync(
      'html { font-size: 62.5% } body { letter-spacing: 3px; text-transform: uppercase; color: red; line-height: 3 } * { text-indent: 9px; word-spacing: 9px; cursor: wait }',
    );
    document.adoptedStyleSheets.push(sheet);
    const after = look(calm);
    document.adoptedStyleSheets.pop();
    expect(after.width).to.be.closeTo(before.width, 3);
    expect({ ...after, width: 0 }).to.deep.equal({ ...before, width: 0 });
  });

  it('in forced colours the chosen key still stands out', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await mount();
    get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
    await waitUntil(() => find(element, '.row .go'));
    const background = (score: number) =>
      getComputedStyle(get(element, `.key:nth-child(${score}) .face`)).backgroundColor;
    await waitUntil(() => background(8) !== background(3), 'no difference');
  });

  it('writes no style attribute', async () => {
    const element = await mount();
    expect(element.shadowRoot?.querySelector('[style], style')).to.equal(null);
  });
});

describe('survey: language and surroundings', () => {
  it('own lang wins over the provider, the provider over the page', async () => {
    document.documentElement.lang = 'sv';
    const element = await mount();
    await waitUntil(() => heading(element) === 'Skulle du rekommendera Lindhav?');
    await shows(element, 'Fråga 1 av 3');
    element.lang = 'en';
    await waitUntil(() => heading(element) === 'How likely are you to recommend Lindhav?');
    await shows(element, 'Question 1 of 3');
  });

  it('a language the survey does not have falls back to its first', async () => {
    const element = await mount({ lang: 'fi' });
    expect(heading(element)).to.equal('How likely are you to recommend Lindhav?');
  });

  for (const [lang, words] of [
    ['sv', 'Hoppa över'],
    ['da', 'Spring over'],
    ['nb', 'Hopp over'],
    ['nl', 'Overslaan'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const element = await mount({ lang, definition: { ...fresh(), locales: [lang] } });
      await shows(element, words);
    });
  }

  it('takes company, unit and language from the provider around it, and follows it', async () => {
    const provider = await fixture<SamklangProvider>(html`
      <samklang-provider company="Lindhav" unit="haga" lang="sv" .units=${[{ id: 'haga', name: 'Haga' }, { id: 'ost', name: 'Öst' }]}>
        <samklang-survey .definition=${fresh()}></samklang-survey>
      </samklang-provider>`);
    const element = provider.querySelector('samklang-survey');
    if (!element) throw new Error('no survey');
    await shows(element, 'Ditt besök i Haga');
    expect(heading(element)).to.equal('Skulle du rekommendera Lindhav?');
    provider.unit = 'ost';
    await shows(element, 'Ditt besök i Öst');
    element.unit = 'haga';
    await shows(element, 'Ditt besök i Haga');
  });
});
