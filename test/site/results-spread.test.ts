import { describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { reference } from '../support/reference.js';
import { openReference } from './results-reference.js';
import { rounded, seen } from './results-support.js';

const all = openReference();

interface SpreadExpected {
  readonly nps: {
    readonly funnel: { readonly rows: readonly { readonly location_id: string; readonly flag: string }[] };
    readonly oneway: {
      readonly icc1: number;
      readonly icc1_lo: number;
      readonly icc1_hi: number;
      readonly reml: { readonly tau: number };
    };
  };
}

describe('the spread between units', () => {
  const { funnel, oneway } = reference<SpreadExpected>('variability.json').nps;

  it('says how much of all differences goes with the unit, how far true scores lie apart, and what cannot be told', async () => {
    await all.open('units&p=2024-Q4');
    const spread = await seen(all.page.locator('.spread'));
    expect(spread).toContain(`Which unit it is explains ${rounded(100 * oneway.icc1)}\u00a0% of how answers differ.`);
    expect(spread).toContain(`most likely ${rounded(100 * oneway.icc1_lo)} to ${rounded(100 * oneway.icc1_hi)}\u00a0%`);
    expect(await all.page.locator('.spread .value').nth(1).textContent()).toBe(oneway.reml.tau.toFixed(1));
    expect(spread).toContain('Fewer than 20 units answered now and in Q3 24');
    expect(await all.page.locator('.spread').evaluate((part) => part.scrollWidth <= innerWidth)).toBe(true);
  });

  it('says how many units chance alone does not keep in the funnel, marks them, and names the outermost', async () => {
    const leaving = funnel.rows.filter(({ flag }) => flag.endsWith('998'));
    const plot = all.page.locator('.funnel');
    expect(await seen(all.page.locator('.funnel-and-spread'))).toContain(`${leaving.length} units leave the funnel.`);
    const dots = (kind: string) =>
      plot
        .locator(`.funnel-dot${kind}`)
        .evaluateAll((paths) => paths.flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? []).length);
    expect(await dots('.out')).toBe(leaving.length);
    expect(await dots('.above')).toBe(leaving.filter(({ flag }) => flag.startsWith('above')).length);
    expect(await dots(':not(.out)')).toBe(funnel.rows.length - leaving.length);
    expect(await plot.locator('.name').count()).toBeGreaterThan(1);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, %s', async (colorScheme) => {
    const other = await all.another({ viewport: { width: 390, height: 800 }, colorScheme, bypassCSP: true });
    await all.open('units&p=2024-Q4', other.page);
    await other.page.locator('.spread').waitFor();
    await other.page.locator('.funnel').waitFor();
    expect(await pageFaults(other.page)).toEqual([]);
    await other.page.context().close();
  });

  it('is not spoken of with one unit', async () => {
    const alone = await all.another({}, (text) => text.replaceAll(/^(?!respondent_id|[CE]\d+,L001).*\n?/gm, ''));
    await all.open('units&p=2024-Q4', alone.page);
    expect(await seen(alone.page.locator('h1'))).toBe('One unit only, so there is nothing to compare it with.');
    expect(await alone.page.locator('.spread').count()).toBe(0);
    await alone.page.context().close();
  });
});
