import { describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { one, openReference } from './results-reference.js';
import { rounded, seen } from './results-support.js';

const all = openReference();

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
    await all.open('matrix&p=2024-Q4');
    expect(await all.rowsOf('.field-table')).toEqual(
      Object.entries(expected.outcome).map(([field, { n, mean, lo, hi }]) => [
        fieldNames[field],
        String(n),
        `${one(mean)} %`,
        `${one(lo)} to ${one(hi)}`,
      ]),
    );
    const certain = expected.rows.filter(({ confident, quadrant }) => confident && quadrant === 'optimised').length;
    expect(await seen(all.page.locator('h1'))).toContain(
      `${certain} units have both their customers and their people.`,
    );
  });

  it('places every unit and says how sure that is', async () => {
    await all.open('matrix&p=2024-Q4');
    await all.page.getByRole('button', { name: 'Show all 50' }).click();
    const shown = await all.rowsOf('.plain-table');
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
    await all.open('matrix&p=2024-Q4');
    await all.page.getByRole('link', { name: 'L010', exact: true }).focus();
    await all.page.keyboard.press('Enter');
    await all.page.locator('.about-unit').waitFor();
    expect(await seen(all.page.locator('.about-unit'))).toContain('L010, turned inward.');
    expect(await all.page.locator('.matrix .reach').count()).toBe(2);
  });

  it('says what is missing where only one side has answered', async () => {
    await all.open('matrix&p=2019');
    expect(await seen(all.page.locator('.lead'))).toContain('No answers of customers in this period.');
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
    await all.open('link&p=2024-Q4');
    const shown = await all.page.locator('.bundle').allInnerTexts();
    const wanted = [index_vs_bond.result, outcome_vs_bond].map(({ n, pearson: { r, lo, hi } }) =>
      [two(r), `${two(lo)} to ${two(hi)}, ${n} units`].join(' '),
    );
    expect(shown.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(wanted);
    expect(await seen(all.page.locator('h1'))).toContain('Where people are engaged, customers are attached.');
  });

  it('clears the correlation of unreliability, and says how many units such a link takes', async () => {
    await all.open('link&p=2024-Q4');
    const { r, lo, hi } = index_vs_bond.result.disattenuated;
    // The spread between units is estimated without those that are hidden, so the last digit may differ by one.
    const told = (await seen(all.page.locator('.corrected'))).match(
      /likely (\S+), somewhere between (\S+) and (\S+)\./,
    );
    for (const [index, value] of [r, lo, hi].entries()) {
      expect(Math.abs(Number(told?.[index + 1]) - value)).toBeLessThan(0.011);
    }
    expect(await seen(all.page.locator('.needed'))).toMatch(
      /a link of 0\.44 four times out of five takes 38 units; here are 49/,
    );
  });

  it('has every unit with both means in its table', async () => {
    await all.open('link&p=2024-Q4');
    await all.page.getByRole('button', { name: 'Show all 49' }).click();
    const shown = new Map((await all.rowsOf('.pair-table')).map(([unit = '', ...cells]) => [unit, cells]));
    const wanted = index_vs_bond.pairs.map(({ location_id, x, y, n_employees, n_customers }) => [
      location_id,
      [one(x), String(n_employees), one(y), String(n_customers)],
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(wanted));
  });

  it('does not say which side moves first when the periods cannot tell', async () => {
    await all.open('link&p=2024-Q4');
    expect(await seen(all.page.locator('.lags h2'))).toBe('Which moves first, these periods cannot tell.');
    expect((await all.rowsOf('.lags .correlation-table')).map(([order]) => order)).toEqual([
      'Employees one ahead',
      'Same period',
      'Customers one ahead',
    ]);
  });

  it('says plainly when there are too few units', async () => {
    const few = await all.another({}, (text) => text.replaceAll(/^(?!respondent_id|[CE]\d+,L00).*\n?/gm, ''));
    await all.open('link&p=2024-Q4', few.page);
    expect(await seen(few.page.locator('h1'))).toMatch(/units are too few to speak of a link\./);
    expect(await few.page.locator('.line').count()).toBe(0);
    expect(await few.page.locator('.corrected').count()).toBe(0);
    await few.page.context().close();
  });
});

describe('the pictures of the charts', () => {
  it('are of every chart that the tabs draw', async () => {
    await all.open('files&p=2024-Q4');
    const titles = all.page.locator('.chart-picture figcaption .label');
    await expect
      .poll(() => titles.allInnerTexts(), { timeout: 20_000 })
      .toEqual([
        'Would recommend, by quarter',
        'The four threads of the bond',
        'All answers from 0 to 10, in per cent',
        'What engagement is made of',
        'Employees who trust, in per cent',
        'All units, from lowest to highest',
        'Score and number of answers',
        'Matrix',
        'Link',
        'Which part of engagement goes with the bond',
        'Which comes first, by period',
      ]);
    const saving = all.page.waitForEvent('download');
    await all.page.getByRole('button', { name: 'Matrix, as SVG' }).click();
    expect((await saving).suggestedFilename()).toBe('samklang-matrix.svg');
  });
});
