import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SamklangSurvey } from '@samklang/widgets';
import '@samklang/widgets/define/survey';
import { find, fresh, get, heading, mount, ready, shows, survey } from '../support.js';

let errors: string[];
const log = console.error;
beforeEach(() => {
  errors = [];
  console.error = (...words: unknown[]) => errors.push(words.map(String).join(' '));
});
afterEach(() => {
  console.error = log;
});

const file = (text: string) => URL.createObjectURL(new Blob([text]));

describe('survey: bad input', () => {
  it('a malformed survey is answered calmly, and its path and reason stand in the console once', async () => {
    const bad = { ...survey, pages: [{ items: [{ id: 'nps', type: 'nps' }] }] };
    const element = await fixture<SamklangSurvey>(
      html`<samklang-survey src=${file(JSON.stringify(bad))}></samklang-survey>`,
    );
    await shows(element, 'This survey can’t be shown right now.');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.contain('pages[0].items[0].title');
  });

  it('an item of a mistyped type is told once with its path, and visitors are asked the rest', async () => {
    const warnings: string[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => warnings.push(words.map(String).join(' '));
    const items = [
      { id: 'x', type: 'npss', title: 'X' },
      { id: 'nps', type: 'nps', title: 'How likely are you to come back?' },
    ];
    const slip = { ...fresh(), locales: ['en'], pages: [{ items }], endings: [] };
    const element = await fixture<SamklangSurvey>(
      html`<samklang-survey src=${file(JSON.stringify(slip))}></samklang-survey>`,
    );
    await ready(element);
    console.warn = warn;
    expect(heading(element)).to.contain('How likely');
    expect(errors).to.eql([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('pages[0].items[0].type').and.to.contain('Did you mean "nps"?');
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '9',
    '"<script>"',
    '{"__proto__":{"x":1}}',
    `{"schema":1,"id":${'['.repeat(5000)}`,
  ]) {
    it(`${JSON.stringify(text.slice(0, 24))} is no survey`, async () => {
      const element = await fixture<SamklangSurvey>(html`<samklang-survey src=${file(text)}></samklang-survey>`);
      await shows(element, 'This survey can’t be shown right now.');
      expect(errors).to.have.length(1);
    });
  }

  it('a survey that cannot be fetched can be tried again', async () => {
    const fetchBefore = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await fixture<SamklangSurvey>(
      html`<samklang-survey src=${file(JSON.stringify(fresh()))}></samklang-survey>`,
    );
    await shows(element, 'The survey didn’t load.');
    window.fetch = fetchBefore;
    get(element, 'button').click();
    await ready(element);
    expect(heading(element)).to.contain('How likely');
  });

  it('an endpoint that is no address is told, and the answer kept', async () => {
    const element = await mount({ endpoint: 'https://[' });
    get<HTMLInputElement>(element, '.key input').click();
    await waitUntil(() => find(element, '.row .go'));
    get(element, '.row .go').click();
    await waitUntil(() => heading(element) === 'It was easy.');
    get(element, '.unsure').click();
    await waitUntil(() => heading(element) === 'Why?');
    get(element, '.primary').click();
    await shows(element, 'Saved on this device');
    expect(errors.join()).to.contain('is no address');
  });

  for (const text of ['{"table":', '"4"', '[4]', '{"table":4,"nps":9}', 'null']) {
    it(`hidden fields and a prefill of ${text} keep nobody from answering`, async () => {
      const element = await fixture<SamklangSurvey>(
        html`<samklang-survey .definition=${fresh()} hidden-fields=${text} prefill=${text}></samklang-survey>`,
      );
      await ready(element);
      expect(heading(element)).to.contain('How likely');
    });
  }

  it('an attribute that is no JSON is told to the owner', async () => {
    await ready(
      await fixture(html`<samklang-survey .definition=${fresh()} hidden-fields='{"table"'></samklang-survey>`),
    );
    expect(errors.join()).to.contain('hidden-fields');
  });
});
