import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Survey } from '@samklang/core';
import { type SamklangSurvey, SurveySubmitEvent } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { FakeCollector, find, fresh, get, heading, middle, mount, ready, shows } from '../support.js';

const key = (element: Element, score: number) => get<HTMLInputElement>(element, `.key:nth-child(${score + 1}) input`);
const step = (element: Element, index: number) => get<HTMLInputElement>(element, `.step:nth-child(${index}) input`);
const focused = (element: Element) => element.shadowRoot?.activeElement;
const point = async (element: Element) => sendMouse({ type: 'click', position: middle(element) });

let collector: FakeCollector;
beforeEach(async () => {
  await setViewport({ width: 800, height: 900 });
  collector = new FakeCollector();
});
afterEach(() => collector.restore());

describe('survey: questions', () => {
  it('shows the first question from attributes alone', async () => {
    const file = URL.createObjectURL(new Blob([JSON.stringify(fresh())]));
    const element = await fixture<SamklangSurvey>(
      html`<samklang-survey src=${file} company="Lindhav" unit="haga" unit-name="Haga"></samklang-survey>`,
    );
    await ready(element);
    expect(heading(element)).to.equal('How likely are you to recommend Lindhav?');
    expect(get(element, '.kicker').textContent).to.equal('Your visit to Haga');
    await shows(element, 'Question 1 of 3');
  });

  it('takes its definition from a script inside it', async () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(fresh());
    const element = document.createElement('samklang-survey');
    element.append(script);
    document.body.append(element);
    await ready(element);
    expect(heading(element)).to.contain('How likely');
    element.remove();
  });

  it('is walked through and submitted with the keyboard alone', async () => {
    const element = await mount();
    key(element, 0).focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(key(element, 2).checked).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(element) === 'It was easy.');
    expect(focused(element)?.id).to.equal('question');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(element) === 'Why?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Too far away' });
    await sendKeys({ press: 'Tab' });
    const submitted = oneEvent(element, SurveySubmitEvent.type) as unknown as Promise<SurveySubmitEvent>;
    await sendKeys({ press: 'Enter' });
    expect((await submitted).response.answers).to.deep.equal({ nps: 2, easy: 2, why: 'Too far away' });
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
    expect(focused(element)?.id).to.equal('question');
  });

  it('goes on by itself after a click', async () => {
    const element = await mount();
    await point(key(element, 9));
    expect(heading(element)).to.contain('How likely');
    await waitUntil(() => heading(element) === 'It was easy.');
    expect(focused(element)?.id).to.equal('question');
    await point(step(element, 3));
    await waitUntil(() => heading(element) === 'What went so well?');
  });

  it('brings what comes by itself into sight on a low screen', async () => {
    await setViewport({ width: 844, height: 320 });
    const element = await mount({ layout: 'page' });
    key(element, 9).scrollIntoView({ block: 'start' });
    await point(key(element, 9));
    await waitUntil(() => heading(element) === 'It was easy.');
    const question = get(element, '#question').getBoundingClientRect();
    expect(question.top).to.be.at.least(0);
    expect(question.bottom).to.be.at.most(320);
  });

  it('leaves the focus to somebody who has gone elsewhere when the next question comes by itself', async () => {
    const element = await mount();
    const search = document.createElement('input');
    document.body.append(search);
    await point(key(element, 9));
    search.focus();
    await waitUntil(() => heading(element) === 'It was easy.');
    expect(document.activeElement).to.equal(search);
    search.remove();
  });

  it('does not go on by itself after an arrow key', async () => {
    const element = await mount();
    key(element, 5).focus();
    await sendKeys({ press: 'ArrowRight' });
    await aTimeout(600);
    expect(heading(element)).to.contain('How likely');
    expect(get(element, '.row .go').textContent).to.equal('Next');
  });

  it('goes on again when the same score is clicked after going back', async () => {
    const element = await mount();
    await point(key(element, 4));
    await waitUntil(() => heading(element) === 'It was easy.');
    await point(get(element, '.back'));
    expect(key(element, 4).checked).to.equal(true);
    await point(key(element, 4));
    await waitUntil(() => heading(element) === 'It was easy.');
  });

  it('takes what is tapped before the rest of the element has arrived', async () => {
    const element = await fixture<SamklangSurvey>(html`<samklang-survey .definition=${fresh()}></samklang-survey>`);
    await waitUntil(() => find(element, '.key'));
    const isEarly = !find(element, '.row');
    key(element, 10).dispatchEvent(new PointerEvent('click', { pointerType: 'touch', bubbles: true, composed: true }));
    await waitUntil(() => heading(element) === 'It was easy.');
    expect(isEarly).to.equal(true);
  });

  it('takes an Enter of somebody quicker than the rest of the element', async () => {
    const element = await fixture<SamklangSurvey>(html`<samklang-survey .definition=${fresh()}></samklang-survey>`);
    await waitUntil(() => find(element, '.key'));
    const isEarly = !find(element, '.row');
    key(element, 10).click();
    key(element, 10).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await waitUntil(() => heading(element) === 'It was easy.');
    expect(isEarly).to.equal(true);
  });

  it('says what is missing from a required question, and lets "can’t say" pass', async () => {
    const element = await mount();
    get(element, '.quiet').click();
    await waitUntil(() => heading(element) === 'It was easy.');
    get(element, '.row .go').click();
    await shows(element, 'Choose an answer to go on.');
    expect(focused(element)).to.equal(step(element, 1));
    expect(step(element, 1).getAttribute('aria-describedby')).to.equal(get(element, '.fault').id);
    get(element, '.unsure').click();
    await waitUntil(() => heading(element) === 'Why?');
  });

  it('counts the characters that are left and stops at the longest answer', async () => {
    const element = await mount();
    get(element, '.quiet').click();
    await waitUntil(() => find(element, '.unsure'));
    get(element, '.unsure').click();
    await waitUntil(() => find(element, 'textarea'));
    get(element, 'textarea').focus();
    await sendKeys({ type: 'abcdefghijklmnopqrstuvwxyz' });
    expect(get<HTMLTextAreaElement>(element, 'textarea').value).to.have.length(20);
    await shows(element, '0 characters left');
  });

  it('an attempt without any answer is thanked and sends nothing', async () => {
    const element = await mount();
    let submits = 0;
    element.addEventListener('samklang-survey-submit', () => submits++);
    get(element, '.quiet').click();
    await waitUntil(() => find(element, '.unsure'));
    get(element, '.unsure').click();
    await waitUntil(() => find(element, 'textarea'));
    get(element, '.primary').click();
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
    expect(submits).to.equal(0);
    expect(find(element, '.receipt')).to.equal(null);
  });

  it('tells a screen reader where it stands, politely', async () => {
    const element = await mount();
    const status = get(element, '[role="status"]');
    expect(status.textContent).to.equal('');
    get(element, '.quiet').click();
    await waitUntil(() => status.textContent === 'Question 2 of 3');
  });

  it('shows text as text, whatever is in it', async () => {
    const title = '<img src=x onerror=alert(1)> {company} $1 {{2}}';
    const pages = [{ items: [{ id: 'a', type: 'nps' as const, title }] }];
    const element = await mount({ definition: { ...fresh(), pages }, company: '<b>{unit}</b>' });
    expect(heading(element)).to.equal('<img src=x onerror=alert(1)> <b>{unit}</b> $1 {{2}}');
  });

  it('a definition that changes brings the first question of the new one', async () => {
    const element = await mount();
    get(element, '.quiet').click();
    await waitUntil(() => heading(element) === 'It was easy.');
    const other: Survey = { ...fresh(), pages: [{ items: [{ id: 'x', type: 'nps', title: 'Other?' }] }] };
    element.definition = other;
    await waitUntil(() => heading(element) === 'Other?');
  });

  it('can be taken out of the page and put back without losing the place', async () => {
    const element = await mount();
    await point(key(element, 9));
    element.remove();
    await aTimeout(500);
    document.body.append(element);
    await element.updateComplete;
    expect(heading(element)).to.contain('How likely');
    get(element, '.row .go').click();
    await waitUntil(() => heading(element) === 'It was easy.');
    element.remove();
  });

  it('a survey that was on its way when the element was moved still comes', async () => {
    const element = await mount();
    const other = { ...fresh(), pages: [{ items: [{ id: 'x', type: 'nps', title: 'Other?' }] }] };
    element.definition = undefined;
    element.src = URL.createObjectURL(new Blob([JSON.stringify(other)]));
    await element.updateComplete;
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await waitUntil(() => heading(element) === 'Other?', 'the survey did not come', { timeout: 5000 });
  });
});
