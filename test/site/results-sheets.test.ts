import { describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { openReference } from './results-reference.js';
import { rounded, seen } from './results-support.js';

const all = openReference();

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
    await all.open('units&p=2024-Q4');
    await all.page.getByLabel('Find a unit').fill('L057');
    await all.page.getByRole('link', { name: 'L057', exact: true }).click();
    await all.page.locator('.unit-sheet').waitFor();
    expect(await seen(all.page.locator('.unit-sheet header'))).toContain('Lindhav, L057');
  });

  it.each(['L057', 'L001', 'L010'])('shows the figures of %s beside those of all units', async (unit) => {
    await all.open(`sheets&p=2024-Q4&u=${unit}`);
    const score = scoreOf(unit);
    const sheet = await seen(all.page.locator('.unit-sheet'));
    const [lo, hi] = score?.ci.aw3t ?? [];
    expect(await seen(all.page.locator('.sheet-figure'))).toBe(rounded(score?.nps ?? 0));
    expect(sheet).toContain(
      `Most likely between ${rounded(lo ?? 0)} and ${rounded(hi ?? 0)}, from ${score?.n} answers.`,
    );
    const threads = Object.values(bond.find(({ location_id }) => location_id === unit)?.dimensions ?? {});
    expect((await all.rowsOf('.thread-table')).map(([, range, mean]) => [range, mean])).toEqual(
      threads.map(({ mean, lo, hi }) => [`${rounded(lo)} to ${rounded(hi)}`, rounded(mean)]),
    );
    const people = employees.find(({ location_id }) => location_id === unit)?.index;
    expect(sheet.replaceAll(/\s+/g, ' ')).toContain(
      `${rounded(people?.mean ?? 0)} engagement, most likely ${rounded(people?.lo ?? 0)} to ${rounded(people?.hi ?? 0)}, ${people?.n} answers.`,
    );
  });

  it('shows nothing of employees where there are fewer than five', async () => {
    const few = employees.find(({ index }) => index.n > 0 && index.n < 5);
    await all.open(`sheets&p=2024-Q4&u=${few?.location_id}`);
    const sheet = await seen(all.page.locator('.unit-sheet'));
    expect(sheet).toContain('Shown from 5 employees');
    expect(sheet).not.toContain('engagement, most likely');
  });

  it('names what is low for real, one first step, and is one page of A4', async () => {
    await all.open('sheets&p=2024-Q4&u=L057');
    expect(await seen(all.page.locator('.unit-sheet h1'))).toMatch(/Fewer of your customers.*for real\./s);
    expect(await all.page.locator('.first-step h2').count()).toBe(1);
    const pdf = (await all.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  it('carries the day it is printed on, on paper alone', async () => {
    await all.open('sheets&p=2024-Q4&u=L057');
    const printed = all.page.locator('.unit-sheet .printed');
    expect(await printed.isVisible()).toBe(false);
    await all.page.emulateMedia({ media: 'print' });
    await all.page.clock.setFixedTime('2031-05-04T12:00:00');
    await all.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await all.page.getByText('Printed 4 May 2031.').waitFor();
    await all.page.emulateMedia({ media: null });
  });

  it('leaves out all units where there is no other', async () => {
    const own = (text: string) =>
      text
        .split('\n')
        .filter((line, row) => row === 0 || line.split(',').includes('L057'))
        .join('\n');
    const { page } = await all.another({}, own);
    await all.open('sheets&p=2024-Q4&u=L057', page);
    await page.locator('.place .you').waitFor();
    expect(await page.locator('.place .company-mark').count()).toBe(0);
    await page.context().close();
  });
});
