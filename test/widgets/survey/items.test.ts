import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Answers } from '@samklang/core';
import type { SamklangSurvey, SurveyChangeEvent } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { FakeCollector, find, fresh, get, middle, mount, shows } from '../support.js';
import { focused, goOn, mountItems, submitted, write } from './everything.js';

let collector: FakeCollector;
beforeEach(async () => {
  await setViewport({ width: 800, height: 900 });
  collector = new FakeCollector();
});
afterEach(() => collector.restore());

const point = async (element: Element) => sendMouse({ type: 'click', position: middle(element) });
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const nth = (element: Element, selector: string, index: number): HTMLElement => {
  const found = all(element, selector)[index];
  if (!found) throw new Error(`There is no ${selector} ${index}.`);
  return found;
};
const pressKeys = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

/** What stands in the draft after an act. */
async function answersAfter(element: SamklangSurvey, act: () => unknown): Promise<Answers> {
  const changed = oneEvent(element, 'samklang-survey-change') as unknown as Promise<SurveyChangeEvent>;
  await act();
  return (await changed).draft.answers;
}

/** The message about a field, which the field itself points to. */
function faultOf(element: Element, field: Element): string {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const messages = ids.map((id) => element.shadowRoot?.getElementById(id));
  return messages.find((message) => message?.matches('.fault'))?.textContent ?? '';
}

describe('survey: rating', () => {
  it('stars fill up to the point chosen, and each says its number and what the ends mean', async () => {
    const element = await mountItems(['stars', 'faces']);
    const names = all(element, '.key').map((key) => key.querySelector('.unseen')?.textContent);
    expect(names).to.deep.equal(['1 of 5, Poor', '2 of 5', '3 of 5', '4 of 5', '5 of 5, Splendid']);
    expect(await answersAfter(element, () => point(nth(element, '.key input', 3)))).to.deep.equal({ stars: 4 });
    expect(all(element, '.key.on')).to.have.length(4);
    await shows(element, 'How did you feel');
  });

  for (const [id, points] of [
    ['faces', 5],
    ['figures', 10],
  ] as const) {
    it(`${id} are one group of ${points} with one tab stop and arrow keys`, async () => {
      const element = await mountItems([id]);
      get(element, '#question').focus();
      await pressKeys('Tab', 'Space', 'ArrowRight', 'ArrowRight');
      expect(focused(element)).to.equal(nth(element, '.key input', 2));
      await pressKeys('Tab');
      expect(focused(element)?.localName).to.equal('button');
      expect(all(element, '.key input')).to.have.length(points);
      const response = submitted(element);
      goOn(element);
      expect((await response).answers).to.deep.equal({ [id]: 3 });
    });
  }
});

describe('survey: matrix', () => {
  it('is a table of native radios where there is room, and a card for each row where there is not', async () => {
    const element = await mountItems(['shop']);
    const places = () => all(element, '.line:nth-of-type(2) .step').map((step) => step.getBoundingClientRect());
    expect(new Set(places().map(({ y }) => y)).size).to.equal(1);
    expect(getComputedStyle(get(element, '.heads')).display).to.equal('grid');
    element.style.inlineSize = '390px';
    expect(new Set(places().map(({ x }) => x)).size).to.equal(1);
    expect(getComputedStyle(get(element, '.heads')).display).to.equal('none');
    const card = get(element, '.line .steps').getBoundingClientRect();
    expect(get(element, '.line .pass').getBoundingClientRect().top).to.be.at.least(card.bottom);
  });

  it('is answered row by row with the keyboard, each row a named group', async () => {
    const element = await mountItems(['shop']);
    const names = all(element, '[role=radiogroup]').map((group) => {
      const id = group.getAttribute('aria-labelledby') ?? '';
      return element.shadowRoot?.getElementById(id)?.textContent;
    });
    expect(names).to.deep.equal(['The people who served you', 'The range', 'The opening hours']);
    get(element, '#question').focus();
    await pressKeys('Tab', 'Space', 'Tab', 'Space', 'ArrowRight', 'Tab', 'Space', 'ArrowLeft');
    const response = submitted(element);
    await pressKeys('Enter');
    // One step to the left of the first is the last: "can't say", which is no answer and no fault.
    expect((await response).answers).to.deep.equal({ 'shop.staff': 1, 'shop.range': 2 });
  });

  it('says in which row an answer is missing, and takes it back once there is one', async () => {
    const element = await mountItems(['shop']);
    nth(element, '.line:nth-of-type(2) input', 0).click();
    goOn(element);
    await waitUntil(() => find(element, '.fault'));
    const [first, second] = all(element, '[role=radiogroup]');
    if (!first || !second) throw new Error('no rows');
    expect(faultOf(element, first)).to.equal('');
    expect(faultOf(element, second)).to.equal('Choose an answer in this row to go on.');
    expect(second.contains(focused(element))).to.equal(true);
    second.querySelector('input')?.click();
    await waitUntil(() => all(element, '.fault').length === 1);
  });
});

describe('survey: choice', () => {
  it('goes on after a click, but waits for the words of one’s own', async () => {
    const element = await mountItems(['came', 'name']);
    await point(nth(element, '.step input', 2));
    await aTimeout(500);
    await waitUntil(() => find(element, 'input.words'));
    get(element, 'input.words').focus();
    await sendKeys({ type: 'By boat' });
    await pressKeys('Enter');
    await shows(element, 'Which bread');
    get(element, '.back').click();
    await shows(element, 'How did you come');
    expect(get<HTMLInputElement>(element, 'input.words').value).to.equal('By boat');
    await point(nth(element, '.step input', 0));
    await shows(element, 'Which bread');
    const response = submitted(element);
    goOn(element);
    expect((await response).answers, 'the other words do not count any more').to.deep.equal({ came: 'foot' });
  });

  it('options drawn by lot keep their order over a reload, the one for other words last', async () => {
    const options = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, title: `Option ${index}` }));
    const last = { id: 'else', title: 'Else', other: true };
    const item = { id: 'a', type: 'choice', title: 'A', order: 'random', options: [last, ...options] } as const;
    const element = await mount({ definition: { ...fresh(), pages: [{ items: [item] }] } });
    const names = () => all(element, '.step .name').map(({ textContent }) => textContent);
    const drawn = names();
    expect(drawn.at(-1)).to.equal('Else');
    expect(drawn).to.not.deep.equal([...options.map(({ title }) => title), 'Else']);
    nth(element, '.step input', 5).click();
    await waitUntil(() => find(element, '.row .go'));
    expect(names()).to.deep.equal(drawn);
  });
});

describe('survey: multi-choice', () => {
  it('what stands alone takes the others out, and the others take it out', async () => {
    const element = await mountItems(['bought']);
    const box = (index: number) => nth(element, '.step input', index) as HTMLInputElement;
    get(element, '#question').focus();
    await pressKeys('Tab', 'Space', 'Tab', 'Space');
    await waitUntil(() => box(1).checked);
    await point(box(3));
    await waitUntil(() => !box(0).checked && box(3).checked);
    const answers = await answersAfter(element, () => point(box(2)));
    expect(answers).to.deep.equal({ bought: ['coffee'] });
    await waitUntil(() => !box(3).checked);
  });

  it('says how many there may be, and how many there are', async () => {
    const element = await mountItems(['bought']);
    expect(get(element, '.hint').textContent).to.equal('Choose up to 2.');
    for (const index of [0, 1, 2]) {
      nth(element, '.step input', index).click();
      await element.updateComplete;
    }
    goOn(element);
    await shows(element, 'Choose at most 2. You have chosen 3.');
    expect(focused(element)).to.equal(nth(element, '.step input', 0));
  });
});

describe('survey: number, date and contact', () => {
  const cases = [
    ['spend', 'twelve', 'Write a number in figures, such as 12.'],
    ['spend', '0', 'The smallest number that fits is 1.'],
    ['spend', '5001', 'The largest number that fits is 5000.'],
    ['spend', '2.7', 'Only steps of 0.5 from 1 fit.'],
    ['spend', '', 'Write an answer to go on.'],
    ['day', '', 'Choose a date to go on.'],
    ['mail', 'kim@', 'Write the whole address, such as name@example.com.'],
    ['phone', '12', 'Write the whole phone number in figures, such as +46 70 123 45 67.'],
  ] as const;
  for (const [id, text, words] of cases) {
    it(`"${text}" in ${id}: ${words}`, async () => {
      const element = await mountItems([id]);
      write(element, 'input.words', text);
      await element.updateComplete;
      goOn(element);
      await shows(element, words);
      const field = get(element, 'input.words');
      expect(faultOf(element, field)).to.equal(words);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(focused(element)).to.equal(field);
    });
  }

  it('half a date is said, not lost', async () => {
    const element = await mountItems(['day']);
    get(element, 'input.words').focus();
    await sendKeys({ type: '12' });
    await pressKeys('Enter');
    await shows(element, 'Write the whole date: day, month and year.');
  });

  it('keeps a number as it is typed, and understands a comma', async () => {
    const element = await mountItems(['spend'], { locales: ['sv'] });
    const field = get<HTMLInputElement>(element, 'input.words');
    field.focus();
    await sendKeys({ type: '1 250,50' });
    expect(field.value).to.equal('1 250,50');
    const response = submitted(element);
    await pressKeys('Enter');
    expect((await response).answers).to.deep.equal({ spend: 1250.5 });
  });
});

describe('survey: allocation', () => {
  it('tells what is left all the time, and what is wrong and how much when going on', async () => {
    const element = await mountItems(['split']);
    get(element, '#question').focus();
    await pressKeys('Tab');
    await sendKeys({ type: '60' });
    await pressKeys('Tab');
    await sendKeys({ type: '30' });
    await shows(element, '10 are left to place.');
    await pressKeys('Enter');
    await shows(element, 'The shares add up to 90 of 100. 10 are left to place.');
    expect(focused(element)).to.equal(nth(element, '.share input', 0));
    write(element, '.share input', '10', 2);
    await shows(element, 'All 100 are placed.');
    const response = submitted(element);
    goOn(element);
    expect((await response).answers).to.deep.equal({ split: { own: 60, shop: 30, rest: 10 } });
  });
});

describe('survey: ranking', () => {
  const order = (element: Element) => all(element, '.placed .name').map(({ textContent }) => textContent);

  it('is put in order by keyboard; the focus and a quiet voice follow', async () => {
    const element = await mountItems(['order']);
    get(element, '#question').focus();
    await pressKeys('Tab', 'Enter');
    await waitUntil(() => order(element).length === 1);
    await waitUntil(() => focused(element)?.getAttribute('aria-label') === 'Put Price next');
    await pressKeys('Enter');
    await waitUntil(() => order(element).length === 2);
    await waitUntil(() => focused(element)?.getAttribute('aria-label') === 'Put A smile next');
    await pressKeys('Enter');
    await waitUntil(() => order(element).length === 3);
    nth(element, '[aria-label="Move A smile up"]', 0).focus();
    await pressKeys('Enter');
    await waitUntil(() => order(element).join() === 'Taste,A smile,Price');
    await waitUntil(() => focused(element)?.getAttribute('aria-label') === 'Move A smile up');
    expect(get(element, '.ranking output').textContent).to.equal('A smile: place 2 of 3');
    const response = submitted(element);
    goOn(element);
    expect((await response).answers).to.deep.equal({ order: ['taste', 'smile', 'price'] });
  });

  it('is moved by dragging', async () => {
    const element = await mountItems(['order']);
    for (let left = 3; left > 0; left--) {
      get(element, '.put').click();
      await waitUntil(() => order(element).length === 4 - left);
    }
    await sendMouse({ type: 'move', position: middle(nth(element, '.grip', 2)) });
    await sendMouse({ type: 'down' });
    const [x, y] = middle(nth(element, '.placed', 0));
    await sendMouse({ type: 'move', position: [x, y - 15] });
    await sendMouse({ type: 'up' });
    await waitUntil(() => order(element).join() === 'A smile,Taste,Price');
    expect(find(element, '.held')).to.equal(null);
  });

  it('an order nobody made is no answer', async () => {
    const element = await mountItems(['order']);
    goOn(element);
    await shows(element, 'Put them in order to go on.');
    expect(focused(element)).to.equal(get(element, '.put'));
  });

  it('asks only among what was chosen before', async () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
    const items = [
      { id: 'w', type: 'allocation', title: 'Split', options },
      { id: 'r', type: 'ranking', title: 'Rank', among: 'w', options },
    ] as const;
    const element = await mount({ definition: { ...fresh(), pages: [{ items }] } });
    write(element, '.share input', '70', 0);
    write(element, '.share input', '30', 2);
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => find(element, '.ranking'));
    expect(all(element, '.put .name').map(({ textContent }) => textContent)).to.deep.equal(['A', 'C']);
    nth(element, '.put', 1).click();
    await waitUntil(() => find(element, '.placed'));
    get(element, '.back').click();
    await waitUntil(() => find(element, '.share'));
    write(element, '.share input', '30', 1);
    write(element, '.share input', '', 2);
    await element.updateComplete;
    goOn(element);
    await waitUntil(() => find(element, '.ranking'));
    expect(find(element, '.placed'), 'what is no longer chosen is no longer ranked').to.equal(null);
  });
});

describe('survey: consent and statement', () => {
  it('a box that has to be ticked is asked for by name', async () => {
    const element = await mountItems(['ok']);
    goOn(element);
    await shows(element, 'Tick the box to go on.');
    await pressKeys('Space');
    const response = submitted(element);
    await pressKeys('Enter');
    expect((await response).answers).to.deep.equal({ ok: 'yes' });
  });

  it('words to read are read, and nothing is asked of them', async () => {
    const element = await mountItems(['hello', 'nps']);
    expect(get(element, '.running').textContent).to.equal('This takes about five minutes.');
    expect(get(element, '.progress').textContent).to.not.contain('Question');
    goOn(element);
    await shows(element, 'Question 1 of 1');
  });
});
