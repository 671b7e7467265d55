import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, html, openStage, type Stage, until } from '../support/host-page.js';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage.close();
});

const css = `
:root { --border: 1px solid teal; --color-primary: navy; font: 17px/1.5 serif; }
* { box-sizing: border-box; }
.room { block-size: 700px; inline-size: 600px; overflow: auto; }
.base, .scale, .key, .face, .body, .question, label { color: maroon; padding: 3px; }
input:checked + .face { outline: 4px solid red; }
`;

const furniture = `
<header class="base"><h1>Bageriet</h1><nav><a href="#a">Bröd</a> <a href="#b">Kakor</a></nav></header>
<main class="body"><h2 id="question">Dagens bröd</h2><p class="question">Surdeg.</p>
<form class="scale"><fieldset><legend>Välj</legend><label class="key"><input type="radio" name="answer" checked><span class="face">1</span></label>
<label class="key"><input type="radio" name="answer"><span class="face">2</span></label></fieldset>
<textarea>Hej</textarea><select><option>Ett</option></select><button>Köp</button><progress value="0.3"></progress></form>
<table><tr><th>Pris</th><td>40</td></tr></table><ul><li>Råg</li></ul><details open><summary>Mer</summary>Text</details>
<svg width="20" height="20"><circle r="5"/></svg></main>`;

/** Every property of every element of the host, custom ones too, as text. */
const styles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*:not(script, link, samklang-survey)')].map((element) => {
      const own = getComputedStyle(element);
      const custom = [...element.computedStyleMap()].filter(([name]) => name.startsWith('--')).map(String);
      const named = [...own].map((name) => `${name}: ${own.getPropertyValue(name)}`);
      return [element.localName, ...named, ...custom].join('\n');
    }),
  );

const globals = (page: Page) => page.evaluate(() => Reflect.ownKeys(window).map(String).sort());

const held = (page: Page) =>
  page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Brings the kit onto a page that was there without it, as a tag manager does. */
const bringKit = (page: Page) =>
  page.evaluate((url) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = `${url}/samklang.js`;
    document.body.append(script);
  }, stage.kit.url);

describe('the page of a host', () => {
  it('keeps every computed style and gets no new global, from before the kit came until after the thanks', async () => {
    stage.put('/host.css', { type: 'text/css', body: css });
    const room = `<div class="room"><samklang-survey src="${stage.kit.url}/surveys/visit.json" endpoint="${stage.kit.url}"></samklang-survey></div>`;
    const address = stage.put('/furnished', {
      body: html(furniture + room, '<link rel="stylesheet" href="/host.css">'),
    });
    const { page, elsewhere, complaints } = await stage.visit(address);
    const before = { styles: await styles(page), globals: await globals(page) };
    await bringKit(page);
    await answerAll(page);
    await page.locator('samklang-survey .receipt .done').nth(1).waitFor();
    expect(await styles(page)).toEqual(before.styles);
    expect(await globals(page)).toEqual(before.globals);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(['inline', 'popover', 'dialog'])('holds nothing on the device before the first answer, %s', async (mode) => {
    const address = stage.put(`/holds-${mode}`, {
      body: html(
        `<script type="module" src="${stage.kit.url}/samklang.js"></script>
         <samklang-survey mode="${mode}" delay="0" src="${stage.kit.url}/surveys/visit.json" endpoint="${stage.kit.url}"></samklang-survey>`,
      ),
    });
    const { page } = await stage.visit(address);
    await page.locator('samklang-survey .foot .row').waitFor();
    await page.waitForLoadState('networkidle');
    const nothing = { cookies: '', local: [], session: [], databases: [], caches: [], workers: 0 };
    expect(await held(page)).toEqual(nothing);
    await page.locator('samklang-survey input').first().check({ force: true });
    await until(async () => (await held(page)).databases.length > 0);
    expect({ ...(await held(page)), databases: [] }).toEqual(nothing);
    await page.context().close();
  });
});
