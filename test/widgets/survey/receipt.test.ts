import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { DeliveryEvent, SamklangSurvey, SurveySubmitEvent } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { FakeCollector, find, get, heading, json, mount, networkDown, ready, shows, survey } from '../support.js';

let collector: FakeCollector;
let id = 0;
beforeEach(() => {
  collector = new FakeCollector();
  id++;
});
afterEach(() => collector.restore());

/** A survey of one question under an id of its own, so that no test meets the draft of another. */
const single = () => ({
  ...survey,
  id: `single-${id}-${Date.now()}`,
  pages: [{ items: survey.pages[0]?.items.slice(0, 1) }],
});

async function answer(element: SamklangSurvey): Promise<void> {
  get<HTMLInputElement>(element, '.key:nth-child(10) input').click();
  await waitUntil(() => find(element, '.row .go'));
  get(element, '.row .go').click();
}

const endpoint = 'https://answers.example';

describe('survey: the receipt', () => {
  it('says saved, then received with the receipt, and sends the whole record', async () => {
    const element = await mount({ definition: single(), endpoint, unit: 'haga', channel: 'qr' });
    const submitted = oneEvent(element, 'samklang-survey-submit') as unknown as Promise<SurveySubmitEvent>;
    const statuses: string[] = [];
    element.addEventListener('samklang-delivery', ({ status }) => statuses.push(status));
    await answer(element);
    const { response } = await submitted;
    await shows(element, 'Received by Lindhav');
    expect(statuses).to.deep.equal(['saved', 'received']);
    expect(collector.stored.get(response.id)).to.deep.equal(response);
    expect(response).to.include({ version: 3, unit: 'haga', locale: 'en', channel: 'qr' });
    expect(response.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(collector.requests[0]?.url).to.equal(`${endpoint}/v1/responses`);
    expect(get(element, '.receipt').textContent).to.match(/Receipt [0-9A-Z]{3} [0-9A-Z]{3}, no name/);
    // The title has the focus and is read by itself.
    expect(get(element, '[role="status"]').textContent).to.equal('Received by Lindhav');
  });

  it('without the network it says saved and waiting, never received, and "Send now" sends', async () => {
    collector.faults.push(networkDown, networkDown);
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Waiting for the network');
    expect(heading(element)).to.equal('Thank you. Your answer is saved.');
    expect(get(element, '.receipt').textContent).to.contain('You can close this page').and.not.contain('Received');
    collector.faults.length = 0;
    get(element, '.receipt .go').click();
    await shows(element, 'Received by Lindhav');
    expect(heading(element)).to.equal('Thank you. It is heard.');
  });

  it('says so when the collector refuses the answer', async () => {
    collector.faults.push(() => json({ issues: [] }, 422));
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Not accepted');
    expect(heading(element)).to.equal('Thank you. Your answer is saved.');
    expect(get(element, '[role="status"]').textContent).to.contain('Not accepted. It stays on this device.');
    expect(get(element, '.farewell').textContent).to.contain('Download my answer');
  });

  it('does not blame the network when the collector is there and cannot take the answer', async () => {
    collector.faults.push(...Array.from({ length: 3 }, () => () => json({}, 503)));
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Waiting for the receiver');
    expect(get(element, '.text').textContent).to.contain('The receiver can’t take it just now.');
    collector.faults.length = 0;
    get(element, '.receipt .go').click();
    await shows(element, 'Received by Lindhav');
  });

  it('promises nothing of the ending while the collector does not let the answer in', async () => {
    collector.faults.push(() => json({}, 401));
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Not accepted yet');
    expect(heading(element)).to.equal('Thank you. Your answer is saved.');
    get(element, '.farewell .quiet').click();
    await waitUntil(() => find(element, '.remove'));
    get(element, '.remove').click();
    await shows(element, 'removed');
  });

  it('tells nobody at a kiosk to close the page', async () => {
    collector.faults.push(networkDown, networkDown);
    const element = await mount({ definition: single(), endpoint, channel: 'kiosk' });
    await answer(element);
    await shows(element, 'Waiting for the network');
    expect(get(element, '.receipt').textContent).to.contain('Nothing is lost').and.not.contain('close');
    collector.faults.length = 0;
    get(element, '.receipt .go').click();
    await shows(element, 'Received by Lindhav');
  });

  it('where no store has room the person is told so and can keep the answer as a file', async () => {
    const element = await mount({ definition: single(), endpoint });
    const put = IDBObjectStore.prototype.put;
    const set = Storage.prototype.setItem;
    const full = (): never => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = full;
    Storage.prototype.setItem = full;
    let file = '';
    const catchFile = (event: MouseEvent) => {
      const link = event.composedPath()[0];
      if (link instanceof HTMLAnchorElement) file = link.download;
      event.preventDefault();
    };
    // The link is in no document, so only its own class hears its click.
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', catchFile, { once: true });
      click.call(this);
    };
    try {
      collector.faults.push(() => new Promise(() => {}));
      await answer(element);
      await shows(element, 'Thank you. Keep this page open.');
      get(element, '.farewell .quiet').click();
      expect(file).to.match(/^single-.*\.json$/);
    } finally {
      IDBObjectStore.prototype.put = put;
      Storage.prototype.setItem = set;
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('without an endpoint the answer stays here and the page says no more than that', async () => {
    const element = await mount({ definition: single() });
    await answer(element);
    await shows(element, 'It stays here and goes nowhere else');
    expect(collector.requests).to.deep.equal([]);
  });

  it('the answer can be taken back, after a second word', async () => {
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Received by Lindhav');
    get(element, '.farewell .quiet').click();
    await shows(element, 'Remove it for good?');
    get(element, '.remove').click();
    await shows(element, 'Your answer is removed.');
    expect(collector.stored.size).to.equal(0);
  });

  it('"Done" closes it and tells the page', async () => {
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Received by Lindhav');
    const closed = oneEvent(element, 'samklang-survey-close');
    get(element, '.primary').click();
    await closed;
    await shows(element, 'You can close this page now.');
    expect(get(element, '.thanks').textContent).to.contain('Your answer now counts together with everyone else’s.');
    expect(get(element, '.slip strong').textContent).to.match(/^Receipt [0-9A-Z]{3} [0-9A-Z]{3}$/);
    get(element, '.farewell .quiet').click();
    await shows(element, 'Remove it for good?');
    get(element, '.remove').click();
    await shows(element, 'Your answer is removed.');
    expect(find(element, '.slip')).to.equal(null);
    expect(collector.stored.size).to.equal(0);
  });

  it('closed without the network it goes on saying where the answer is', async () => {
    collector.faults.push(networkDown, networkDown);
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Waiting for the network');
    get(element, '.primary').click();
    await shows(element, 'You can close this page now.');
    expect(get(element, '.thanks').textContent).to.contain('sends itself as soon as the network is back');
    collector.faults.length = 0;
    get(element, '.receipt .go').click();
    await shows(element, 'Received by Lindhav');
    expect(get(element, '[role="status"]').textContent).to.contain('Received by Lindhav');
  });

  it('a page that prevents the submit delivers by itself', async () => {
    const element = await mount({ definition: single(), endpoint });
    document.addEventListener('samklang-survey-submit', (event) => event.preventDefault(), { once: true });
    await answer(element);
    await waitUntil(() => heading(element) === 'Thank you. It is heard.');
    expect(find(element, '.receipt')).to.equal(null);
    expect(collector.requests).to.deep.equal([]);
  });

  it('an answer of an earlier visit is told at the document', async () => {
    collector.faults.push(networkDown, networkDown);
    const element = await mount({ definition: single(), endpoint });
    await answer(element);
    await shows(element, 'Waiting for the network');
    element.remove();
    collector.faults.length = 0;
    const told = oneEvent(document, 'samklang-delivery') as unknown as Promise<DeliveryEvent>;
    window.dispatchEvent(new Event('online'));
    expect(await told).to.include({ status: 'received' });
  });
});

describe('survey: drafts', () => {
  const load = async (definition: unknown) => {
    const element = await fixture<SamklangSurvey>(html`<samklang-survey .definition=${definition}></samklang-survey>`);
    await ready(element);
    return element;
  };

  it('a reload comes back to the same question with the same answers and the same id', async () => {
    const definition = { ...survey, id: `draft-${Date.now()}` };
    const before = await load(definition);
    const changed = oneEvent(before, 'samklang-survey-change') as unknown as Promise<{ draft: { id: string } }>;
    get<HTMLInputElement>(before, '.key:nth-child(4) input').click();
    const { draft } = await changed;
    await waitUntil(() => find(before, '.row .go'));
    get(before, '.row .go').click();
    await waitUntil(() => heading(before) === 'It was easy.');
    before.remove();

    let after = await load(definition);
    await waitUntil(
      async () => {
        if (heading(after) === 'It was easy.') return true;
        after.remove();
        after = await load(definition);
        return false;
      },
      'the draft did not come back',
      { interval: 200, timeout: 5000 },
    );
    get(after, '.back').click();
    await waitUntil(() => find(after, '.key'));
    expect(get<HTMLInputElement>(after, '.key:nth-child(4) input').checked).to.equal(true);
    const submitted = oneEvent(after, 'samklang-survey-change') as unknown as Promise<{ draft: { id: string } }>;
    get<HTMLInputElement>(after, '.key:nth-child(5) input').click();
    expect((await submitted).draft.id).to.equal(draft.id);
  });

  it('a draft of another version of the survey is left alone', async () => {
    const definition = { ...survey, id: `version-${Date.now()}` };
    const before = await load(definition);
    get<HTMLInputElement>(before, '.key:nth-child(4) input').click();
    await waitUntil(() => find(before, '.row .go'));
    before.remove();
    const after = await load({ ...definition, version: 4 });
    expect(find(after, '.row .go')).to.equal(null);
    expect(get<HTMLInputElement>(after, '.key:nth-child(4) input').checked).to.equal(false);
  });
});
