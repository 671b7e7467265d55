import { expect, fixture, html } from '@open-wc/testing';
import type { PointsData, SamklangPoints } from '@samklang/widgets';
import '@samklang/widgets/define/points';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { find, get } from '../support.js';
import { ago, bought, mount, open, programme, shop, statement, text, waitUntil } from './support.js';

describe('points: what is in it for me', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('says the reward first, then the balance', async () => {
    const element = await mount(await statement());
    expect(text(element, '.badge')).to.equal('38 to a free coffee 262 points');
  });

  it('takes events and works the statement out itself', async () => {
    const element = await mount({ programme: await shop(), events: bought });
    expect(text(element, '.badge')).to.equal('38 to a free coffee 262 points');
  });

  it('takes data from a script inside it', async () => {
    const data = JSON.stringify({ statement: await statement() });
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = data;
    const element = document.createElement('samklang-points');
    element.append(script);
    (await fixture(html`<div></div>`)).append(element);
    await waitUntil(() => find(element, 'button.badge'));
    expect(text(element, '.badge b')).to.equal('38 to a free coffee');
  });

  it('says when a reward is reached, and ticks the ring', async () => {
    const order = { id: 'e3', kind: 'order', member: 'maja', at: ago(2), total: 50_000 } as const;
    const element = await mount(await statement([...bought, order]));
    expect(text(element, '.badge b')).to.equal('A free coffee is yours');
    expect(find(element, '.badge.reached .tick')).not.to.equal(null);
  });

  it('counts stamps where the programme has cards, and visits to a level where it is a club', async () => {
    const join = { id: 'j', kind: 'join', member: 'm', at: ago(50) } as const;
    const stamps = [1, 2, 3].map(
      (id) => ({ id: `s${id}`, kind: 'stamp', member: 'm', at: ago(40 - id), card: 'coffee', count: 2 }) as const,
    );
    const diner = await mount({ programme: await programme('frequent-diner'), events: [join, ...stamps] });
    expect(text(diner, '.badge')).to.equal('3 stamps to a free coffee 6 stamps');
    const club = await mount({ programme: await programme('club'), events: [join] });
    expect(text(club, '.badge b')).to.match(/^\d+ visits to Regular$/);
  });

  it('invites a visitor to where people join', async () => {
    const element = await mount({ programme: await shop(), statement: null }, { join: '/join/' });
    expect(text(element, 'a.badge')).to.equal('Collect points here');
    expect(get<HTMLAnchorElement>(element, 'a.badge').getAttribute('href')).to.equal('/join/');
  });

  it('a statement older than a day says how old it is', async () => {
    const old = { ...(await statement()), asOf: new Date(Date.now() - 86_400_000).toISOString() };
    const element = await mount({
      statement: { ...old, asOf: new Date(Date.now() - 86_400_000 - 1000).toISOString() },
    });
    expect(text(element, '.badge.stale .second')).to.match(/^as of (yesterday|\d+ \w+)$/);
  });

  for (const [lang, words] of [
    ['en', '38 to a free coffee'],
    ['sv', '38 till en kaffe på köpet'],
    ['da', '38 til en gratis kaffe'],
    ['nb', '38 til en gratis kaffe'],
    ['nl', 'Nog 38 tot een gratis koffie'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const element = await mount(await statement(), { lang });
      await waitUntil(() => text(element, '.badge b') === words, `not "${words}"`);
    });
  }

  it('is opened and closed by keys, and the panel follows in the order of focus', async () => {
    const element = await mount(await statement(), { href: '#all' });
    get(element, 'button.badge').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '.panel'));
    expect(get(element, '.badge').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.localName).to.equal('summary');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find(element, '.why .total'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !get(element, '.pop').matches(':popover-open'));
    await waitUntil(() => get(element, '.badge').getAttribute('aria-expanded') === 'false');
  });

  it('tells the page once that the panel was opened, and a second click closes it', async () => {
    const element = await mount(await statement());
    let opened = 0;
    element.addEventListener('samklang-points-open', () => opened++);
    await open(element);
    await waitUntil(() => opened === 1);
    get(element, 'button.badge').click();
    await waitUntil(() => !find(element, '.panel'));
    expect(opened).to.equal(1);
  });

  it('moved to another place of the page it keeps what it shows, and its panel is closed', async () => {
    const element = await mount(await statement());
    await open(element);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await element.updateComplete;
    expect(text(element, '.badge b')).to.equal('38 to a free coffee');
    await waitUntil(() => !find(element, '.panel'));
    await open(element);
    expect(get(element, '.pop').matches(':popover-open')).to.equal(true);
  });

  it('the panel stands below the badge and inside a narrow window', async () => {
    for (const width of [1280, 320]) {
      await setViewport({ width, height: 900 });
      const element = await mount(await statement());
      await open(element);
      await waitUntil(() => {
        const [badge, panel] = ['.badge', '.pop'].map((part) => get(element, part).getBoundingClientRect());
        return badge && panel && panel.top >= badge.bottom && panel.left >= 8 && panel.right <= width - 8;
      }, `outside at ${width}`);
      element.hide();
    }
  });
});

describe('points: bad data', () => {
  let errors: unknown[][];
  const log = console.error;
  beforeEach(() => {
    errors = [];
    console.error = (...words: unknown[]) => errors.push(words);
  });
  afterEach(() => {
    console.error = log;
  });

  const odd: readonly unknown[] = [
    null,
    7,
    '<script>',
    [],
    {},
    { statement: {} },
    { programme: {}, events: [] },
    { programme: null, events: {} },
    { balance: { spendable: 1.5, deficit: 0 } },
    { balance: { spendable: '9', deficit: 0 }, asOf: 'x', programme: { unit: {} } },
  ];
  for (const data of odd) {
    it(`${JSON.stringify(data).slice(0, 50)} is answered calmly, and the reason is in the console`, async () => {
      const element = await mount(data as PointsData);
      expect(text(element, '.badge')).to.equal('Can’t be shown. Try again');
      expect(errors).to.have.length(1);
    });
  }

  it('what is odd deep inside is answered as calmly in every look', async () => {
    const good = await statement();
    const data = {
      statement: {
        ...good,
        movements: [null],
        lots: [null],
        cards: [7],
        programme: { ...good.programme, zone: 'Nowhere' },
      },
    };
    for (const look of ['badge', 'panel', 'card', 'stamps'] as const) {
      const element = await fixture<SamklangPoints>(html`<samklang-points look=${look}></samklang-points>`);
      element.data = data as unknown as PointsData;
      await waitUntil(() => find(element, '.badge, .stamps'), look);
    }
  });

  it('a bad event costs no good one', async () => {
    const warn = console.warn;
    console.warn = () => {};
    const element = await mount({
      programme: await shop(),
      events: [...bought, { kind: 'order', total: -1 } as never],
    });
    console.warn = warn;
    expect(text(element, '.badge .second')).to.equal('262 points');
  });

  it('comes back when the data does', async () => {
    const element = await mount(7 as unknown as PointsData);
    element.data = await statement();
    await waitUntil(() => text(element, '.badge b') === '38 to a free coffee');
  });
});
