import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, html, openStage, type Stage } from '../support/host-page.js';
import { temporaryFolder } from '../support/started.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

const bundle = fileURLToPath(new URL('../../packages/widgets/cdn', import.meta.url));
const folder = temporaryFolder();
let stage: Stage;
let other: StaticServer;

beforeAll(async () => {
  stage = await openStage();
  cpSync(bundle, join(folder.path, 'other'), { recursive: true });
  other = await serveFolder(folder.path, { headers: { 'Access-Control-Allow-Origin': '*' } });
});

afterAll(async () => {
  await stage.close();
  await other.close();
  folder.remove();
});

const module = (src: string) => `<script type="module" src="${src}"></script>`;
const survey = () =>
  `<samklang-survey src="${stage.kit.url}/surveys/visit.json" endpoint="${stage.kit.url}" lang="en"></samklang-survey>`;

/** Ids of the answers that the page sent. */
function sentBy(page: Page): readonly string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    for (const { id } of request.postDataJSON().responses) sent.push(id);
  });
  return sent;
}

describe('a page that loads the one tag twice', () => {
  it('under two query strings asks once, sends once and complains of nothing', async () => {
    const { url } = stage.kit;
    const address = stage.put('/twice', {
      body: html(module(`${url}/samklang.js?v=1`) + module(`${url}/samklang.js?v=2`) + survey()),
    });
    const { page, complaints } = await stage.visit(address);
    const sent = sentBy(page);
    await answerAll(page);
    await page.locator('samklang-survey .receipt .done').nth(1).waitFor();
    expect(sent.length).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('from two places keeps the first copy, says so, and the answer arrives once', async () => {
    const address = stage.put('/places', {
      body: html(module(`${stage.kit.url}/samklang.js`) + module(`${other.url}other/samklang.js`) + survey()),
    });
    const { page, complaints } = await stage.visit(address);
    const sent = sentBy(page);
    await answerAll(page);
    await page.locator('samklang-survey .receipt .done').nth(1).waitFor();
    expect(new Set(sent).size).toBe(1);
    for (const complaint of complaints) expect(complaint).toContain('another copy of Samklang');
    await page.context().close();
  });
});

describe('a page with an older Lit of its own', () => {
  /** The files of Lit 2 as an import map, each under a path of the host. */
  function putLit2(): string {
    const lit2 = createRequire(import.meta.url).resolve('lit2');
    const from = createRequire(lit2);
    const css = from.resolve('@lit/reactive-element/css-tag.js').replace('/node/', '/');
    stage.put('/@lit/css-tag.js', { type: 'text/javascript', body: readFileSync(css, 'utf8') });
    const entries = [
      'lit2',
      'lit-html',
      'lit-html/is-server.js',
      'lit-element/lit-element.js',
      '@lit/reactive-element',
    ].map((name) => {
      const file = name === 'lit2' ? lit2 : from.resolve(name);
      stage.put(`/${name}`, { type: 'text/javascript', body: readFileSync(file.replace('/node/', '/'), 'utf8') });
      return [name, `/${name}`];
    });
    return JSON.stringify({ imports: Object.fromEntries(entries) });
  }

  it('keeps its own elements working, and the survey works beside them under Trusted Types', async () => {
    const own = `
      import { html, LitElement } from 'lit2';
      customElements.define('own-counter', class extends LitElement {
        static properties = { count: {} };
        constructor() { super(); this.count = 0; }
        render() { return html\`<button @click=\${() => { this.count += 1; }}>\${this.count}</button>\`; }
      });`;
    stage.put('/own.js', { type: 'text/javascript', body: own });
    const address = stage.put('/lit2-page', {
      headers: {
        'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
      },
      body: html(
        `<script type="importmap">${putLit2()}</script>${module('/own.js')}<own-counter></own-counter>
         ${module(`${stage.kit.url}/samklang.js`)}${survey()}`,
      ),
    });
    const { page, complaints, violations } = await stage.visit(address);
    await page.locator('own-counter button').click();
    await answerAll(page);
    await page.locator('own-counter button').click();
    expect(await page.locator('own-counter button').textContent()).toBe('2');
    expect(await violations()).toEqual([]);
    expect(complaints.filter((text) => !text.includes('Lit is in dev mode'))).toEqual([]);
    await page.context().close();
  });
});
