import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, html, openStage, type Stage } from '../support/host-page.js';
import { builtSite } from '../support/site.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage.close();
});

/** The strictest policy a host can have: no nonce, and every string that becomes code or markup must come through a policy. */
const policyFor = (kit: string) =>
  `default-src 'none'; script-src ${kit}; style-src 'self'; connect-src ${kit}; base-uri 'none'; form-action 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

function strictPage(path: string, attributes: string): string {
  const { url } = stage.kit;
  const tag = `<samklang-survey endpoint="${url}" company="Bageriet" ${attributes}></samklang-survey>`;
  return stage.put(path, {
    headers: { 'Content-Security-Policy': policyFor(url) },
    body: html(`<h1>Bageriet</h1><script type="module" src="${url}/samklang.js"></script>${tag}`),
  });
}

const surveys = readdirSync(join(builtSite, 'surveys')).map((file) => file.replace('.json', ''));

describe('a page with a strict policy and Trusted Types', () => {
  it.each(surveys)('takes the survey %s from the first question to the thanks without a violation', async (id) => {
    const address = strictPage(`/${id}`, `src="${stage.kit.url}/surveys/${id}.json" lang="sv"`);
    const { page, elsewhere, complaints, violations } = await stage.visit(address);
    await answerAll(page);
    await page.locator('samklang-survey .receipt .done').nth(1).waitFor();
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('takes every type of item without a violation', async () => {
    const definition = readFileSync(new URL('../fixtures/surveys/valid/every-control.json', import.meta.url), 'utf8');
    const id = JSON.parse(definition).id;
    const data = `<script type="application/json">${definition}</script>`;
    const { url } = stage.kit;
    const address = stage.put('/every-control', {
      headers: { 'Content-Security-Policy': policyFor(url) },
      body: html(
        `<script type="module" src="${url}/samklang.js"></script>
         <samklang-survey endpoint="${url}" unit="haga" title="${id}">${data}</samklang-survey>`,
      ),
    });
    const { page, complaints, violations } = await stage.visit(address);
    await answerAll(page);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['popover', 'popover', '[part=question], h2'],
    ['dialog', 'dialog', '[part=question], h2'],
    ['kiosk', 'kiosk', 'button'],
  ])('takes the %s without a violation', async (_, mode, shown) => {
    const src = `${stage.kit.url}/surveys/visit.json`;
    const address = strictPage(`/as-${mode}`, `src="${src}" mode="${mode}" delay="0" lang="en"`);
    const { page, elsewhere, complaints, violations } = await stage.visit(address);
    await page.locator('samklang-survey').locator(shown).first().waitFor();
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('is told of a violation by this test when there is one', async () => {
    const address = strictPage('/guilty', `src="${stage.kit.url}/surveys/visit.json"`);
    const { page, violations } = await stage.visit(address);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      const script = document.createElement('script');
      try {
        script.text = 'void 0';
      } catch {
        // A string that would become code is refused.
      }
    });
    const found = (await violations()).join();
    expect(found).toContain('style-src-attr');
    expect(found).toContain('require-trusted-types-for');
    await page.context().close();
  });
});
