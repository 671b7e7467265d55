import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { openTab } from './results-reference.js';
import { fixture, type Given, type Owner, post, seen, startOwner } from './results-support.js';

const quarter = '2024-Q4';
const answeredAt = '2024-11-15T12:00:00Z';

/** The rows of one quarter of a file of the reference set. */
function rowsOf(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = fixture(name).trimEnd().split(/\r?\n/);
  const columns = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [columns[place], cell])));
  return rows.filter(({ period }) => period === quarter);
}

const isStep = (text: string | undefined, to: number) => /^\d+$/.test(text ?? '') && Number(text) <= to;

/** Answers of a row to items on steps; what is outside a scale is left out, as a survey would not let it pass. */
function given(survey: string, items: readonly string[], row: Readonly<Record<string, string>>): Given {
  const steps = items.filter(
    (id) => isStep(row[id], id.endsWith('nps') ? 10 : 5) && (id.endsWith('nps') || row[id] !== '0'),
  );
  const answers = Object.fromEntries(steps.map((id) => [id, Number(row[id])]));
  return { survey, unit: row.location_id ?? '', answeredAt, answers };
}

const numbered = (letter: string, to: number) => Array.from({ length: to }, (_, index) => `${letter}${index + 1}`);

let browser: Browser;
let owner: Owner;
let watched: WatchedPage;
let page: Page;
const people = rowsOf('employees.csv');

beforeAll(async () => {
  browser = await launchBrowser();
  owner = await startOwner({ surveys: ['customer-bond', 'employee-pulse', 'loyalty-practice'] });
  const manager = (steps: readonly number[]) => ({
    ...{ survey: 'loyalty-practice', unit: 'L001', answeredAt },
    answers: Object.fromEntries(numbered('p', 10).map((id, index) => [id, steps[index] ?? 5])),
  });
  await post(owner, [
    ...rowsOf('customers.csv').map((row) => given('customer-bond', ['nps', 'sat', ...numbered('b', 8)], row)),
    ...people.map((row) => given('employee-pulse', ['enps', ...numbered('e', 12)], row)),
    ...Array.from({ length: 20 }, () => manager([5, 5, 5, 5, 5, 5, 5, 5, 1])),
  ]);
  watched = await watchedPage(browser, owner.url, { viewport: { width: 1440, height: 900 } });
  page = watched.page;
  await page.goto(`${owner.url}/results/#overview&p=${quarter}&k=${owner.ownerKey}`);
  await page.locator('.lead h1').waitFor();
}, 120_000);

afterAll(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  await browser.close();
  await owner.remove();
});

const sizes = new Map<string, number>();
for (const { location_id = '' } of people) sizes.set(location_id, (sizes.get(location_id) ?? 0) + 1);
const small = [...sizes].filter(([, n]) => n < 5).map(([unit]) => unit);

/** Opens every row of a long table, and reads it cell by cell. */
async function wholeTable(selector: string): Promise<string[][]> {
  const all = page.getByRole('button', { name: /^Show all/ });
  if ((await all.count()) > 0) await all.first().click();
  const rows = page.locator(`${selector} tbody tr`);
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  );
}

describe('released views of a collector', () => {
  it('place units in the matrix as the reference does, and none with fewer than five employees', async () => {
    const { rows } = reference<{
      network_mean: { rows: readonly { location_id: string; quadrant: string; p_quadrant: number }[] };
    }>('matrix.json').network_mean;
    const fields = {
      optimised: 'Both high',
      inward_focused: 'Turned inward',
      eroding: 'Eroding',
      both_low: 'Both low',
    };
    await openTab(page, `matrix&p=${quarter}`);
    const shown = await wholeTable('.plain-table');
    expect(small.length).toBeGreaterThan(0);
    expect(shown.length).toBeGreaterThan(40);
    for (const [unit = '', field] of shown) {
      expect(small).not.toContain(unit);
      const wanted = rows.find(({ location_id }) => location_id === unit);
      // A second team is hidden beside a small one, so the means of all lie a little elsewhere.
      if ((wanted?.p_quadrant ?? 0) > 0.6)
        expect([unit, field]).toEqual([unit, fields[wanted?.quadrant as keyof typeof fields]]);
    }
  });

  it('link both sides over the shown units alone', async () => {
    await openTab(page, `link&p=${quarter}`);
    expect(await seen(page.locator('h1'))).toContain('Where people are engaged, customers are attached.');
    const units = (await wholeTable('.pair-table')).map(([unit]) => unit);
    expect(units.length).toBeGreaterThan(40);
    expect(units.filter((unit) => small.includes(unit ?? ''))).toEqual([]);
  });

  it('tell on a sheet what is shown, and nothing of a small team', async () => {
    await openTab(page, `sheets&p=${quarter}&u=L001`);
    expect(await seen(page.locator('.unit-sheet'))).toMatch(/engagement, most likely \d+ to \d+, \d+ answers/);
    await openTab(page, `sheets&p=${quarter}&u=${small[0]}`);
    const sheet = await seen(page.locator('.unit-sheet'));
    expect(sheet).toContain('Shown from 5 employees');
    expect(sheet).not.toContain('engagement, most likely');
  });

  it('lead to advice, with the practice that managers themselves see least', async () => {
    await openTab(page, `advice&p=${quarter}`);
    const card = page.locator('.advice-card', { hasText: 'When I hire, attitude towards customers weighs most.' });
    expect(await seen(card)).toMatch(/0 % agree.*Practice: hiring for attitude\./s);
    expect(await page.locator('.advice-card').count()).toBeGreaterThan(1);
  });

  it('stay out of pay and wallet, which are of customers', async () => {
    await openTab(page, `pay&p=${quarter}`);
    await page.locator('.lead h1').waitFor();
    expect(await seen(page.locator('.report'))).not.toContain('engagement');
    await openTab(page, `wallet&p=${quarter}`);
    expect(await seen(page.locator('h1'))).toContain('How customers share out their spending was not answered.');
  });
});
