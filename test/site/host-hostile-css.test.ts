import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAll, html, openStage, type Stage } from '../support/host-page.js';

let stage: Stage;
let plain: Looks;

/** How one screen looks: a line for each element inside, with its place and every computed style. */
type Looks = readonly (readonly string[])[];

const definition = readFileSync(new URL('../fixtures/surveys/valid/every-control.json', import.meta.url), 'utf8');

const look = (page: Page) =>
  page.evaluate(() => {
    const survey = document.querySelector('samklang-survey');
    const from = survey?.shadowRoot?.querySelector('.base')?.getBoundingClientRect();
    return [...(survey?.shadowRoot?.querySelectorAll('*') ?? [])].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const inside = [left - (from?.left ?? 0), top - (from?.top ?? 0), width, height].map((px) => px.toFixed(1));
      const place = element.checkVisibility() ? inside : 'nowhere';
      const own = getComputedStyle(element);
      // Where the page begins is the page's own affair; the element's tokens are its own names.
      const named = [...own].filter((name) => !/^(--|inset|top$|bottom$|left$|right$)/.test(name));
      return [
        `${element.localName}.${element.getAttribute('class') ?? ''} at ${place}`,
        ...named.map((name) => `${name}: ${own.getPropertyValue(name)}`),
      ].join('\n');
    });
  });

/** Walks a page with this style sheet and body from the first question to the thanks. */
async function walk(name: string, sheet: string, body = 'body'): Promise<Looks> {
  stage.put(`/${name}.css`, { type: 'text/css', body: `html, body { margin: 0; padding: 0; }\n${sheet}` });
  const address = stage.put(`/${name}`, {
    body: html('', `<link rel="stylesheet" href="/${name}.css">`).replace(
      '<body></body>',
      `<${body}><script type="module" src="${stage.kit.url}/samklang.js"></script>
       <samklang-survey lang="en"><script type="application/json">${definition}</script></samklang-survey></body>`,
    ),
  });
  const { page } = await stage.visit(address, { viewport: { width: 800, height: 900 } });
  await page.clock.setFixedTime('2026-03-10T12:00:00Z');
  const looks: (readonly string[])[] = [];
  await answerAll(page, async () => {
    const receipt = page.locator('[part=receipt]');
    if (await receipt.count()) await receipt.locator('.done').waitFor();
    looks.push(await look(page));
  });
  await page.context().close();
  return looks;
}

beforeAll(async () => {
  stage = await openStage();
  plain = await walk('plain', '');
}, 60_000);

afterAll(async () => {
  await stage.close();
});

describe('a style sheet of the host', () => {
  it.each([
    ['takes everything back', '* { all: unset !important; }'],
    ['enlarges and spreads', '* { font-size: 40px !important; letter-spacing: 9px !important; }'],
    ['hides controls', 'div, button, label, input, form, fieldset, p, span { display: none !important; }'],
    ['changes what a rem is', 'html { font-size: 62.5%; }'],
    [
      'sets all that is inherited',
      `html { color: red; font-style: italic; font-variant: small-caps; font-weight: 900; line-height: 3; text-align: right;
        text-indent: 40px; text-shadow: 1px 1px red; text-transform: uppercase; word-spacing: 20px; white-space: pre;
        visibility: hidden; cursor: crosshair; list-style: square; quotes: none; tab-size: 9; hyphens: auto; word-break: break-all;
        writing-mode: horizontal-tb; -webkit-text-stroke: 1px red; pointer-events: none; user-select: none; caret-color: red; }`,
    ],
    [
      'restyles by the names the kit uses inside',
      '.base, .body, .scale, .key, .face, .foot, .row, .primary, h2, legend { margin: 30px !important; background: red !important; }',
    ],
  ])('that %s changes nothing inside', async (name, sheet) => {
    const looks = await walk(name.replaceAll(' ', '-'), sheet);
    expect(looks.length).toBe(plain.length);
    for (const [screen, seen] of looks.entries()) expect(seen).toEqual(plain[screen]);
  });

  it('on a page that is written from right to left changes nothing inside', async () => {
    const looks = await walk('rtl', 'body { direction: rtl; }', 'body dir="rtl"');
    for (const [screen, seen] of looks.entries()) expect(seen).toEqual(plain[screen]);
  });
});
