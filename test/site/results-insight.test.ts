import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { faultsFound, fixture, rounded, seen, settings } from './results-support.js';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { collector: _, ...local } = settings;
  server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
  watched = await openReference({});
  page = watched.page;
}, 120_000);

afterAll(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(watched.elsewhere).toEqual([]);
  await browser.close();
  await server.close();
});

/** A page that has the three files of the reference set open. */
async function openReference(
  options: Parameters<typeof watchedPage>[2],
  change = (text: string) => text,
): Promise<WatchedPage> {
  const opened = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 }, ...options });
  await opened.page.goto(`${server.url}results/#files`);
  const files = ['customers.csv', 'employees.csv', 'locations.csv'];
  await opened.page.locator('input[type=file]').setInputFiles(
    files.map((name) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(name === 'locations.csv' ? fixture(name) : change(fixture(name))),
    })),
  );
  await opened.page.getByText('locations.csv describes 60 units.').waitFor();
  return opened;
}

/** Opens a tab and waits for its figures. */
async function open(hash: string, on: Page = page): Promise<void> {
  await on.evaluate((to) => {
    location.hash = to;
  }, hash);
  await on.waitForFunction(
    (to) => location.hash === `#${to}` && !document.querySelector('.loading') && !!document.querySelector('.report h1'),
    hash,
  );
}

/** The rows of a table, cell by cell. */
const rowsOf = (selector: string): Promise<string[][]> =>
  page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));

const one = (value: number): string => value.toFixed(1).replace('-', '−');

interface MatrixExpected {
  readonly network_mean: {
    readonly rows: readonly {
      readonly location_id: string;
      readonly employee: number;
      readonly customer: number;
      readonly quadrant: string;
      readonly p_quadrant: number;
      readonly confident: boolean;
    }[];
    readonly outcome: Readonly<Record<string, { n: number; mean: number; lo: number; hi: number }>>;
  };
}

const fieldNames: Readonly<Record<string, string>> = {
  optimised: 'Both high',
  inward_focused: 'Turned inward',
  eroding: 'Eroding',
  both_low: 'Both low',
};

describe('the matrix', () => {
  const expected = reference<MatrixExpected>('matrix.json').network_mean;

  it('shows each field with its units and how they grew', async () => {
    await open('matrix&p=2024-Q4');
    expect(await rowsOf('.field-table')).toEqual(
      Object.entries(expected.outcome).map(([field, { n, mean, lo, hi }]) => [
        fieldNames[field],
        String(n),
        `${one(mean)} %`,
        `${one(lo)} to ${one(hi)}`,
      ]),
    );
    const certain = expected.rows.filter(({ confident, quadrant }) => confident && quadrant === 'optimised').length;
    expect(await seen(page.locator('h1'))).toContain(`${certain} units have both their customers and their people.`);
  });

  it('places every unit and says how sure that is', async () => {
    await open('matrix&p=2024-Q4');
    await page.getByRole('button', { name: 'Show all 50' }).click();
    const shown = await rowsOf('.plain-table');
    expect(shown).toHaveLength(expected.rows.length);
    for (const { location_id, quadrant, p_quadrant, employee, customer } of expected.rows) {
      const [, field, sure, people, , buyers] = shown.find(([unit]) => unit === location_id) ?? [];
      expect([location_id, field, buyers]).toEqual([location_id, fieldNames[quadrant], rounded(customer)]);
      // The reference's spread between units counts those that are hidden here.
      expect(Math.abs(Number(people) - employee)).toBeLessThan(1);
      expect(Math.abs(Number.parseFloat(sure ?? '') - 100 * p_quadrant)).toBeLessThan(2.5);
    }
  });

  it('shows the two ranges of a unit that is chosen by keyboard', async () => {
    await open('matrix&p=2024-Q4');
    await page.getByRole('link', { name: 'L010', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.about-unit').waitFor();
    expect(await seen(page.locator('.about-unit'))).toContain('L010, turned inward.');
    expect(await page.locator('.matrix .reach').count()).toBe(2);
  });

  it('says what is missing where only one side has answered', async () => {
    await open('matrix&p=2019');
    expect(await seen(page.locator('.lead'))).toContain('No answers of customers in this period.');
  });
});

interface LinkExpected {
  readonly index_vs_bond: {
    readonly result: {
      readonly n: number;
      readonly pearson: { readonly r: number; readonly lo: number; readonly hi: number };
      readonly disattenuated: { readonly r: number; readonly lo: number; readonly hi: number };
    };
    readonly pairs: readonly {
      readonly location_id: string;
      readonly x: number;
      readonly y: number;
      readonly n_employees: number;
      readonly n_customers: number;
    }[];
  };
  readonly outcome_vs_bond: {
    readonly n: number;
    readonly pearson: { readonly r: number; readonly lo: number; readonly hi: number };
  };
}

const two = (value: number): string => value.toFixed(2).replace('-', '−');

describe('the link', () => {
  const { index_vs_bond, outcome_vs_bond } = reference<LinkExpected>('linkage.json');

  it('shows both correlations with their intervals and the number of units', async () => {
    await open('link&p=2024-Q4');
    const shown = await page.locator('.bundle').allInnerTexts();
    const wanted = [index_vs_bond.result, outcome_vs_bond].map(({ n, pearson: { r, lo, hi } }) =>
      [two(r), `${two(lo)} to ${two(hi)}, ${n} units`].join(' '),
    );
    expect(shown.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(wanted);
    expect(await seen(page.locator('h1'))).toContain('Where people are engaged, customers are attached.');
  });

  it('clears the correlation of unreliability, and says how many units such a link takes', async () => {
    await open('link&p=2024-Q4');
    const { r, lo, hi } = index_vs_bond.result.disattenuated;
    // The spread between units is estimated without those that are hidden, so the last digit may differ by one.
    const told = (await seen(page.locator('.corrected'))).match(/likely (\S+), somewhere between (\S+) and (\S+)\./);
    for (const [index, value] of [r, lo, hi].entries()) {
      expect(Math.abs(Number(told?.[index + 1]) - value)).toBeLessThan(0.011);
    }
    expect(await seen(page.locator('.needed'))).toMatch(
      /a link of 0\.44 four times out of five takes 38 units; here are 49/,
    );
  });

  it('has every unit with both means in its table', async () => {
    await open('link&p=2024-Q4');
    await page.getByRole('button', { name: 'Show all 49' }).click();
    const shown = new Map((await rowsOf('.pair-table')).map(([unit = '', ...cells]) => [unit, cells]));
    const wanted = index_vs_bond.pairs.map(({ location_id, x, y, n_employees, n_customers }) => [
      location_id,
      [one(x), String(n_employees), one(y), String(n_customers)],
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  });

  it('does not say which side moves first when the periods cannot tell', async () => {
    await open('link&p=2024-Q4');
    expect(await seen(page.locator('.lags h2'))).toBe('Which moves first, these periods cannot tell.');
    expect((await rowsOf('.lags .correlation-table')).map(([order]) => order)).toEqual([
      'Employees one ahead',
      'Same period',
      'Customers one ahead',
    ]);
  });

  it('says plainly when there are too few units', async () => {
    const few = await openReference({}, (text) => text.replaceAll(/^(?!respondent_id|[CE]\d+,L00).*\n?/gm, ''));
    await open('link&p=2024-Q4', few.page);
    expect(await seen(few.page.locator('h1'))).toMatch(/units are too few to speak of a link\./);
    expect(await few.page.locator('.line').count()).toBe(0);
    expect(await few.page.locator('.corrected').count()).toBe(0);
    await few.page.context().close();
  });
});

interface Interval {
  readonly n: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

interface NpsExpected {
  readonly company: { readonly nps: number };
  readonly locations: readonly {
    readonly location_id: string;
    readonly n: number;
    readonly nps: number;
    readonly ci: { readonly aw3t: readonly [number, number] };
  }[];
}

interface BondExpected {
  readonly locations: readonly {
    readonly location_id: string;
    readonly dimensions: Readonly<Record<string, Interval>>;
  }[];
}

interface EmployeeExpected {
  readonly locations: readonly { readonly location_id: string; readonly index: Interval }[];
}

describe('the sheet of a unit', () => {
  const scores = reference<NpsExpected>('nps.json');
  const scoreOf = (unit: string) => scores.locations.find(({ location_id }) => location_id === unit);
  const bond = reference<BondExpected>('bond.json').locations;
  const employees = reference<EmployeeExpected>('employee.json').locations;

  it('is reached from the table of units', async () => {
    await open('units&p=2024-Q4');
    await page.getByLabel('Find a unit').fill('L057');
    await page.getByRole('link', { name: 'L057', exact: true }).click();
    await page.locator('.unit-sheet').waitFor();
    expect(await seen(page.locator('.unit-sheet header'))).toContain('Lindhav, L057');
  });

  it.each(['L057', 'L001', 'L010'])('shows the figures of %s beside those of all units', async (unit) => {
    await open(`sheets&p=2024-Q4&u=${unit}`);
    const score = scoreOf(unit);
    const sheet = await seen(page.locator('.unit-sheet'));
    const [lo, hi] = score?.ci.aw3t ?? [];
    expect(await seen(page.locator('.sheet-figure'))).toBe(rounded(score?.nps ?? 0));
    expect(sheet).toContain(
      `Most likely between ${rounded(lo ?? 0)} and ${rounded(hi ?? 0)}, from ${score?.n} answers.`,
    );
    const threads = Object.values(bond.find(({ location_id }) => location_id === unit)?.dimensions ?? {});
    expect((await rowsOf('.thread-table')).map(([, range, mean]) => [range, mean])).toEqual(
      threads.map(({ mean, lo, hi }) => [`${rounded(lo)} to ${rounded(hi)}`, rounded(mean)]),
    );
    const people = employees.find(({ location_id }) => location_id === unit)?.index;
    expect(sheet.replaceAll(/\s+/g, ' ')).toContain(
      `${rounded(people?.mean ?? 0)} engagement, most likely ${rounded(people?.lo ?? 0)} to ${rounded(people?.hi ?? 0)}, ${people?.n} answers.`,
    );
  });

  it('shows nothing of employees where there are fewer than five', async () => {
    const few = employees.find(({ index }) => index.n > 0 && index.n < 5);
    await open(`sheets&p=2024-Q4&u=${few?.location_id}`);
    const sheet = await seen(page.locator('.unit-sheet'));
    expect(sheet).toContain('Shown from 5 employees');
    expect(sheet).not.toContain('engagement, most likely');
  });

  it('names what is low for real, one first step, and is one page of A4', async () => {
    await open('sheets&p=2024-Q4&u=L057');
    expect(await seen(page.locator('.unit-sheet h1'))).toMatch(/Fewer of your customers.*for real\./s);
    expect(await page.locator('.first-step h2').count()).toBe(1);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });
});

interface PayExpected {
  readonly locations: readonly {
    readonly location_id: string;
    readonly n: number;
    readonly eb: number;
    readonly lower_bound: number;
    readonly p_at_least_target: number;
    readonly payout_eb: number;
    readonly payout_expected: number;
    readonly payout_lower_bound: number;
  }[];
}

describe('pay', () => {
  const expected = reference<PayExpected>('incentive.json').locations;

  it('pays each unit on the score that is chosen, as the reference does', async () => {
    const lastQuarter = (line: string, index: number) => index === 0 || line.includes('2024-Q4');
    const quarter = await openReference({}, (text) => text.split('\n').filter(lastQuarter).join('\n'));
    const on = quarter.page;
    await open('pay', on);
    await on.locator('.pay-table').waitFor();
    await on.getByRole('button', { name: 'Show all 60' }).click();
    const wanted = {
      shrunken: expected.map((one) => [one.location_id, one.eb, one.payout_eb]),
      expected: expected.map((one) => [one.location_id, one.eb, one.payout_expected]),
      lower: expected.map((one) => [one.location_id, one.lower_bound, one.payout_lower_bound]),
    } as const;
    for (const [by, rows] of Object.entries(wanted)) {
      await on.getByLabel('Paid on').selectOption(by);
      const shown = await on
        .locator('.pay-table tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')));
      const own = expected.filter(({ n }) => n >= 10).map(({ location_id }) => location_id);
      for (const [unit, score, pay] of rows.filter(([name]) => own.includes(String(name)))) {
        const [, , used, , pays] = shown.find(([name]) => name === unit) ?? [];
        expect([by, unit, used, pays]).toEqual([by, unit, one(Number(score)), `${one(Number(pay))} %`]);
      }
      for (const { location_id, p_at_least_target } of expected.filter(({ n }) => n >= 10)) {
        const [, , , chance] = shown.find(([name]) => name === location_id) ?? [];
        expect(chance).toBe(`${rounded(100 * p_at_least_target)} %`);
      }
    }
    await on.context().close();
  });

  it('answers what would follow, keeps the rule on the device, and refuses one out of order in words', async () => {
    await open('pay');
    await page.getByLabel('What if every score moved by').fill('5');
    await page.getByLabel('What if every score moved by').press('Tab');
    await page.getByRole('columnheader', { name: 'At +5' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('samklang-results-pay'))).toContain('"shift":5');
    await page.getByLabel('Score at the target').fill('70');
    await page.getByLabel('Score at the target').press('Tab');
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.pay-table').count()).toBe(0);
    await page.getByLabel('Score at the target').fill('40');
    await page.getByLabel('Score at the target').press('Tab');
    await page.locator('.pay-table').waitFor();
  });
});

interface WalletExpected {
  readonly company: {
    readonly sow: Interval;
    readonly spend_weighted_sow: number;
    readonly own_spend: number;
    readonly spend_at_competitors: number;
    readonly war_mean: number;
  };
  readonly locations: readonly { readonly location_id: string; readonly sow: Interval }[];
}

describe('the wallet', () => {
  const { company, locations } = reference<WalletExpected>('wallet.json');

  it('shows the share, the money and the share by rank of all customers', async () => {
    await open('wallet&p=2024-Q4');
    expect(await seen(page.locator('h1'))).toContain(`${rounded(company.sow.mean)} are spent with us`);
    const whole = (value: number) => Math.round(value).toLocaleString('en');
    expect(
      (await page.locator('.wallet-value').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
    ).toEqual([
      `${rounded(company.spend_weighted_sow)}%`,
      `${whole(company.own_spend)} SEK`,
      `${whole(company.spend_at_competitors)} SEK`,
      `${rounded(company.war_mean)}%`,
    ]);
  });

  it('shows what one place up is worth, and the share of every unit', async () => {
    await open('overview&p=2024-Q4');
    await open('wallet&p=2024-Q4');
    await page.getByRole('button', { name: 'Show all 60' }).click();
    const shown = new Map((await rowsOf('.wallet-table')).map(([unit = '', ...cells]) => [unit, cells]));
    for (const { location_id, sow } of locations.filter(({ sow: { n } }) => n >= 10)) {
      const range = `${rounded(Math.max(0, sow.lo))} to ${rounded(Math.min(100, sow.hi))}`;
      expect([location_id, shown.get(location_id)]).toEqual([
        location_id,
        [`${rounded(sow.mean)} %`, range, String(sow.n)],
      ]);
    }
    expect((await rowsOf('.rank-table')).map((cells) => cells[6])).toEqual([
      '33 points',
      '17 points',
      '10 points',
      '7 points',
    ]);
  });
});

describe('advice', () => {
  it('names what is low, where and one first step, and keeps what is done and when to look again', async () => {
    await open('advice&p=2024-Q4');
    const card = page.locator('.advice-card', { hasText: 'Passion 55' });
    expect(await seen(card)).toMatch(/Lowest of its parts, for real\..*Practice: being your own customer\./s);
    expect(await card.getByRole('link', { name: 'L057', exact: true }).count()).toBe(1);
    await card.getByLabel('Done').focus();
    await page.keyboard.press('Space');
    await card.getByLabel('Look again on').fill('2027-03-01');
    await open('overview&p=2024-Q4');
    await open('advice&p=2024-Q4');
    expect(await card.getByLabel('Done').isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('samklang-results-steps'))).toContain('2027-03-01');
  });
});

const tabs = ['matrix', 'link', 'sheets', 'sheets&u=L057', 'advice', 'pay', 'wallet'];

describe('every tab of both sides', () => {
  it.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('has no fault that axe can find and fits its screen, %s at %s px', async (colorScheme, width) => {
    const other = await openReference({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    for (const tab of tabs) {
      await open(`${tab}&p=2024-Q4`.replace(/(&u=\w+)(&p=.*)/, '$2$1'), other.page);
      expect([tab, await faultsFound(other.page)]).toEqual([tab, []]);
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await other.page.context().close();
  });
});
