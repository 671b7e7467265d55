import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangSurvey } from '@samklang/widgets';
import { sendMouse } from '@web/test-runner-commands';
import {
  answerUntilWords,
  appear,
  asked,
  closes,
  eachOnFreshDevice,
  opens,
  panel,
  remembered,
} from './appear-support.js';
import { find, fresh, get } from './support.js';

const DAY = 86_400_000;
const { now } = Date;

eachOnFreshDevice(1000, 700);

/** Longer than the first look and any pause; for what has to stay away. */
const LONG = 2600;

describe('triggers: a good moment', () => {
  it('never comes while a form is being filled in', async () => {
    const element = await appear({ mode: 'popover', delay: '0' }, html`<input id="field" aria-label="Name" />`);
    document.querySelector<HTMLElement>('#field')?.focus();
    await aTimeout(LONG);
    expect(panel(element)).to.equal(null);
    document.querySelector<HTMLElement>('#field')?.blur();
    await opens(element);
  });

  it('never comes while a dialog of the page is open', async () => {
    const element = await appear({ mode: 'popover', delay: '0' }, html`<dialog id="own">Own</dialog>`);
    const own = document.querySelector<HTMLDialogElement>('#own');
    own?.showModal();
    await aTimeout(LONG);
    expect(panel(element)).to.equal(null);
    own?.close();
    await opens(element);
  });

  it('never comes while the page is hidden', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    const element = await appear({ mode: 'popover', delay: '0' });
    await aTimeout(LONG);
    expect(panel(element)).to.equal(null);
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await opens(element);
  });
});

describe('triggers: how often', () => {
  const popover = (attributes: Record<string, string> = {}, id = 'visit') =>
    appear({ mode: 'popover', delay: '0', ...attributes }, '', { ...fresh(), id });
  const stays = async (element: Element) => {
    await aTimeout(1500);
    expect(panel(element)).to.equal(null);
  };

  it('a sample is drawn once a page view, and whoever is not in it loads no survey', async () => {
    const asks = new Set<string>();
    const { fetch } = window;
    window.fetch = (input, init) => {
      asks.add(String(input));
      return fetch.call(window, input, init);
    };
    const file = URL.createObjectURL(new Blob([JSON.stringify(fresh())]));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    for (let index = 0; index < 200; index++) {
      const element = document.createElement('samklang-survey');
      element.mode = 'popover';
      element.setAttribute('sample', '0.5');
      element.src = `${file}#${index}`;
      page.append(element);
    }
    const elements = [...page.children];
    await waitUntil(() => elements.every((element) => find(element, '[role=status]')), 'slow', { timeout: 5000 });
    const drawn = asks.size;
    // Half of two hundred, within five standard deviations.
    expect(drawn).to.be.within(65, 135);
    const left = elements.filter((element) => !asks.has((element as SamklangSurvey).src ?? ''));
    page.append(...left);
    await aTimeout(500);
    window.fetch = fetch;
    expect(asks.size).to.equal(drawn);
  });

  it('after a dismissal the survey stays away for good', async () => {
    remembered({ visit: now() - 400 * DAY });
    await stays(await popover());
  });

  it('with every-days it comes again after them', async () => {
    remembered({ visit: now() - 29 * DAY });
    await stays(await popover({ 'every-days': '30' }));
    remembered({ visit: now() - 30 * DAY });
    await opens(await popover({ 'every-days': '30' }));
  });

  it('after any survey, none comes for fourteen days', async () => {
    remembered({ other: now() - 13.9 * DAY });
    await stays(await popover());
    remembered({ other: now() - 14 * DAY });
    await opens(await popover());
  });

  it('the owner chooses how many days, also none', async () => {
    remembered({ other: now() - 2 * DAY });
    await stays(await popover({ 'cool-down-days': '3' }));
    await opens(await popover({ 'cool-down-days': '0' }));
  });

  it('a clock that was ahead and is put back leaves nobody out for longer than the days', async () => {
    remembered({ other: now() + 3650 * DAY });
    await stays(await popover());
    expect(asked().other).to.be.at.most(now());
    const later = now() + 14 * DAY;
    Date.now = () => later;
    await opens(await popover());
  });

  it('times that somebody damaged are no times', async () => {
    for (const text of ['{', '[]', 'null', '7', '{"other":"soon"}', '{"other":null}']) {
      localStorage.setItem('samklang-asked', text);
      const element = await popover({}, `visit-${text.length}`);
      await opens(element);
      element.remove();
    }
  });

  it('an answer counts like a dismissal, wherever the page delivers it', async () => {
    const element = await popover({ 'open-on': '#none' });
    element.addEventListener('samklang-survey-submit', (event) => event.preventDefault());
    await element.show();
    await opens(element);
    await answerUntilWords(element);
    expect(asked()).to.deep.equal({});
    get(element, '.primary').click();
    await waitUntil(() => Object.hasOwn(asked(), 'visit'));
  });

  it('where the device stores nothing, the page remembers', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const element = await popover({}, 'unstored');
    await opens(element);
    get(element, '.close').click();
    await closes(element);
    await stays(await popover({}, 'unstored'));
    Storage.prototype.setItem = setItem;
  });

  it('exit intent waits for a pointer that can leave', async () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ ...matchMedia.call(window, query), matches: false });
    const element = await appear({ mode: 'popover', 'exit-intent': '' });
    await aTimeout(1300);
    await sendMouse({ type: 'move', position: [200, 200] });
    document.documentElement.dispatchEvent(
      new MouseEvent('mouseout', { clientY: -1, relatedTarget: null, bubbles: true }),
    );
    await aTimeout(400);
    window.matchMedia = matchMedia;
    expect(panel(element)).to.equal(null);
  });
});
