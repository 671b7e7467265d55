import { expect, html, waitUntil } from '@open-wc/testing';
import type { SurveyDismissEvent } from '@samklang/widgets';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../support/axe.js';
import { answerUntilWords, appear, closes, eachOnFreshDevice, heard, opens, panel } from './appear-support.js';
import { find, get, middle, shows } from './support.js';

eachOnFreshDevice(1280, 800);

const button = html`<button id="own">Give feedback</button>`;

async function open(attributes: Record<string, string> = {}, around: unknown = button) {
  const element = await appear({ mode: 'dialog', 'open-on': '#own', ...attributes }, around);
  await waitUntil(() => find(element, '[role=status]'));
  const own = document.querySelector<HTMLButtonElement>('#own');
  own?.focus();
  own?.click();
  await opens(element);
  await waitUntil(() => get<HTMLDialogElement>(element, '.stage').getAnimations().length === 0);
  return element;
}

const inside = (element: Element) => {
  const focused = element.shadowRoot?.activeElement ?? null;
  return find(element, '.stage')?.contains(focused) ?? false;
};

describe('dialog', () => {
  it('is modal, takes the focus and keeps it', async () => {
    const element = await open();
    expect(get(element, '.stage').matches(':modal')).to.equal(true);
    expect(get(element, '.stage').getAttribute('aria-label')).to.equal('Your visit');
    for (let step = 0; step < 8; step++) {
      await sendKeys({ press: 'Tab' });
      const left = document.activeElement !== document.body && document.activeElement !== element;
      expect(left, 'the focus went into the page').to.equal(false);
    }
    expect(inside(element) || document.activeElement === document.body).to.equal(true);
  });

  it('Esc closes it and gives the focus back', async () => {
    const element = await open();
    const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
    await sendKeys({ press: 'Escape' });
    await closes(element);
    expect(dismissals.map(({ by }) => by)).to.deep.equal(['escape']);
    expect(document.activeElement?.id).to.equal('own');
  });

  it('a click beside it closes it; one that began inside does not', async () => {
    const element = await open();
    const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
    await sendMouse({ type: 'move', position: middle(get(element, 'h2')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [20, 20] });
    await sendMouse({ type: 'up' });
    expect(panel(element)).to.not.equal(null);
    await sendMouse({ type: 'click', position: [20, 20] });
    await closes(element);
    expect(dismissals.map(({ by }) => by)).to.deep.equal(['backdrop']);
  });

  it('"Not now" and the cross close it', async () => {
    for (const [selector, by] of [
      ['.close', 'close'],
      ['.decline', 'not-now'],
    ] as const) {
      const element = await open();
      const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
      get(element, selector).click();
      await closes(element);
      expect(dismissals.map((event) => event.by)).to.deep.equal([by]);
      element.remove();
    }
  });

  it('holds the page still without moving or changing it', async () => {
    const tall = html`${button}<div class="tall">Tall</div>`;
    const element = await appear({ mode: 'dialog', 'open-on': '#own' }, tall);
    const page = document.querySelector<HTMLElement>('.tall') as HTMLElement;
    page.style.blockSize = '5000px';
    await waitUntil(() => find(element, '[role=status]'));
    window.scrollTo(0, 400);
    const look = () =>
      JSON.stringify(
        [document.documentElement, document.body, page].map((part) => [
          part.getBoundingClientRect(),
          [...getComputedStyle(part)].map((name) => getComputedStyle(part).getPropertyValue(name)),
        ]),
      );
    const before = look();
    await element.show();
    await opens(element);
    await waitUntil(() => get(element, '.stage').getAnimations().length === 0);
    for (const position of [
      [20, 20],
      [640, 400],
    ] as const) {
      await sendMouse({ type: 'move', position: [...position] });
      for (const key of ['PageDown', 'End', 'Space', 'ArrowDown', 'Home']) {
        await sendKeys({ press: key });
      }
    }
    expect(window.scrollY).to.equal(400);
    expect(look()).to.equal(before);
  });

  it('shows that it loads, and that it could not, to a person who asked for it', async () => {
    const log = console.error;
    console.error = () => {};
    const element = await appear({ mode: 'dialog', 'open-on': '#own', src: '/nowhere.json' }, button);
    await element.show();
    await shows(element, 'The survey didn’t load.');
    console.error = log;
    expect(get(element, '.stage').matches(':modal')).to.equal(true);
    expect(await axeFaults(element)).to.deep.equal([]);
  });

  for (const width of [320, 390]) {
    it(`fits ${width} px`, async () => {
      await setViewport({ width, height: 600 });
      const element = await open();
      const stage = get(element, '.stage');
      expect(stage.scrollWidth).to.equal(width);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }

  it('mirrors in a right-to-left language', async () => {
    const element = await open({ lang: 'ar' });
    const cross = get(element, '.close').getBoundingClientRect();
    const card = (panel(element) as HTMLElement).getBoundingClientRect();
    expect(cross.left - card.left).to.be.lessThan(card.right - cross.right);
  });

  it('does not move for people who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await appear({ mode: 'dialog' });
    await element.show();
    await waitUntil(() => find(element, '.stage')?.matches(':modal'));
    expect(get(element, '.stage').getAnimations()).to.deep.equal([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`meets WCAG 2.2 AA in every state, ${scheme}`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      const element = await open({ endpoint: 'https://answers.example' });
      await answerUntilWords(element, async () => void expect(await axeFaults(element)).to.deep.equal([]));
      get(element, '.primary').click();
      await shows(element, 'Received by Lindhav');
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }

  it('lays out what stands around a field as the survey in a page does', async () => {
    const element = await open();
    await answerUntilWords(element);
    const [field, count] = [get(element, 'textarea'), get(element, 'textarea + p')].map((part) =>
      part.getBoundingClientRect(),
    );
    expect(count?.left).to.equal(field?.left);
    expect((count?.top ?? 0) - (field?.bottom ?? 0)).to.equal(8);
  });

  it('keeps its edges in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await open();
    expect(getComputedStyle(get(element, '.base')).borderTopWidth).to.equal('1px');
    expect(await axeFaults(element)).to.deep.equal([]);
  });
});
