import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, html, openStage, type Stage, type Visit } from '../support/host-page.js';
import { builtSite } from '../support/site.js';
import { serveFolder } from '../support/static-server.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage.close();
});

/** Strings that have run, or built elements, in somebody's survey tool. `alert` tells when one runs here. */
const strings = [
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '<xmp><script>alert(1)</script></xmp>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  "{{constructor.constructor('alert(1)')()}}",
  ['$', '{alert(1)}'].join(''),
  '<%=7*7%>',
  'javascript:alert(1)',
  'java\r\nscript:alert(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  'xxx" onmouseover=alert(1) x="',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '</script><script>alert(1)</script>',
  '<a id=config>',
  '\u202E<b>\u200B</b>\uFEFF',
  '{company} {unit} {nps} {__proto__} {constructor}',
];

/** A survey with one string in every text it has. */
const surveyOf = (text: string) => ({
  schema: 1,
  id: 'strings',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: text,
  poster: text,
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: text, help: text, low: text, high: text },
        { id: 'sat', type: 'likert', title: text, help: text, labels: [text, text, text] },
        { id: 'pick', type: 'choice', title: text, options: ['a', 'b'].map((id) => ({ id, title: text })) },
        { id: 'why', type: 'text', long: true, title: `${text} {sat}`, help: text },
        {
          id: 'more',
          type: 'text',
          title: `{why} ${text}`,
          wordings: [{ when: { item: 'nps', op: 'answered' }, title: '{why}' }],
        },
      ],
    },
  ],
  endings: [{ title: text, text }],
});

/** The bones of the element: tags and names of attributes, no words and no values. */
const bones = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('samklang-survey')?.shadowRoot;
    return [...(root?.querySelectorAll('*') ?? [])].map(
      (element) => `${element.localName}[${element.getAttributeNames().sort()}]`,
    );
  });

const shownText = (page: Page) =>
  page.evaluate(() => document.querySelector('samklang-survey')?.shadowRoot?.textContent ?? '');

interface Walk {
  readonly bones: readonly (readonly string[])[];
  readonly texts: readonly string[];
  readonly alarms: number;
  readonly visit: Visit;
}

/** Walks a survey with the string in every slot; what a person writes is the same string. */
async function walk(text: string): Promise<Walk> {
  stage.put('/strings.json', { type: 'application/json', body: JSON.stringify(surveyOf(text)) });
  const address = stage.put('/strings', {
    body: html(`<script type="module" src="${stage.kit.url}/samklang.js"></script><div id="here"></div>`),
  });
  const visit = await stage.visit(address);
  const { page } = visit;
  let alarms = 0;
  await page.exposeFunction('alert', () => {
    alarms += 1;
  });
  await page.evaluate(
    ([words, endpoint]) => {
      const survey = document.createElement('samklang-survey');
      const attributes = {
        company: words,
        unit: words,
        'unit-name': words,
        channel: words,
        endpoint,
        src: '/strings.json',
      };
      for (const [name, value] of Object.entries(attributes)) survey.setAttribute(name, value);
      document.querySelector('#here')?.append(survey);
    },
    [text, stage.kit.url] as const,
  );
  const seen = { bones: [] as string[][], texts: [] as string[] };
  await answerAll(page, async () => {
    const field = page.locator('samklang-survey [part=text]');
    if (await field.count()) await field.fill(text);
    const receipt = page.locator('[part=receipt]');
    if (await receipt.count()) await receipt.locator('.done').first().waitFor();
    seen.bones.push(await bones(page));
    seen.texts.push(await shownText(page));
  });
  return { ...seen, alarms, visit };
}

describe('a string in every slot of a survey and its element', () => {
  let harmless: Walk;
  beforeAll(async () => {
    harmless = await walk('Words');
    await harmless.visit.page.context().close();
  });

  it.each(strings)('is shown as it is and never runs: %j', async (text) => {
    const { alarms, visit, ...seen } = await walk(text);
    expect(alarms).toBe(0);
    expect(visit.elsewhere).toEqual([]);
    expect(seen.bones.slice(0, -1)).toEqual(harmless.bones.slice(0, -1));
    const [first = ''] = seen.texts;
    if (!text.startsWith('{company}')) expect(first.replace(/\r\n?/g, '\n')).toContain(text.replace(/\r\n?/g, '\n'));
    expect(await visit.page.evaluate(() => Reflect.get({}, 'polluted'))).toBe(undefined);
    await visit.page.context().close();
  });
});

describe('a string in the settings and the address of the survey page', () => {
  const settings = JSON.parse(readFileSync(`${builtSite}/samklang.config.json`, 'utf8'));

  async function open(text: string, query: string) {
    const company = { ...settings.company, name: text };
    const units = [{ id: 'haga', name: text }];
    const files = { 'samklang.config.json': JSON.stringify({ ...settings, company, units }) };
    // Without the strict policy: nothing but the page itself may keep the string from running.
    const server = await serveFolder(builtSite, { files, policy: '' });
    const visit = await stage.visit(`${server.url}s/?${query}`);
    const close = async () => {
      await visit.page.context().close();
      await server.close();
    };
    return { ...visit, close };
  }

  /** Elements on the page outside of shadow roots, the question shown. */
  const elements = async (page: Page) => {
    await page.locator('samklang-survey .foot .row').waitFor();
    return page.evaluate(() => document.querySelectorAll('body *').length);
  };
  let usual = 0;
  beforeAll(async () => {
    const { page, close } = await open('Words', 's=visit&u=haga&l=en');
    usual = await elements(page);
    await close();
  });

  it.each(strings)('is shown as it is and never runs: %j', async (text) => {
    const words = encodeURIComponent(text);
    const { page, close, complaints } = await open(text, `s=visit&u=haga&l=${words}&c=${words}`);
    let alarms = 0;
    await page.exposeFunction('alert', () => {
      alarms += 1;
    });
    await page.reload();
    expect(await elements(page)).toBe(usual);
    expect(await page.title()).toBe(text.replace(/[\r\n]+/g, ' '));
    expect((await shownText(page)).replace(/\r\n?/g, '\n')).toContain(text.replace(/\r\n?/g, '\n'));
    expect(complaints).toEqual([]);
    const home = page.url().replace(/\?.*/, '');
    await page.goto(`${home}?s=visit&u=${words}&l=en`);
    expect(await elements(page)).toBe(usual);
    await page.goto(`${home}?s=${words}&l=en&__proto__[polluted]=1`);
    await page.locator('.calm h1').waitFor();
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBe(undefined);
    expect(alarms).toBe(0);
    await close();
  });
});

describe('a page that has tampered with what all objects share', () => {
  const survey = () =>
    `<samklang-survey src="${stage.kit.url}/surveys/visit.json" endpoint="${stage.kit.url}" lang="en"></samklang-survey>`;
  const kit = () => `<script type="module" src="${stage.kit.url}/samklang.js"></script>`;

  it.each([
    ['frozen', 'Object.freeze(Object.prototype); Object.freeze(Array.prototype);'],
    [
      'added to',
      'for (const name of ["each", "last", "extend"]) Object.prototype[name] = Array.prototype[name] = function () {};',
    ],
  ])('does not stop a survey: %s', async (_, script) => {
    stage.put('/tamper.js', { type: 'text/javascript', body: script });
    const names = ['config', 'survey', 'document', 'children', 'customElements', 'fetch'];
    const clobbers = names.map((name) => `<img id="${name}" name="${name}" alt="">`).join('');
    const address = stage.put('/tampered', {
      body: html(`<form id="body">${clobbers}</form>${kit()}${survey()}`, '<script src="/tamper.js"></script>'),
    });
    const { page, complaints } = await stage.visit(address);
    await answerAll(page);
    await page.locator('samklang-survey .receipt .done').nth(1).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
