import { expect } from '@open-wc/testing';
import { type LedgerEvent, nextExpiry } from '@samklang/core/loyalty';
import type { PointsRedeemEvent } from '@samklang/widgets';
import '@samklang/widgets/define/points';
import { emulateMedia } from '@web/test-runner-commands';
import { find, get } from '../support.js';
import { ago, bought, card, mount, programme, shop, statement, text, waitUntil } from './support.js';

const member = 'maja';
const more: readonly LedgerEvent[] = [
  ...bought,
  { id: 'e3', kind: 'order', member, at: ago(20), total: 11_800 },
  { id: 'e4', kind: 'refund', member, at: ago(18), order: 'e3', amount: 5_900 },
  { id: 'e5', kind: 'redeem', member, at: ago(10), reward: 'bun' },
];
const rows = (element: Element, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((row) =>
    (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('points: the panel', () => {
  it('links its news to an https address alone', async () => {
    const given = await statement();
    const newsAt = async (url: string) => {
      const programme = { ...given.programme, club: { news: { title: 'Tasting on Friday', url } } };
      const element = await mount({ ...given, programme }, { look: 'panel' });
      return [text(element, 'slot[name=news] p'), find(element, 'slot[name=news] a')?.getAttribute('href')];
    };
    expect(await newsAt('https://lindhav.example/news')).to.deep.equal([
      'Tasting on Friday',
      'https://lindhav.example/news',
    ]);
    expect(await newsAt('javascript:alert(1)')).to.deep.equal(['Tasting on Friday', undefined]);
  });

  it('speaks a language again after another one', async () => {
    const element = await mount(await statement(), { look: 'panel', lang: 'sv' });
    const says = (words: string) =>
      waitUntil(
        () => text(element, '.latest h3') === words,
        `"${words}" did not come, but ${text(element, '.latest h3')}`,
      );
    await says('Senaste händelser');
    element.lang = 'da';
    await says('Seneste bevægelser');
    element.lang = 'sv';
    await says('Senaste händelser');
  });

  it('says reward, balance, level, what ends when, and the latest movements', async () => {
    const given = await statement(more);
    const element = await mount(given, { look: 'panel', href: '/all' });
    expect(text(element, 'h2')).to.equal('A cardamom bun');
    expect(text(element, '.figures')).to.equal('117 of 150');
    expect(text(element, '.figure')).to.equal('117');
    expect(text(element, '.tier b')).to.match(/^Friend, \d+ to Silver$/);
    expect(text(element, '.expiry b')).to.match(new RegExp(`^${nextExpiry(given)?.points} points expire \\d+ \\w+`));
    expect(rows(element, 'summary b')).to.deep.equal(['−150', '−6', '+11', '+212']);
    expect(get<HTMLAnchorElement>(element, 'a.onward').getAttribute('href')).to.equal('/all');
  });

  it('says in words that a visit gave nothing, never +0; in a club a visit lacks nothing', async () => {
    const visits: readonly LedgerEvent[] = [
      { id: 'j', kind: 'join', member, at: ago(9) },
      { id: 'v', kind: 'visit', member, at: ago(3) },
    ];
    const element = await mount({ programme: await shop(), events: visits }, { look: 'panel' });
    expect(rows(element, '.movement summary')[0]).to.match(/^Visit Gave nothing this time\d/);
    get(element, 'summary').click();
    await waitUntil(() => find(element, '.why .total'), 'no why', { timeout: 5000 });
    expect(text(element, '.why')).to.equal('In all0');
    const club = await mount({ programme: await programme('club'), events: visits }, { look: 'panel' });
    expect(rows(club, '.movement summary')[0]).to.match(/^Visit Why\d/);
  });

  it('a panel with little in it ends where its words end', async () => {
    const events = [{ id: 'j', kind: 'join', member, at: ago(1) } as const];
    const element = await mount({ programme: await programme('frequent-diner'), events }, { look: 'panel' });
    const [panel, last] = ['.panel', '.latest'].map((part) => get(element, part).getBoundingClientRect().bottom);
    expect(panel).to.be.closeTo(last ?? 0, 1);
  });

  it('each movement opens to why: basis, multipliers, one rounding, and its last day', async () => {
    const whole = await programme('frequent-buyer');
    const at = `${ago(1).slice(0, 10)}`;
    // Six in the morning in Stockholm on a weekday or not: the rule is told for every day here.
    const daily = {
      ...whole,
      versions: whole.versions.map((version) => ({
        ...version,
        rules: version.rules.map(({ when: _, ...rule }) => rule) as unknown as typeof version.rules,
      })),
    };
    const order = { id: 'o', kind: 'order', member, at: `${at}T06:00:00Z`, total: 11_800 } as const;
    const events = [{ id: 'j', kind: 'join', member, at: ago(3) } as const, order];
    const element = await mount({ programme: daily, events }, { look: 'panel', lang: 'sv' });
    await waitUntil(() => text(element, '.latest h3') === 'Senaste händelser');
    get(element, 'summary').click();
    await waitUntil(() => find(element, '.why .total'), 'no why', { timeout: 5000 });
    const why = rows(element, '.movement:first-of-type .why > div');
    expect(why.slice(0, 3)).to.deep.equal([
      '118 kr, 1 poäng per 10 kr11,8',
      'Dubbla poäng före nio, × 223,6',
      'Hela poäng, avrundat nedåt en gång23',
    ]);
    expect(why[3]).to.match(/^Kan användas till och med/);
  });

  it('a refund tells its share, a reward which points it used', async () => {
    const element = await mount(await statement(more), { look: 'panel' });
    expect(rows(element, 'summary .label')[1]).to.match(/^Its share of the 11 points it gave on/);
    for (const summary of element.shadowRoot?.querySelectorAll('summary') ?? []) summary.click();
    await waitUntil(() => rows(element, '.why > div').length > 4);
    expect(rows(element, '.movement:nth-of-type(2) .why > div')[0]).to.match(/^kr 59 of kr 118 given back11$/);
    expect(rows(element, '.movement:nth-of-type(1) .why > div').join()).to.match(/From what came on \d+ \w+/);
  });

  it('asks the page before a reward is used, and says where to ask for it', async () => {
    const order = { id: 'e9', kind: 'order', member, at: ago(2), total: 50_000 } as const;
    const element = await mount(await statement([...bought, order]), { look: 'panel' });
    const asked: PointsRedeemEvent[] = [];
    const stop = (event: PointsRedeemEvent) => {
      asked.push(event);
      event.preventDefault();
    };
    element.addEventListener('samklang-points-redeem', stop);
    get(element, '.use').click();
    expect(asked.map(({ reward, member: whose }) => [reward.reward, whose])).to.deep.equal([['coffee', member]]);
    await element.updateComplete;
    expect(find(element, '.use')).not.to.equal(null);
    element.removeEventListener('samklang-points-redeem', stop);
    get(element, '.use').click();
    await waitUntil(() => text(element, '[role=status]') === 'Show your card at the till and ask for it.');
    expect(find(element, '.use')).to.equal(null);
  });

  it('tells what a club gives, and its news unless the page has its own', async () => {
    const events = [{ id: 'j', kind: 'join', member, at: ago(3) } as const];
    const element = await mount({ programme: await programme('club'), events }, { look: 'panel' });
    expect(rows(element, 'li')).to.include('Invitations before anyone else');
    expect(text(element, 'slot[name=news]')).to.contain('Evening at the bakery');
  });

  it('counts up to a new balance, and under reduced motion shows it at once', async () => {
    const element = await mount(await statement(), { look: 'panel' });
    const seen = new Set<string>();
    const watch = new MutationObserver(() => seen.add(text(element, '.figure')));
    watch.observe(get(element, '.figure'), { characterData: true, childList: true, subtree: true });
    element.data = await statement(more.slice(0, 3));
    await waitUntil(() => text(element, '.figure') === '273');
    await waitUntil(() => seen.size > 2, 'it did not count');
    await emulateMedia({ reducedMotion: 'reduce' });
    element.data = await statement(more);
    await waitUntil(() => text(element, 'summary b') === '−150');
    expect(text(element, '.figure')).to.equal('117');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });
});

describe('points: card and stamps', () => {
  it('the card says what is in it, draws its codes as boxes and prints the number apart from them', async () => {
    const element = await mount({ statement: await statement(), card }, { look: 'card' });
    expect(text(element, 'h2')).to.equal('38 to a free coffee');
    expect(text(element, '.ean')).to.equal('7350012345679');
    expect(text(element, '.codes p')).to.equal('Card 7350 0123 4567 9, Maja Lindqvist');
    expect(get(element, '.qr').getBoundingClientRect().width).to.equal(250);
    expect(get(element, '.ean').getBoundingClientRect().width).to.be.closeTo(259.9, 0.1);
    expect(find(element, '.codes img, .codes image, .codes foreignObject')).to.equal(null);
  });

  it('an EAN with a wrong check digit is not drawn; the QR code and the number stay', async () => {
    const element = await mount(
      { statement: await statement(), card: { ...card, ean13: '7350012345678' } },
      { look: 'card' },
    );
    expect(find(element, '.ean')).to.equal(null);
    expect(find(element, '.qr')).not.to.equal(null);
    expect(text(element, '.codes p')).to.contain('7350 0123 4567 9');
  });

  it('a Code 128 that holds other than ASCII is not drawn', async () => {
    for (const [code128, isDrawn] of [
      ['SK-204710', true],
      ['Åsa', false],
    ] as const) {
      const data = { statement: await statement(), card: { number: '1', code128 } };
      expect(find(await mount(data, { look: 'card' }), '.code128') !== null).to.equal(isDrawn);
    }
  });

  it('a stamp card has its places, and the last is the gift', async () => {
    const events: LedgerEvent[] = [
      { id: 'j', kind: 'join', member, at: ago(30) },
      { id: 's', kind: 'stamp', member, at: ago(20), card: 'coffee', count: 4 },
      { id: 't', kind: 'stamp', member, at: ago(19), card: 'coffee', count: 3 },
    ];
    const element = await mount({ programme: await programme('frequent-diner'), events }, { look: 'stamps' });
    expect(text(element, '.line')).to.equal('2 stamps to go, then it is yours: A free coffee.');
    expect(rows(element, 'section:first-of-type li')).to.have.length(10);
    expect(element.shadowRoot?.querySelectorAll('section:first-of-type .stamped')).to.have.length(7);
    expect(rows(element, 'section:first-of-type li').at(-1)).to.equal('The last one: A free coffee');
  });

  it('a card of ten and a gift stands in two rows', async () => {
    const diner = await programme('frequent-diner');
    const events = [{ id: 'j', kind: 'join', member, at: ago(1) } as const];
    const element = await mount({ programme: diner, events }, { look: 'stamps' });
    const places = [...(element.shadowRoot?.querySelectorAll('section:last-of-type li') ?? [])];
    expect(places.length).to.equal(11);
    expect(new Set(places.map((place) => Math.round(place.getBoundingClientRect().top))).size).to.equal(2);
  });

  it('a member without stamps sees an empty card', async () => {
    const element = await mount({ programme: await shop(), events: bought }, { look: 'stamps' });
    expect(text(element, '.stamps')).to.equal('38 to a free coffee');
  });
});
