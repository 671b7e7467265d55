import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Item, Survey } from '@samklang/core';
import type { SamklangSurvey, SurveyChangeEvent } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { setViewport } from '@web/test-runner-commands';
import { FakeCollector, find, fresh, get, heading, mount, ready, shows } from '../support.js';
import { everything, focused, goOn, mountItems, submitted, write } from './everything.js';

let collector: FakeCollector;
beforeEach(async () => {
  await setViewport({ width: 800, height: 900 });
  collector = new FakeCollector();
});
afterEach(() => collector.restore());

const nps: Item = { id: 'nps', type: 'nps', title: 'How likely?' };
const text = (id: string, more: Partial<Item> = {}): Item =>
  ({ id, type: 'text', title: `Say ${id}`, ...more }) as Item;
const asked = (pages: Survey['pages'], more: Partial<Survey> = {}): Survey => ({ ...fresh(), pages, ...more });
const choose = (element: Element, score: number) => get(element, `.key:nth-child(${score + 1}) input`).click();
const headings = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('h2') ?? [])].map(({ textContent }) => textContent);

describe('survey: several questions on a page', () => {
  const pages = [
    { items: [nps, text('why', { when: { item: 'nps', op: 'atMost', value: 6 } }), text('name', { required: true })] },
    { items: [text('last')] },
  ];

  it('are asked together, and one that depends on another comes and goes beside it', async () => {
    const element = await mount({ definition: asked(pages, { show: 'page' }) });
    expect(headings(element)).to.deep.equal(['How likely?', 'Say name']);
    await shows(element, 'Page 1 of 2');
    choose(element, 3);
    await waitUntil(() => headings(element).length === 3);
    choose(element, 9);
    await waitUntil(() => headings(element).length === 2);
  });

  it('are left together: what is missing is said at its own field, and going back keeps the answers', async () => {
    const element = await mount({ definition: asked(pages, { show: 'page' }) });
    choose(element, 9);
    goOn(element);
    await waitUntil(() => find(element, '.fault'));
    const field = get(element, '#question-name').closest('.question')?.querySelector('input');
    expect(field?.getAttribute('aria-describedby')).to.contain(get(element, '.fault').id);
    expect(focused(element)).to.equal(field);
    write(element, 'input.words', 'Kim');
    goOn(element);
    await shows(element, 'Page 2 of 2');
    expect(focused(element)?.id).to.equal('question');
    get(element, '.back').click();
    await shows(element, 'Page 1 of 2');
    expect(get<HTMLInputElement>(element, 'input.words').value).to.equal('Kim');
    expect(get<HTMLInputElement>(element, '.key:nth-child(10) input').checked).to.equal(true);
  });

  it('"can’t say" lets a required step of a page pass', async () => {
    const step: Item = { id: 's', type: 'likert', title: 'S', labels: ['No', 'Yes'], required: true, cantSay: true };
    const element = await mount({ definition: asked([{ items: [step, text('a')] }], { show: 'page' }) });
    goOn(element);
    await shows(element, 'Choose an answer to go on.');
    get(element, '.unsure').click();
    await waitUntil(() => get(element, '.unsure').getAttribute('aria-pressed') === 'true');
    goOn(element);
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
  });
});

describe('survey: ways through it', () => {
  it('jumps past pages, and the way back is the way that was taken', async () => {
    const pages: Survey['pages'] = [
      { items: [nps], next: [{ when: { item: 'nps', op: 'atLeast', value: 9 }, to: 'last' }] },
      { items: [text('why')] },
      { id: 'last', items: [text('bye')] },
    ];
    const element = await mount({ definition: asked(pages) });
    choose(element, 10);
    await waitUntil(() => find(element, '.row .go'));
    goOn(element);
    await waitUntil(() => heading(element) === 'Say bye');
    get(element, '.back').click();
    await waitUntil(() => heading(element) === 'How likely?');
    choose(element, 2);
    await waitUntil(() => find(element, '.row .go'));
    goOn(element);
    await waitUntil(() => heading(element) === 'Say why');
  });

  it('puts in earlier answers as they read, hidden fields and the category, as text only', async () => {
    const pick: Item = {
      id: 'pick',
      type: 'choice',
      title: 'Pick {category}',
      options: [
        { id: 'a', title: 'at {company}' },
        { id: 'b', title: 'B' },
      ],
    };
    const next = text('t', { title: 'Why {answer:pick}, {hidden:order} {hidden:secret}?' });
    const definition = asked([{ items: [pick, next] }], { hidden: ['order'], category: '<b>bread</b>' });
    const hiddenFields = { order: '<i>7</i>', secret: 'x' };
    const element = await mount({ definition, hiddenFields });
    expect(heading(element)).to.equal('Pick <b>bread</b>');
    get(element, '.step input').click();
    await waitUntil(() => find(element, '.row .go'));
    goOn(element);
    await waitUntil(() => heading(element) === 'Why at Lindhav, <i>7</i> ?');
    const response = submitted(element);
    goOn(element);
    expect((await response).hidden).to.deep.equal({ order: '<i>7</i>' });
  });

  it('four pages that change places grow a thread each, the questions after them tie the braid', async () => {
    const page = (id: string) => ({ rotate: 'bond', items: [text(id)] });
    const element = await mount({ definition: asked([...['a', 'b', 'c', 'd'].map(page), { items: [text('z')] }]) });
    const reach = () =>
      [0, 1, 2, 3].map((lane) =>
        Math.round(get<SVGPathElement & HTMLElement>(element, `.lane-${lane}`).getBBox().width),
      );
    const order: string[] = [];
    for (let step = 0; step < 4; step++) {
      const widths = reach();
      expect(widths.filter((width) => width > 100)).to.have.length(step);
      order.push(heading(element) ?? '');
      get(element, '.row .quiet').click();
      await waitUntil(() => heading(element) !== order[step]);
    }
    expect(new Set(reach()).size).to.equal(1);
    expect([...order].sort()).to.deep.equal(['Say a', 'Say b', 'Say c', 'Say d']);
  });

  it('counts a question that follows from a choice before the choice is made', async () => {
    const why = text('why', { when: { item: 'nps', op: 'answered' } });
    const element = await mount({ definition: asked([{ items: [nps, why] }]) });
    await shows(element, 'Question 1 of 2');
    choose(element, 4);
    await waitUntil(() => find(element, '.row .go'));
    goOn(element);
    await shows(element, 'Question 2 of 2');
  });

  it('claims to be anonymous only where nobody is asked for an address', async () => {
    const open = await mountItems(['nps']);
    expect(get(open, '.privacy').textContent).to.equal('Anonymous. No name, no cookies.');
    const named = await mountItems(['nps', 'mail']);
    expect(get(named, '.privacy').textContent).to.equal('No cookies, no tracking.');
  });

  it('shows the first ending that holds, and a link only to a host the owner listed', async () => {
    for (const [host, isLink] of [
      ['www.example.com', true],
      ['example.org', false],
    ] as const) {
      const element = await mountItems(['nps'], { redirectHosts: [host] });
      choose(element, 9);
      await waitUntil(() => find(element, '.row .go'));
      goOn(element);
      await waitUntil(() => heading(element) === 'Thank you. You made our day.');
      const link = find<HTMLAnchorElement>(element, 'a.onward');
      expect(link !== null).to.equal(isLink);
      if (!link) continue;
      expect(link.textContent?.trim()).to.equal('Go on to www.example.com');
      expect([link.href, link.rel, link.referrerPolicy]).to.deep.equal([
        'https://www.example.com/club',
        'noopener noreferrer',
        'no-referrer',
      ]);
    }
  });
});

describe('survey: an answer that a link brings along', () => {
  it('is shown as chosen, waits for the person’s word, and is not stored before', async () => {
    const drafts: unknown[] = [];
    const listen = (event: SurveyChangeEvent) => drafts.push(event.draft);
    document.addEventListener('samklang-survey-change', listen);
    const element = await mount({ definition: asked([{ items: [nps, text('why')] }]), prefill: { nps: '9' } });
    expect(get<HTMLInputElement>(element, '.key:nth-child(10) input').checked).to.equal(true);
    await shows(element, 'Is this your answer?');
    expect(drafts).to.deep.equal([]);
    goOn(element);
    await waitUntil(() => heading(element) === 'Say why');
    expect(drafts).to.have.length(1);
    const response = submitted(element);
    goOn(element);
    expect((await response).answers).to.deep.equal({ nps: 9 });
    document.removeEventListener('samklang-survey-change', listen);
  });

  it('is not sent when the person skips it', async () => {
    const element = await mount({ definition: asked([{ items: [nps, text('why')] }]), prefill: { nps: '9' } });
    let submits = 0;
    element.addEventListener('samklang-survey-submit', () => submits++);
    get(element, '.row .quiet').click();
    await waitUntil(() => heading(element) === 'Say why');
    goOn(element);
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
    expect(submits).to.equal(0);
  });

  it('that no question allows is left out', async () => {
    const element = await mount({ definition: asked([{ items: [nps] }]), prefill: { nps: '11', __proto__: '1' } });
    expect(find(element, ':checked')).to.equal(null);
    expect(find(element, '.primary')).to.equal(null);
  });
});

describe('survey: what the owner sees', () => {
  const slider = { id: 'x', type: 'slider', title: 'Slide' };

  it('a type of a newer version has a clear placeholder in preview, and nothing is sent', async () => {
    const definition = { ...fresh(), locales: ['en'], pages: [{ items: [nps, slider] }] };
    const element = await mount({ definition, preview: true });
    let events = 0;
    for (const name of ['change', 'submit', 'resume'])
      element.addEventListener(`samklang-survey-${name}`, () => events++);
    choose(element, 9);
    await waitUntil(() => find(element, '.row .go'));
    goOn(element);
    await waitUntil(() => heading(element) === 'Slide');
    expect(get(element, '.placeholder').textContent).to.contain('“slider”');
    goOn(element);
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
    expect(events).to.equal(0);
  });

  it('a visitor does not meet it', async () => {
    const element = await mount({ definition: { ...fresh(), locales: ['en'], pages: [{ items: [slider, nps] }] } });
    expect(heading(element)).to.equal('How likely?');
    await shows(element, 'Question 1 of 1');
  });
});

describe('survey: drafts of every type', () => {
  const load = async (definition: unknown) => {
    const element = await fixture<SamklangSurvey>(html`<samklang-survey .definition=${definition}></samklang-survey>`);
    await ready(element);
    return element;
  };

  /** Comes back until the device has stored the draft and gives it. */
  async function comeBack(definition: Survey): Promise<SamklangSurvey> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const element = await load(definition);
      const came = await waitUntil(() => find(element, '.resumed'), '', { timeout: 300 }).then(
        () => true,
        () => false,
      );
      if (came) return element;
      if (Date.now() > deadline) throw new Error('the draft did not come back');
      element.remove();
    }
  }

  it('come back to the same question with the same order; "Start over" forgets them', async () => {
    const survey = await everything();
    const items = survey.pages
      .flatMap((page) => page.items)
      .filter(({ id }) => ['split', 'order', 'shop'].includes(id));
    const definition = { ...survey, pages: [{ items }] };
    const before = await load(definition);
    const changed = oneEvent(before, 'samklang-survey-change') as unknown as Promise<SurveyChangeEvent>;
    for (const line of before.shadowRoot?.querySelectorAll('.line') ?? []) line.querySelector('input')?.click();
    const { draft } = await changed;
    goOn(before);
    await waitUntil(() => find(before, '.share'));
    write(before, '.share input', '100');
    await before.updateComplete;
    goOn(before);
    await waitUntil(() => find(before, '.put'));
    get(before, '[aria-label="Put Price next"]').click();
    await waitUntil(() => find(before, '.placed'));
    before.remove();

    const after = await comeBack(definition);
    expect(heading(after)).to.equal('What matters most?');
    expect(get(after, '.placed .name').textContent).to.equal('Price');
    get(after, '.back').click();
    await waitUntil(() => find(after, '.share'));
    expect(get<HTMLInputElement>(after, '.share input').value).to.equal('100');
    const same = oneEvent(after, 'samklang-survey-change') as unknown as Promise<SurveyChangeEvent>;
    write(after, '.share input', '99');
    expect((await same).draft.id).to.equal(draft.id);
    after.remove();

    const again = await comeBack(definition);
    get(again, '.resumed button').click();
    await waitUntil(() => find(again, '.line'));
    expect(find(again, ':checked')).to.equal(null);
    expect(find(again, '.resumed')).to.equal(null);
  });

  it('what a person cannot say is remembered too, also when nothing else was answered', async () => {
    const survey = await everything();
    const [easy] = survey.pages.flatMap(({ items }) => items).filter(({ id }) => id === 'easy');
    if (!easy) throw new Error('There is no "easy".');
    const definition: Survey = { ...survey, show: 'page', pages: [{ items: [{ ...easy, required: true }] }] };
    const before = await load(definition);
    get(before, '.unsure').click();
    await waitUntil(() => get(before, '.unsure').ariaPressed === 'true');
    before.remove();
    const after = await comeBack(definition);
    expect(get(after, '.unsure').ariaPressed).to.equal('true');
    get(after, '.primary').click();
    await waitUntil(() => find(after, '.thanks'), 'it asked for an answer again');
  });
});
