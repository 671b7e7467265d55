import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import type { SurveyOpenEvent } from '@samklang/widgets';
import { appear, asked, closes, eachOnFreshDevice, heard, opens, panel, remembered } from './appear-support.js';
import { find, fresh, get } from './support.js';

eachOnFreshDevice(1000, 700);

/** Everything the page's origin keeps on the device. */
async function stored(): Promise<readonly string[]> {
  const databases = await indexedDB.databases();
  return [...databases.map(({ name }) => `database ${name}`), ...Object.keys(localStorage), document.cookie].filter(
    Boolean,
  );
}

/** Longer than the first look and any pause; for what has to stay away. */
const LONG = 2600;

describe('triggers', () => {
  it('keep nothing on the device before the first answer or dismissal', async () => {
    for (const name of (await indexedDB.databases()).map((database) => database.name ?? ''))
      indexedDB.deleteDatabase(name);
    localStorage.clear();
    const element = await appear({ mode: 'popover', delay: '1', sample: '0.9999999', 'every-days': '30' });
    await opens(element);
    expect(await stored()).to.deep.equal([]);
    get(element, '.decline').click();
    await closes(element);
    expect(await stored()).to.deep.equal(['samklang-asked']);
    expect(Object.keys(asked())).to.have.lengthOf(1);
  });

  it('open after a delay in seconds, never at the first look', async () => {
    const started = performance.now();
    const element = await appear({ mode: 'popover', delay: '0' });
    const events = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    await opens(element);
    expect(performance.now() - started).to.be.at.least(1000);
    expect(events.map(({ by }) => by)).to.deep.equal(['delay']);
  });

  it('open after a share of the page was scrolled, not before', async () => {
    const element = await appear({ mode: 'popover', 'scroll-share': '0.5' }, html`<div class="tall"></div>`);
    const tall = document.querySelector<HTMLElement>('.tall');
    if (tall) tall.style.blockSize = '4000px';
    const events = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    await aTimeout(1200);
    window.scrollTo(0, 1000);
    await aTimeout(300);
    expect(panel(element)).to.equal(null);
    window.scrollTo(0, 1800);
    await opens(element);
    expect(events.map(({ by }) => by)).to.deep.equal(['scroll']);
  });

  it('open when the pointer leaves at the top, not elsewhere', async () => {
    const element = await appear({ mode: 'popover', 'exit-intent': '' });
    const events = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    await aTimeout(1200);
    const leave = (clientY: number) =>
      document.documentElement.dispatchEvent(
        new MouseEvent('mouseout', { clientY, relatedTarget: null, bubbles: true }),
      );
    leave(300);
    await aTimeout(200);
    expect(panel(element)).to.equal(null);
    leave(-1);
    await opens(element);
    expect(events.map(({ by }) => by)).to.deep.equal(['exit']);
  });

  it('open on a click on what a selector names, which then does nothing else, also in a cool-down', async () => {
    remembered({ other: Date.now() });
    const element = await appear(
      { mode: 'popover', 'open-on': '.feedback' },
      html`<a class="feedback" href="#elsewhere"><b>Tell us</b></a>`,
    );
    const events = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    await waitUntil(() => find(element, '[role=status]'));
    document.querySelector<HTMLElement>('.feedback b')?.click();
    await opens(element);
    expect(location.hash).to.equal('');
    expect(events.map(({ by }) => by)).to.deep.equal(['click']);
  });

  it('load no survey before a click, when nothing else opens it', async () => {
    const file = URL.createObjectURL(new Blob([JSON.stringify(fresh())]));
    const asks: string[] = [];
    const { fetch } = window;
    window.fetch = (input, init) => {
      asks.push(String(input));
      return fetch.call(window, input, init);
    };
    const element = await appear({ mode: 'dialog', src: file, 'open-on': '#none' });
    await waitUntil(() => find(element, '[role=status]'));
    await aTimeout(300);
    expect(asks).to.not.include(file);
    await element.show();
    await opens(element);
    window.fetch = fetch;
    expect(asks).to.include(file);
  });

  it('tell the owner of a selector that is none', async () => {
    const said: string[] = [];
    const { error } = console;
    console.error = (words: string) => said.push(words);
    await appear({ mode: 'popover', 'open-on': '..' });
    await waitUntil(() => said.length, 'nothing was said');
    console.error = error;
    expect(said[0]).to.contain('open-on=".."');
  });

  it('open when the page calls show() at once, and close with hide()', async () => {
    const element = document.createElement('samklang-survey');
    element.mode = 'popover';
    element.setAttribute('delay', 'never');
    element.definition = fresh();
    document.body.append(element);
    const events = heard<SurveyOpenEvent>(element, 'samklang-survey-open');
    await element.show();
    await opens(element);
    expect(events.map(({ by }) => by)).to.deep.equal(['call']);
    await element.hide();
    await closes(element);
    expect(asked()).to.deep.equal({});
  });

  it('open one survey of a page at a time', async () => {
    const first = await appear({ mode: 'popover', delay: '0', 'cool-down-days': '0' });
    await opens(first);
    const second = document.createElement('samklang-survey');
    second.mode = 'popover';
    second.setAttribute('delay', '0');
    second.setAttribute('cool-down-days', '0');
    second.definition = fresh();
    document.body.append(second);
    await aTimeout(LONG);
    expect(panel(second)).to.equal(null);
    get(first, '.close').click();
    await opens(second);
  });

  it('say so when there is no such mode, and nothing else', async () => {
    const said: string[] = [];
    const { error } = console;
    console.error = (words: string) => said.push(words);
    await appear({ mode: 'banner' });
    await waitUntil(() => said.length, 'nothing was said');
    console.error = error;
    expect(said[0]).to.contain('mode="banner"');
  });
});
