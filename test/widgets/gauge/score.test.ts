import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Reading } from '@samklang/core/reading';
import type { SamklangGauge } from '@samklang/widgets';
import '@samklang/widgets/define/gauge';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { find, json } from '../support.js';
import { bond, loaded, mount, nps, silent, text } from './support.js';

const meter = (element: Element) => find(element, '[role=meter]');

describe('gauge: one number with its meaning', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('says the number, its range, the answers and the change', async () => {
    const element = await mount(nps);
    expect(text(element, '.figure')).to.equal('31');
    expect(text(element, '.brief')).to.equal('26 to 36');
    expect(text(element, 'figcaption')).to.equal(
      'Trondheim Torg: Would recommend1,284 answers, July to September 2026 Up 10 in a year, for real',
    );
  });

  it('is a meter whose value is a sentence', async () => {
    const element = meter(await mount(nps, { label: 'All shops' }));
    const names = ['aria-label', 'aria-valuemin', 'aria-valuemax', 'aria-valuenow', 'aria-valuetext'];
    expect(names.map((name) => element?.getAttribute(name))).to.deep.equal([
      'All shops',
      '-100',
      '100',
      '31',
      '31, Most likely between 26 and 36, 1,284 answers, July to September 2026, Up 10 in a year, for real',
    ]);
  });

  it('names the unit before what is measured, unless the page has its own words', async () => {
    expect(text(await mount(nps), '.name')).to.equal('Trondheim Torg: Would recommend');
    const { name, ...everywhere } = nps;
    expect(text(await mount({ ...everywhere, unit: '*' }), '.name')).to.equal('Would recommend');
    expect(text(await mount(nps, { label: 'Torg' }), '.name')).to.equal('Torg');
  });

  it('loads no chart for a score or a bond', async () => {
    await mount(nps);
    await mount(bond, { view: 'bond' });
    expect([loaded('chart.js'), loaded('internal/chart')]).to.deep.equal([0, 0]);
  });

  it('draws an arrow only for a change that is real', async () => {
    const change = async (verdict: Reading['verdict']) => {
      const element = await mount({ ...nps, verdict } as Reading);
      return [text(element, '.change'), find(element, '.mark path')?.getAttribute('d')?.startsWith('M12') ?? false];
    };
    expect(await change('up')).to.deep.equal(['Up 10 in a year, for real', true]);
    expect(await change('down')).to.deep.equal(['Down 10 in a year, for real', true]);
    expect(await change('unclear')).to.deep.equal(['No certain change (21 before)', false]);
  });

  it('compares with another quarter by its name', async () => {
    const previous = nps.previous && { ...nps.previous, period: '2026-Q2' };
    const element = await mount({ ...nps, ...(previous && { previous }) });
    expect(text(element, '.change')).to.equal('Up 10 since April to June 2026, for real');
  });

  it('shows nothing under the minimum, and says so', async () => {
    const { previous, series, peers, ...rest } = nps;
    const element = await mount({ ...rest, ...silent, verdict: 'too-few', minimum: 10 });
    expect(meter(element)).to.equal(null);
    expect(find(element, '.value')).to.equal(null);
    expect(text(element, 'figcaption')).to.equal('Trondheim Torg: Would recommend Shown from 10 answersFewer so far');
    const empty = await mount({ ...rest, ...silent, verdict: 'empty' });
    expect(text(empty, 'figcaption')).to.equal('Trondheim Torg: Would recommend No answers yet');
  });

  it('writes per cent where shares are measured, and a minus as one', async () => {
    const share = await mount({ ...bond, measure: 'csat', value: 81, lo: 79, hi: 83 });
    expect([text(share, '.figure'), text(share, '.brief')]).to.deep.equal(['81%', '79 to 83%']);
    const low = await mount({ ...nps, value: -12, lo: -20, hi: -4 });
    expect([text(low, '.figure'), text(low, '.brief')]).to.deep.equal(['−12', '−20 to −4']);
  });

  it('fills from zero, whichever way', async () => {
    const start = async (data: Reading) =>
      find(await mount(data), '.value')
        ?.getAttribute('d')
        ?.split('A')[0];
    expect(await start(nps)).to.equal('M120.0,16.0');
    expect(await start({ ...nps, value: -40, lo: -50, hi: -30 })).to.equal('M120.0,16.0');
    expect(await start(bond)).to.equal('M29.9,172.0');
  });

  it('speaks the page’s language, and English where it has no other', async () => {
    const swedish = await mount(nps, { lang: 'sv' });
    await waitUntil(() => text(swedish, '.change') === 'Upp 10 på ett år, på riktigt');
    expect(text(swedish, '.brief')).to.equal('26 till 36');
    const arabic = await mount(nps, { lang: 'ar' });
    await waitUntil(() => find(arabic, '.base')?.getAttribute('dir') === 'rtl');
    expect(text(arabic, '.brief')).to.equal('26 to 36');
  });

  it('chooses from several by measure and unit', async () => {
    const readings = [nps, { ...nps, unit: '*', value: 28, lo: 26, hi: 30 }, bond];
    const element = await mount({ readings }, { measure: 'nps', unit: '*' });
    expect(text(element, '.figure')).to.equal('28');
    element.measure = 'bond';
    await waitUntil(() => text(element, '.figure') === '68');
  });

  it('takes a reading from a script inside it', async () => {
    const host = await fixture(html`<div></div>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(bond);
    const element = document.createElement('samklang-gauge');
    element.append(script);
    host.append(element);
    await waitUntil(() => text(element, '.figure') === '68');
  });

  for (const [scheme, forced] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    it(`has no fault that axe finds, ${scheme}${forced === 'active' ? ' with forced colours' : ''}`, async () => {
      await emulateMedia({ colorScheme: scheme });
      await emulateMedia({ forcedColors: forced });
      const ground = scheme === 'dark' ? '#15181a' : '#fbfaf7';
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.style.cssText = `color-scheme: ${scheme}; background: ${ground}`;
      const { previous, series, peers, ...rest } = nps;
      const all: Reading[] = [nps, bond, { ...rest, ...silent, verdict: 'too-few' }];
      for (const data of all) {
        const element = document.createElement('samklang-gauge');
        element.data = data;
        host.append(element);
      }
      await waitUntil(() => [...host.children].every((child) => text(child, '.name')));
      expect(await axeFaults(host)).to.deep.equal([]);
      await emulateMedia({ colorScheme: 'light' });
      await emulateMedia({ forcedColors: 'none' });
    });
  }

  for (const width of [120, 240, 480, 1920]) {
    it(`fits ${width} px, and moves nothing when its words come`, async () => {
      await setViewport({ width: 2000, height: 1500 });
      const element = await fixture<SamklangGauge>(html`<samklang-gauge></samklang-gauge>`);
      element.style.inlineSize = `${width}px`;
      await waitUntil(() => find(element, '.dial')?.getBoundingClientRect().height);
      const before = find(element, '.dial')?.getBoundingClientRect().height ?? 0;
      element.data = nps;
      await waitUntil(() => find(element, '.quarters'));
      expect(element.scrollWidth).to.be.at.most(width);
      const dial = find(element, '.dial')?.getBoundingClientRect();
      expect((dial?.height ?? 0) - before).to.be.at.most(width >= 180 ? 0.12 * width : 1);
      const figure = find(element, '.figure');
      expect(Number.parseFloat(figure ? getComputedStyle(figure).fontSize : '')).to.be.closeTo(0.3 * width, 0.5);
    });
  }
});

describe('gauge: where its reading comes from', () => {
  const fetched = window.fetch;
  const asked: [string, string | null][] = [];
  let replies: (() => Response)[] = [];
  beforeEach(() => {
    asked.length = 0;
    window.fetch = async (input, init) => {
      asked.push([String(input), new Headers(init?.headers).get('authorization')]);
      return (replies.shift() ?? (() => json({}, 500)))();
    };
  });
  afterEach(() => {
    window.fetch = fetched;
  });

  const withSource = (token = '') =>
    fixture<SamklangGauge>(html`<samklang-gauge src="/v1/readings" token=${token}></samklang-gauge>`);

  it('is an address, asked with the key', async () => {
    replies = [() => json({ schema: 1, readings: [nps] }, 200)];
    const element = await withSource('display-key');
    await waitUntil(() => text(element, '.figure') === '31');
    expect(asked).to.deep.equal([['/v1/readings', 'Bearer display-key']]);
  });

  it('keeps what it has when newer figures do not come, and says how old they are', async () => {
    replies = [() => json({ readings: [nps] }, 200), () => json({}, 503)];
    const element = await withSource();
    await waitUntil(() => text(element, '.change'));
    await element.reload();
    await waitUntil(() => /As of \d\d:\d\d/.test(text(element, 'figcaption')));
    expect([text(element, '.figure'), find(element, '.stale') !== null]).to.deep.equal(['31', true]);
  });

  it('says that nothing can be shown, and tries again when asked', async () => {
    replies = [() => json({ readings: [{ ...nps, value: 'high' }] }, 200), () => json({ readings: [nps] }, 200)];
    const element = await withSource();
    await waitUntil(() => find(element, 'button'));
    find<HTMLElement>(element, 'button')?.click();
    await waitUntil(() => text(element, '.figure') === '31');
  });

  it('drops a late answer to an earlier question', async () => {
    let late = (_: Response) => {};
    const slow = new Promise<Response>((resolve) => {
      late = resolve;
    });
    const quick = window.fetch;
    window.fetch = (input, init) => (String(input) === '/old' ? slow : quick(input, init));
    replies = [() => json({ readings: [nps] }, 200)];
    const element = await fixture<SamklangGauge>(html`<samklang-gauge src="/old"></samklang-gauge>`);
    element.src = '/new';
    await waitUntil(() => text(element, '.figure') === '31');
    late(json({ readings: [bond] }, 200));
    await slow;
    await element.updateComplete;
    expect(text(element, '.figure')).to.equal('31');
  });

  it('shows no figure of another place, also when that place’s own does not come', async () => {
    const other = { ...nps, unit: 'haga', value: 12 };
    replies = [() => json({ readings: [nps] }, 200), () => json({ readings: [nps] }, 200)];
    const element = await withSource();
    await waitUntil(() => text(element, '.figure') === '31');
    element.unit = 'haga';
    await waitUntil(() => find(element, 'button'), 'it did not say that nothing can be shown');
    replies = [() => json({ readings: [other] }, 200)];
    await element.reload();
    await waitUntil(() => text(element, '.figure') === '12');
  });

  it('shows no figure of another address after it was taken out of the page and put back', async () => {
    replies = [() => json({ readings: [nps] }, 200), () => json({}, 503)];
    const element = await withSource();
    await waitUntil(() => text(element, '.figure') === '31');
    const { parentElement } = element;
    element.remove();
    element.src = '/v1/readings?unit=haga';
    parentElement?.append(element);
    await waitUntil(() => find(element, 'button'), 'it did not say that nothing can be shown');
  });

  it('lets go of a question when it leaves the page', async () => {
    let signal: AbortSignal | null | undefined;
    window.fetch = (_, init) => {
      signal = init?.signal;
      return new Promise(() => {});
    };
    const element = await withSource();
    await waitUntil(() => signal);
    element.remove();
    expect(signal?.aborted).to.equal(true);
  });
});
