import { expect, waitUntil } from '@open-wc/testing';
import type { SamklangSurvey, SurveyDismissEvent, SurveyOpenEvent, SurveySubmitEvent } from '@samklang/widgets';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../support/axe.js';
import { answerUntilWords, appear, collector, eachOnFreshDevice, heard } from './appear-support.js';
import { find, fresh, get, heading, middle, networkDown, shows } from './support.js';

eachOnFreshDevice(1080, 1200);

const attracts = (element: Element, timeout = 5000) =>
  waitUntil(() => find(element, '.start'), 'the attract screen did not come', { timeout });

async function kiosk(attributes: Record<string, string> = {}, definition = fresh()): Promise<SamklangSurvey> {
  const element = await appear({ mode: 'kiosk', endpoint: 'https://answers.example', ...attributes }, '', definition);
  await attracts(element);
  return element;
}

async function begin(element: Element): Promise<void> {
  get(element, '.start').click();
  await waitUntil(() => find(element, '.row') && find(element, '.key'));
}

async function answer(element: Element): Promise<void> {
  await answerUntilWords(element);
  get(element, '.primary').click();
}

describe('kiosk: waiting for a person', () => {
  it('shows the question in large and one button over the whole screen', async () => {
    const element = await kiosk();
    const { width, height } = get(element, '.kiosk').getBoundingClientRect();
    expect([width, height]).to.deep.equal([1080, 1200]);
    expect(get(element, 'h2').textContent).to.equal('How likely are you to recommend Lindhav?');
    expect(Number.parseFloat(getComputedStyle(get(element, 'h2')).fontSize)).to.be.at.least(80);
    expect(element.shadowRoot?.querySelectorAll('button')).to.have.lengthOf(1);
    expect(get(element, '.start').getBoundingClientRect().height).to.be.at.least(64);
  });

  it('begins at the button, tells the page, and answers carry the channel of a kiosk', async () => {
    const element = await kiosk();
    const opened = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    const submitted = heard<SurveySubmitEvent>(element, 'samklang-survey-submit');
    await begin(element);
    expect(opened.map(({ by }) => by)).to.deep.equal(['start']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('question');
    await answer(element);
    await waitUntil(() => submitted.length);
    expect(submitted[0]?.response.channel).to.equal('kiosk');
    await shows(element, 'Received by Lindhav');
  });

  it('goes to full screen only when the owner asked for it', async () => {
    const { requestFullscreen } = Element.prototype;
    let asks = 0;
    Element.prototype.requestFullscreen = async () => {
      asks++;
    };
    await begin(await kiosk());
    expect(asks).to.equal(0);
    await begin(await kiosk({ fullscreen: '' }));
    Element.prototype.requestFullscreen = requestFullscreen;
    expect(asks).to.equal(1);
  });

  it('keeps the screen on while it is seen, and works where that cannot be asked for', async () => {
    const asked: string[] = [];
    const request = async (kind: string) => {
      asked.push(kind);
      throw new DOMException('The battery is low.');
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const element = await kiosk();
    Reflect.deleteProperty(navigator, 'wakeLock');
    expect(asked).to.deep.equal(['screen']);
    await begin(element);
  });

  it('counts the answers that wait to be sent', async () => {
    const element = await kiosk();
    collector.faults.push(...Array.from({ length: 9 }, () => networkDown));
    for (const words of ['1 answer waits to be sent', '2 answers wait to be sent']) {
      await begin(element);
      await answer(element);
      await shows(element, 'Saved on this device');
      get(element, '.farewell .primary').click();
      await attracts(element);
      await shows(element, words);
    }
    collector.faults.length = 0;
    dispatchEvent(new Event('online'));
    await waitUntil(() => get(element, '.queue').textContent === '', 'the count stays', { timeout: 5000 });
    await waitUntil(() => collector.stored.size === 2, `${collector.stored.size} were sent`);
  });
});

describe('kiosk: the next person', () => {
  it('asks whether somebody is there, counts down in sight, and begins anew', async () => {
    const element = await kiosk({ idle: '0.3', countdown: '2' });
    const dismissals = heard<SurveyDismissEvent>(element, 'samklang-survey-dismiss');
    await begin(element);
    get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
    await shows(element, 'Starting over in 2 s');
    await shows(element, 'Starting over in 1 s');
    await attracts(element);
    expect(dismissals.map(({ by }) => by)).to.deep.equal(['idle']);
  });

  it('goes on where it was when somebody shows up, by button, key or touch', async () => {
    for (const sign of [
      (element: Element) => sendMouse({ type: 'click', position: middle(get(element, '.still button')) }),
      () => sendKeys({ press: 'Shift' }),
      () => sendMouse({ type: 'click', position: [5, 5] }),
    ]) {
      const element = await kiosk({ idle: '0.4', countdown: '9' });
      await begin(element);
      get<HTMLInputElement>(element, '.key:nth-child(8) input').click();
      await waitUntil(() => find(element, '.still')?.matches(':modal'));
      await sign(element);
      await waitUntil(() => !find(element, '.still'), 'it goes on counting');
      expect(get<HTMLInputElement>(element, '.key:nth-child(8) input').checked).to.equal(true);
      element.remove();
    }
  });

  it('leaves no trace of the last: no answer, no draft, no words, no focus, no place on the page', async () => {
    const definition = fresh();
    const element = await kiosk({ idle: '0.5', countdown: '1' }, definition);
    await begin(element);
    await answerUntilWords(element);
    const field = get<HTMLTextAreaElement>(element, 'textarea');
    expect(field.autocomplete).to.equal('off');
    field.focus();
    await sendKeys({ type: 'Secret' });
    await attracts(element);
    expect(element.shadowRoot?.activeElement).to.equal(null);
    expect(getSelection()?.toString()).to.equal('');
    expect(field.isConnected).to.equal(false);
    await begin(element);
    expect(heading(element)).to.contain('How likely');
    expect(find(element, 'input:checked')).to.equal(null);
    element.remove();
    // Nor does a reload bring it back, not even where the same survey stands in the flow of a page.
    const again = await appear({}, '', definition);
    await waitUntil(() => find(again, '.row'));
    expect(find(again, 'input:checked')).to.equal(null);
    expect(again.shadowRoot?.textContent).to.not.contain('Secret');
  });

  it('closes the thanks by itself after eight seconds', async () => {
    const element = await kiosk({ idle: '60' });
    const closed = heard(element, 'samklang-survey-close');
    await begin(element);
    await answer(element);
    await shows(element, 'Received by Lindhav');
    const started = performance.now();
    await attracts(element, 15_000);
    expect(performance.now() - started).to.be.at.least(7000);
    expect(closed).to.have.lengthOf(1);
  }).timeout(20_000);

  it('a tap in the last moment does not carry over to the next person', async () => {
    const element = await kiosk();
    await begin(element);
    get<HTMLInputElement>(element, '.key:nth-child(8) input').dispatchEvent(
      new PointerEvent('click', { bubbles: true, composed: true, pointerType: 'touch' }),
    );
    await element.hide();
    await attracts(element);
    await begin(element);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heading(element)).to.contain('How likely');
  });

  it('is at its beginning again after being taken out of the page and put back', async () => {
    const element = await kiosk();
    await begin(element);
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await attracts(element);
  });

  it('that becomes a survey in a page leaves nothing of the kiosk in it', async () => {
    const element = await kiosk();
    const submitted = heard<SurveySubmitEvent>(element, 'samklang-survey-submit');
    element.mode = 'inline';
    await waitUntil(() => find(element, '.row') && find(element, '.key'));
    expect(find(element, '.page')).to.equal(null);
    await answer(element);
    await waitUntil(() => submitted.length);
    expect(submitted[0]?.response.channel).to.equal('embed');
  });
});

describe('kiosk: everybody', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`meets WCAG 2.2 AA in every state, ${scheme}`, async () => {
      await emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      const element = await kiosk({ idle: '3', countdown: '60' });
      expect(await axeFaults(element)).to.deep.equal([]);
      await begin(element);
      expect(await axeFaults(element)).to.deep.equal([]);
      await waitUntil(() => find(element, '.still')?.matches(':modal'), 'no countdown', { timeout: 5000 });
      expect(await axeFaults(element)).to.deep.equal([]);
      get(element, '.still button').click();
      await answer(element);
      await shows(element, 'Received by Lindhav');
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }

  for (const width of [320, 768]) {
    it(`fits ${width} px`, async () => {
      await setViewport({ width, height: 560 });
      const element = await kiosk();
      expect(get(element, '.kiosk').scrollWidth).to.equal(width);
      await begin(element);
      expect(get(element, '.kiosk').scrollWidth).to.equal(width);
    });
  }

  it('mirrors in a right-to-left language, and has its edges in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await kiosk({ lang: 'ar' });
    expect(get(element, '.start').getBoundingClientRect().right).to.be.greaterThan(540);
    expect(getComputedStyle(get(element, '.start')).borderTopStyle).to.equal('solid');
  });
});
