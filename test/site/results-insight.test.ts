import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { openReference } from './results-reference.js';
import { seen } from './results-support.js';

const all = openReference();

describe('advice', () => {
  it('names what is low, where and one first step, and keeps what is done and when to look again', async () => {
    await all.open('advice&p=2024-Q4');
    const card = all.page.locator('.advice-card', { hasText: 'Passion 55' });
    expect(await seen(card)).toMatch(/Lowest of its parts, for real\..*Practice: customers in sight\./s);
    expect(await card.getByRole('link', { name: 'L057', exact: true }).count()).toBe(1);
    await card.getByLabel('Done').focus();
    await all.page.keyboard.press('Space');
    await card.getByLabel('Look again on').fill('2099-03-01');
    await all.open('overview&p=2024-Q4');
    await all.page.locator('.start .steps').waitFor();
    expect(await seen(all.page.locator('.start'))).not.toContain('Passion 55');
    await all.open('advice&p=2024-Q4');
    expect(await card.getByLabel('Done').isChecked()).toBe(true);
    expect(await card.getByText('Time to look again').count()).toBe(0);
    expect(await all.page.evaluate(() => localStorage.getItem('samklang-results-steps'))).toContain('2099-03-01');
    await card.getByLabel('Look again on').fill('2026-03-01');
    await card.getByText('Time to look again').waitFor();
    await all.open('overview&p=2024-Q4');
    await all.page.locator('.start').getByText('Passion 55').waitFor();
  });
});

const tabs = ['matrix', 'link', 'sheets', 'sheets&u=L057', 'advice', 'pay', 'wallet'];

describe('every tab of both sides', () => {
  it.each([
    ['light', 1440],
    ['dark', 320],
  ] as const)('has no fault that axe can find and fits its screen, %s at %s px', async (colorScheme, width) => {
    const other = await all.another({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    for (const tab of tabs) {
      await all.open(`${tab}&p=2024-Q4`.replace(/(&u=\w+)(&p=.*)/, '$2$1'), other.page);
      expect([tab, await pageFaults(other.page)]).toEqual([tab, []]);
      expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await other.page.context().close();
  });
});

describe('a chart', () => {
  it.each([
    ['matrix&p=2024-Q4', 'Matrix', 'Both high'],
    ['link&p=2024-Q4', 'Link', 'engagement'],
    ['overview&p=2024-Q4', 'Employees who trust, in per cent', '50'],
  ])('of %s is saved as it stands, with its words, three times as fine', async (hash, title, word) => {
    await all.open(hash);
    const chart = all.page.locator('.savable', {
      has: all.page.getByRole('button', { name: `${title}, as PNG`, includeHidden: true }),
    });
    await chart.getByText('Save picture').focus();
    await all.page.keyboard.press('Enter');
    const saved = all.page.waitForEvent('download');
    await chart.getByRole('button', { name: `${title}, as PNG` }).click();
    const png = readFileSync(await (await saved).path());
    const width = await chart.locator('.drawing').evaluate((drawing) => drawing.getBoundingClientRect().width);
    expect(png.readUInt32BE(16)).toBe(Math.round(3 * (width + 48)));
    await chart.getByText('Save picture').click();
    const drawn = all.page.waitForEvent('download');
    await chart.getByRole('button', { name: `${title}, as SVG` }).click();
    const svg = readFileSync(await (await drawn).path(), 'utf8');
    expect(svg).toMatch(/^<svg /);
    for (const part of word.split(' ')) expect(svg).toContain(`>${part}<`);
    expect(svg).not.toContain('PNG');
  });
});
