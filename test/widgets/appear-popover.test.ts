import { expect, html, waitUntil } from '@open-wc/testing';
import type { SurveyDismissEvent, SurveyOpenEvent } from '@samklang/widgets';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../support/axe.js';
import {
  answerUntilWords,
  appear,
  asked,
  closes,
  eachOnFreshDevice,
  freshDevice,
  heard,
  opens,
  panel,
} from './appear-support.js';
import { find, get, middle, shows } from './support.js';

eachOnFreshDevice(1440, 900);

const box = (element: Element) => (panel(element) as HTMLElement).getBoundingClientRect();
const settled = (element: Element) =>
  Promise.all((panel(element) as HTMLElement).getAnimations({ subtree: true }).map(({ finished }) => finished));

async function open(attributes: Record<string, string> = {}, around: unknown = '') {
  const element = await appear({ mode: 'popover', delay: 'never', ...attributes }, around);
  await element.show();
  await opens(element);
  await settled(element);
  return element;
}

describe('popover: its place', () => {
  it('is a card 408 wide, 32 from the corner, in the top layer', async () => {
    const element = await open();
    const { right, bottom, width } = box(element);
    expect([width, innerWidth - right, innerHeight - bottom]).to.deep.equal([408, 32, 32]);
    expect(panel(element)?.matches(':popover-open')).to.equal(true);
  });

  it('stands at the other corner in a right-to-left language', async () => {
    const element = await open({ lang: 'ar' });
    expect(box(element).left).to.equal(32);
  });

  for (const width of [320, 390]) {
    it(`is a sheet at the bottom at ${width} px, and nothing is cut off`, async () => {
      await setViewport({ width, height: 640 });
      const element = await open();
      const { left, right, bottom, top } = box(element);
      expect([left, right, bottom]).to.deep.equal([0, width, 640]);
      expect(top).to.be.at.least(24);
      expect(panel(element)?.scrollWidth).to.equal(width);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('keeps clear of a keyboard on the screen, and scrolls inside what is left', async () => {
    await setViewport({ width: 390, height: 700 });
    const element = await open();
    const view = window.visualViewport as VisualViewport;
    Object.defineProperty(view, 'height', { value: 360, configurable: true });
    view.dispatchEvent(new Event('resize'));
    const { bottom, top } = box(element);
    Reflect.deleteProperty(view, 'height');
    expect(bottom).to.equal(360);
    expect(top).to.be.at.least(0);
    view.dispatchEvent(new Event('resize'));
    expect(box(element).bottom).to.equal(700);
  });

  it('has the same place without a top layer', async () => {
    const { showPopover } = HTMLElement.prototype;
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    const element = await appear({ mode: 'popover', delay: 'never' });
    await element.show();
    await waitUntil(() => panel(element));
    panel(element)?.removeAttribute('popover');
    await opens(element);
    HTMLElement.prototype.showPopover = showPopover;
    await settled(element);
    expect([box(element).right, box(element).bottom]).to.deep.equal([1408, 868]);
    expect(getComputedStyle(panel(element) as Element).zIndex).to.equal('2147483647');
  });

  it('takes the host’s font, radius and accent', async () => {
    const element = await open(
      {},
      html`<style>samklang-survey { font-family: Verdana; --samklang-radius: 4px; --samklang-accent: #24458f }</style>`,
    );
    expect(getComputedStyle(get(element, 'h2')).fontFamily).to.equal('Verdana');
    expect(getComputedStyle(panel(element) as Element).borderEndEndRadius).to.equal('8px');
  });

  it('changes nothing of the page around it', async () => {
    const element = await appear({ mode: 'popover', delay: 'never' }, html`<p id="text">Words of the page</p>`);
    const look = () =>
      JSON.stringify(
        [document.documentElement, document.body, document.querySelector('#text') as Element].map((part) => [
          part.getBoundingClientRect(),
          [...getComputedStyle(part)].map((name) => getComputedStyle(part).getPropertyValue(name)),
        ]),
      );
    const before = look();
    await element.show();
    await opens(element);
    await settled(element);
    expect(look()).to.equal(before);
  });

  it('is not reached by a hostile sheet of the host', async () => {
    const calm = await open();
    const look = (element: Element) =>
      [panel(element) as Element, get(element, 'h2'), get(element, '.close'), get(element, '.decline')].map((part) => {
        const { fontSize, letterSpacing, textTransform, color, position, display, padding } = getComputedStyle(part);
        const { width, height } = part.getBoundingClientRect();
        return {
          fontSize: part === panel(element) ? '' : fontSize,
          letterSpacing: part === panel(element) ? '' : letterSpacing,
          textTransform: part === panel(element) ? '' : textTransform,
          color: part === panel(element) ? '' : color,
          position,
          display,
          padding,
          height: Math.round(height),
          width: Math.round(width),
        };
      });
    const before = look(calm);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { all: unset !important } html { font-size: 62.5% } body { letter-spacing: 4px; text-transform: uppercase; color: red }
      [popover], dialog, section, button { display: none !important; position: static !important; padding: 50px !important }`);
    document.adoptedStyleSheets.push(sheet);
    const after = look(calm);
    document.adoptedStyleSheets.pop();
    expect(after).to.deep.equal(before);
  });
});

describe('popover: focus and keyboard', () => {
  it('never takes the focus: not when it opens, not when its survey goes on, not when it closes', async () => {
    const element = await appear({ mode: 'popover', delay: '0' }, html`<button id="own">Own</button>`);
    const own = document.querySelector<HTMLButtonElement>('#own');
    own?.focus();
    const moves: unknown[] = [];
    const moved = (event: Event) => moves.push(event.target);
    addEventListener('focusin', moved);
    await opens(element);
    await settled(element);
    get<HTMLInputElement>(element, '.key:nth-child(8) input').dispatchEvent(
      new PointerEvent('click', { bubbles: true, composed: true, pointerType: 'mouse' }),
    );
    await waitUntil(() => find(element, '.step'), 'no next question', { timeout: 3000 });
    get(element, '.close').click();
    await closes(element);
    removeEventListener('focusin', moved);
    expect(moves).to.deep.equal([]);
    expect(document.activeElement).to.equal(own);
  });

  it('is not modal: what lies beside it is clicked as before', async () => {
    let clicks = 0;
    await open({}, html`<button id="beside" @click=${() => clicks++}>Beside</button>`);
    await sendMouse({ type: 'click', position: middle(document.querySelector('#beside') as Element) });
    expect(clicks).to.equal(1);
  });

  it('stands in the order of Tab, and Esc inside it closes it and gives the focus back', async () => {
    const element = await open({}, html`<button id="own">Own</button>`);
    const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
    document.querySelector<HTMLElement>('#own')?.focus();
    await sendKeys({ press: 'Escape' });
    expect(panel(element), 'Esc outside closes nothing').to.not.equal(null);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.className).to.equal('close');
    await sendKeys({ press: 'Escape' });
    await closes(element);
    expect(dismissals.map(({ by }) => by)).to.deep.equal(['escape']);
    expect(document.activeElement?.id).to.equal('own');
  });

  it('says politely that it is open, and what it asks', async () => {
    const element = await appear({ mode: 'popover', delay: 'never' });
    await waitUntil(() => find(element, '[role=status]') || element.shadowRoot);
    await element.show();
    await shows(element, 'A short survey is open in the corner of the page: How likely are you to recommend Lindhav?');
    expect(get(element, '[role=status]').closest('.panel')).to.equal(null);
  });

  it('its close button is 44 by 44, and "Not now" does the same', async () => {
    for (const [selector, by] of [
      ['.close', 'close'],
      ['.decline', 'not-now'],
    ] as const) {
      const element = await open();
      const { width, height } = get(element, selector).getBoundingClientRect();
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
      const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
      get(element, selector).click();
      await closes(element);
      expect(dismissals.map((event) => event.by)).to.deep.equal([by]);
      expect(Object.keys(asked())).to.include((element.definition as { id: string }).id);
      freshDevice();
    }
  });

  it('steps aside while a field below it is filled in, and comes back', async () => {
    const element = await open({}, html`<form id="form"><input id="field" aria-label="Name" /></form>`);
    const form = document.querySelector<HTMLElement>('#form') as HTMLElement;
    Object.assign(form.style, { position: 'fixed', right: '60px', bottom: '60px' });
    document.querySelector<HTMLElement>('#field')?.focus();
    const seen = () => getComputedStyle(panel(element) as Element).visibility;
    await waitUntil(() => seen() === 'hidden', 'it stays over the field');
    document.querySelector<HTMLElement>('#field')?.blur();
    await waitUntil(() => seen() === 'visible', 'it does not come back');
  });
});

describe('popover: motion', () => {
  it('comes and goes in 240 ms', async () => {
    const element = await appear({ mode: 'popover', delay: 'never' });
    await element.show();
    await waitUntil(() => panel(element)?.getAnimations().length, 'no motion');
    expect(panel(element)?.getAnimations()[0]?.effect?.getTiming().duration).to.equal(240);
  });

  it('does not move for people who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await appear({ mode: 'popover', delay: 'never' });
    await element.show();
    await waitUntil(() => panel(element)?.matches(':popover-open'));
    expect(panel(element)?.getAnimations()).to.deep.equal([]);
    await element.hide();
    await closes(element);
  });
});

describe('popover: its end', () => {
  it('closes when the person is done with the thanks, and begins anew when it is asked for again', async () => {
    const element = await open({ endpoint: 'https://answers.example' });
    const opened = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    const dismissals = heard(element, 'samklang-survey-dismiss');
    await answerUntilWords(element);
    get(element, '.primary').click();
    await shows(element, 'Received by Lindhav');
    get(element, '.farewell .primary').click();
    await closes(element);
    expect(dismissals).to.deep.equal([]);
    expect(Object.keys(asked())).to.have.lengthOf(1);
    await element.show();
    await opens(element);
    expect(opened.map(({ by }) => by)).to.deep.equal(['call']);
    expect(find(element, 'input:checked')).to.equal(null);
  });

  it('survives being taken out of the page and put back', async () => {
    const element = await open();
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await waitUntil(() => !panel(element));
    await element.show();
    await opens(element);
    expect(panel(element)?.matches(':popover-open')).to.equal(true);
  });
});

for (const scheme of ['light', 'dark'] as const) {
  describe(`popover: WCAG 2.2 AA, ${scheme}`, () => {
    it('in every state', async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      const element = await open({ endpoint: 'https://answers.example' });
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
      get(element, '.row .go').click();
      await waitUntil(() => find(element, 'textarea'));
      expect(await axeFaults(element)).to.deep.equal([]);
      get(element, '.primary').click();
      await shows(element, 'Received by Lindhav');
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  });
}

it('popover: in forced colours the card has an edge', async () => {
  await emulateMedia({ forcedColors: 'active' });
  const element = await open();
  expect(getComputedStyle(panel(element) as Element).borderTopWidth).to.equal('1px');
  expect(await axeFaults(element)).to.deep.equal([]);
});
