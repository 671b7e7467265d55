import { describe, expect, it } from 'vitest';
import { reference } from '../support/reference.js';
import { one, openReference } from './results-reference.js';
import { rounded, seen } from './results-support.js';

const all = openReference();

interface Interval {
  readonly n: number;
  readonly mean: number;
  readonly lo: number;
  readonly hi: number;
}

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
    const quarter = await all.another({}, (text) => text.split('\n').filter(lastQuarter).join('\n'));
    const on = quarter.page;
    await all.open('pay', on);
    await on.locator('.pay-table').waitFor();
    expect(await on.locator('.lead .sub').textContent()).toContain('Twelve rolling months: Jan 24 to Dec 24.');
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

  it('prints the pay of every unit, also of those not shown yet', async () => {
    await all.open('pay');
    await all.page.locator('.pay-table').waitFor();
    await all.page.evaluate(() => {
      const rows = () => document.querySelectorAll('.pay-table tbody tr').length;
      window.print = () => document.body.setAttribute('data-printed', String(rows()));
    });
    await all.page.getByRole('button', { name: 'Print the sheet' }).click();
    await all.page.locator('body[data-printed="60"]').waitFor();
  });

  it('answers what would follow, keeps the rule on the device, and refuses one out of order in words', async () => {
    await all.open('pay');
    await all.page.getByLabel('What if every score moved by').fill('5');
    await all.page.getByLabel('What if every score moved by').press('Tab');
    await all.page.getByRole('columnheader', { name: 'At +5' }).waitFor();
    expect(await all.page.evaluate(() => localStorage.getItem('samklang-results-pay'))).toContain('"shift":5');
    await all.page.getByLabel('Score at the target').fill('70');
    await all.page.getByLabel('Score at the target').press('Tab');
    await all.page.getByRole('alert').waitFor();
    expect(await all.page.locator('.pay-table').count()).toBe(0);
    await all.page.getByLabel('Score at the target').fill('40');
    await all.page.getByLabel('Score at the target').press('Tab');
    await all.page.locator('.pay-table').waitFor();
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
    await all.open('wallet&p=2024-Q4');
    expect(await seen(all.page.locator('h1'))).toContain(`${rounded(company.sow.mean)} are spent with us`);
    const whole = (value: number) => Math.round(value).toLocaleString('en');
    expect(
      (await all.page.locator('.wallet-value').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim()),
    ).toEqual([
      `${rounded(company.spend_weighted_sow)}%`,
      `${whole(company.own_spend)} SEK`,
      `${whole(company.spend_at_competitors)} SEK`,
      `${rounded(company.war_mean)}%`,
    ]);
  });

  it('shows what one place up is worth, and the share of every unit', async () => {
    await all.open('overview&p=2024-Q4');
    await all.open('wallet&p=2024-Q4');
    await all.page.getByRole('button', { name: 'Show all 60' }).click();
    const shown = new Map((await all.rowsOf('.wallet-table')).map(([unit = '', ...cells]) => [unit, cells]));
    for (const { location_id, sow } of locations.filter(({ sow: { n } }) => n >= 10)) {
      const range = `${rounded(Math.max(0, sow.lo))} to ${rounded(Math.min(100, sow.hi))}`;
      expect([location_id, shown.get(location_id)]).toEqual([
        location_id,
        [`${rounded(sow.mean)} %`, range, String(sow.n)],
      ]);
    }
    expect((await all.rowsOf('.rank-table')).map((cells) => cells[6])).toEqual([
      '33 points',
      '17 points',
      '10 points',
      '7 points',
    ]);
  });
});
