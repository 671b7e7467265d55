import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { RecognitionView } from '@samklang/core/recognition';
import type { SamklangWall } from '@samklang/widgets';
import '@samklang/widgets/define/wall';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { find, get } from '../support.js';
import { board, display, dot, inWall, onScreen, quote, says, thanks } from './support.js';

const POST = 'https://lindhav.example/thanks/?b=oslo#key';
const bond = {
  schema: 1,
  measure: 'bond',
  unit: '*',
  period: '2026-Q4',
  verdict: 'alone',
  value: 68,
  lo: 66,
  hi: 70,
  n: 1271,
} as const;
const alone = (item: Partial<RecognitionView>) => ({ board, items: [{ ...thanks, ...item }] });

/** A time of the day in Oslo, some minutes from now. */
const timeIn = (minutes: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' }).format(
    Date.now() + minutes * 60_000,
  );

describe('wall: what a display shows', () => {
  beforeEach(() => setViewport({ width: 1280, height: 720 }));

  const kinds: readonly [string, Parameters<typeof display>[0], string][] = [
    ['thanks', { board, items: [thanks] }, 'Haga. Thanks from Noor'],
    [
      'an example of somebody who is not named',
      alone({ kind: 'example', to: [{ team: 'Haga' }], values: [], from: undefined as never }),
      'A good example Emil biked home with the bread she forgot. Haga',
    ],
    ['the employee of the month', alone({ kind: 'month', month: '2026-10' }), 'Employee of the month, October'],
    ['years together', alone({ kind: 'anniversary', text: '', years: 10 }), 'Emil Sandberg: 10 years with us today'],
    ['a birthday, without an age', alone({ kind: 'birthday', text: '' }), 'Happy birthday, Emil Sandberg!'],
    ['a customer’s words', { board, items: [quote] }, 'She asked how my cat was.'],
    ['thanks to somebody who gave no consent', alone({ to: [{ team: 'Haga' }] }), 'Haga Thanks from Noor'],
    ['an empty wall', { board, items: [] }, 'Who made your day? Scan the code and write one sentence.'],
    ['the chair', { board: { ...board, rotation: { chair: true } }, items: [], bond }, 'The customer’s chair'],
  ];
  for (const [name, data, words] of kinds) {
    it(`${name}, for everybody`, async () => {
      const wall = await display(data, { post: POST });
      await says(wall, words);
      expect(await axeFaults(wall)).to.deep.equal([]);
    });
  }

  it('a customer’s words between the marks of their language, the first outside the edge', async () => {
    for (const [lang, quotes] of [
      ['sv', 'auto'],
      ['da', '"»" "«" "›" "‹"'],
    ] as const) {
      const wall = await display({ board, items: [{ ...quote, lang }] });
      await says(wall, 'She asked');
      const words = get(wall, 'blockquote q');
      expect(getComputedStyle(words).quotes).to.equal(quotes);
      const mark = getComputedStyle(words, '::before');
      expect([mark.content, mark.position]).to.deep.equal(['open-quote', 'absolute']);
    }
  });

  it('the bond beside the chair, with its range', async () => {
    const wall = await display({ board: { ...board, rotation: { chair: true } }, items: [], bond });
    await says(wall, '68');
    expect(onScreen(wall)).to.contain('The bond with our customers, out of 100Between 66 and 70, 1,271 answers');
  });

  it('the words of the board’s language', async () => {
    const wall = await display({ board: { ...board, lang: 'sv' }, items: [thanks] });
    await says(wall, 'Tack från Noor');
    expect(get(wall, '.base').lang).to.equal('sv');
  });

  it('no more than a slide holds: twenty thousand letters end in an ellipsis above the foot', async () => {
    const wall = await display(alone({ text: 'And then she helped. '.repeat(1000) }), { post: POST });
    const foot = get(wall, '.slide.on .foot').getBoundingClientRect();
    expect(foot.bottom).to.be.at.most(720);
    expect(get(wall, '.slide.on .deed').getBoundingClientRect().bottom).to.be.at.most(foot.top);
  });

  it('long names and long words beside a picture, and nothing of them below the foot or behind the edge', async () => {
    const address = URL.createObjectURL(dot());
    const text = 'Toen de arbeidsongeschiktheidsverzekeringsmaatschappij belde, bleef ze rustig aan de lijn. ';
    const to = [{ name: 'Annemarie-Wilhelmina van der Meulen-Schimmelpenninck', team: 'Klantenservice Amsterdam' }];
    for (const kind of ['kudos', 'example', 'month', 'anniversary'] as const) {
      const item = { kind, to, text: text.repeat(9), lang: 'nl', picture: { id: address, alt: 'A bicycle' } };
      const wall = await display(alone(item), { post: POST });
      await waitUntil(() => find(wall, '.slide.on.pictured'), `${kind}: no picture`, { timeout: 6000 });
      const column = get(wall, '.slide.on .words').getBoundingClientRect();
      for (const one of wall.shadowRoot?.querySelectorAll('.slide.on .words p') ?? []) {
        const { bottom, right } = one.getBoundingClientRect();
        expect(bottom, `${kind}: ${one.className}`).to.be.at.most(column.bottom);
        expect(right, `${kind}: ${one.className}`).to.be.at.most(column.right);
      }
      expect(await axeFaults(wall), kind).to.deep.equal([]);
      wall.remove();
    }
    URL.revokeObjectURL(address);
  });

  it('the whole slide for the words where a picture is none', async () => {
    const address = URL.createObjectURL(new Blob(['<svg/>'], { type: 'image/png' }));
    const wall = await display(alone({ picture: { id: address, alt: 'A bicycle' } }));
    await waitUntil(() => find(wall, '.slide.on:not(.pictured)'), 'it keeps the place', { timeout: 6000 });
    expect(get(wall, '.slide.on .words').clientWidth).to.equal(get(wall, '.stage').clientWidth);
    expect(onScreen(wall)).to.contain('Emil biked home');
    URL.revokeObjectURL(address);
  });

  it('letters at least 3.3 % of the height, from 720p to 4K', async () => {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
      [1080, 1920],
    ] as const) {
      await setViewport({ width, height });
      const wall = await display({ board, items: [thanks] }, { post: POST });
      await waitUntil(() => get(wall, '.base').clientHeight === height);
      const unit = Math.min(height, (width * 9) / 16);
      const texts = [...(wall.shadowRoot?.querySelectorAll('.slide.on :is(p, b, span):not(.mark)') ?? [])];
      const smallest = Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(smallest / unit, `${width} x ${height}`).to.be.at.least(0.033);
      wall.remove();
    }
  });

  it('text as text, whatever is written', async () => {
    const text = '<img src=x onerror=alert(1)> & <script>alert(2)</script>';
    const wall = await display(alone({ text }));
    expect(onScreen(wall)).to.contain(text);
    expect(find(wall, '.words img, .words script')).to.equal(null);
  });

  it('what can be read of a list in which something is none', async () => {
    const odd = [null, 7, { id: 'x' }, { ...thanks, id: 'r2', to: 'Emil' }] as unknown as RecognitionView[];
    const warn = console.warn;
    console.warn = () => {};
    const wall = await display({ board, items: [...odd, thanks] });
    console.warn = warn;
    await says(wall, 'Emil biked home');
  });

  it('nothing but black in quiet hours', async () => {
    const quiet = { from: timeIn(-60), to: timeIn(60) };
    const wall = await display({ board: { ...board, quiet }, items: [thanks] });
    expect(getComputedStyle(get(wall, '.slide.on')).backgroundColor).to.equal('rgb(0, 0, 0)');
    expect(inWall(wall)).not.to.contain('Emil');
    expect(await axeFaults(wall)).to.deep.equal([]);
  });

  it('a screen kept awake when it is asked to, but not in quiet hours', async () => {
    const asked: string[] = [];
    const lock = { released: false, release: async () => void asked.push('released') };
    const wakeLock = {
      request: async (type: string) => {
        asked.push(type);
        return lock;
      },
    };
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock, configurable: true });
    await display({ board, items: [thanks] });
    expect(asked).to.deep.equal([]);
    const wall = await fixture<SamklangWall>(html`<samklang-wall mode="display" wake></samklang-wall>`);
    wall.data = { board, items: [thanks] };
    await waitUntil(() => asked.length === 1);
    wall.data = { board: { ...board, quiet: { from: timeIn(-60), to: timeIn(60) } }, items: [thanks] };
    await waitUntil(() => asked.length === 2);
    Reflect.deleteProperty(navigator, 'wakeLock');
    expect(asked).to.deep.equal(['screen', 'released']);
  });

  it('nothing that ran out', async () => {
    const wall = await display(alone({ until: '2026-01-01T00:00:00Z' }));
    await says(wall, 'Who made your day?');
  });

  it('nothing to reach by keyboard: a display has none', async () => {
    const wall = await display({ board, items: [thanks] }, { post: POST });
    await sendKeys({ press: 'Tab' });
    expect(wall.shadowRoot?.activeElement ?? null).to.equal(null);
  });

  it('itself in the dark, with forced colours, and from right to left', async () => {
    document.documentElement.style.colorScheme = 'dark';
    await emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    const wall = await display({ board, items: [quote] }, { post: POST, lang: 'ar' });
    expect(await axeFaults(wall)).to.deep.equal([]);
    await emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    expect(await axeFaults(wall)).to.deep.equal([]);
    expect(getComputedStyle(get(wall, '.slide.on')).direction).to.equal('rtl');
    await emulateMedia({ colorScheme: 'light' });
    document.documentElement.style.colorScheme = '';
  });

  it('a deed in the direction it is read in, on the side of the slide it belongs to', async () => {
    const text = 'سامي أعاد المحفظة إلى الزبونة قبل العشاء.';
    const wall = await display(alone({ text, lang: 'ar' }));
    const deed = getComputedStyle(get(wall, '.slide.on .deed'));
    expect([deed.direction, deed.textAlign]).to.deep.equal(['rtl', 'left']);
    expect(getComputedStyle(get(wall, '.slide.on')).direction).to.equal('ltr');
    wall.data = { board, items: [{ ...quote, text, lang: 'ar' }] };
    await says(wall, 'سامي');
    expect(getComputedStyle(get(wall, '.slide.on .quote')).direction).to.equal('rtl');
  });

  it('one slide after another without movement for who wants none', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const wall = await display({ board, items: [thanks] });
    expect(getComputedStyle(get(wall, '.slide.on')).transitionDuration).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('what is taken out of the data no longer, at once', async () => {
    const wall = await display({ board: { ...board, rotation: { quoteOfTheDay: false } }, items: [thanks, quote] });
    await says(wall, 'Emil');
    wall.data = { board, items: [quote] };
    await wall.updateComplete;
    expect(inWall(wall)).not.to.contain('Emil');
  });
});
