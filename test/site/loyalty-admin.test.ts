import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { join, openAdmin, openCard, showMember, site, spendable, withSite } from './loyalty-support.js';

withSite('frequent-buyer');

describe('the owner', () => {
  /** A copy of the version in force, with its first rule open. */
  async function openDraft(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'New version' }).click();
    await page.locator('.entry > summary', { hasText: 'One point per 10 kronor' }).click();
  }

  const per = '[id="versions[1].rules[0].per"]';

  it('writes a new version in a form: each fault at its field, and what it changes before it is saved', async () => {
    const page = await openAdmin('programmes');
    await page.getByLabel('Amount').fill('100');
    await page.getByText('Gives 10 points').waitFor();
    await openDraft(page);
    await page.locator(per).fill('-1');
    const fault = page.locator(`[id="versions[1].rules[0].per:fault"]`);
    await fault.getByText('Expected a whole number').waitFor();
    expect(await page.getByRole('button', { name: 'Save the version' }).isDisabled()).toBe(true);
    // The list of faults leads to the field, also when its rule has been closed.
    await page.locator('.entry > summary').first().click();
    await page.getByRole('button', { name: 'versions[1].rules[0].per' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('versions[1].rules[0].per');
    await page.locator(per).fill('5');
    await page.getByLabel('Date and time').fill('2026-03-20T12:00');
    await page.getByText('Gives 20 points').waitFor();
    // 50 to begin with, and 26 purchases.
    const earned = page.getByRole('row', { name: /^Earned/ }).getByRole('cell');
    await expect.poll(() => earned.allTextContents()).toEqual(['310', '570']);
    await page.getByLabel('Holds from').fill('2026-04-01');
    await page.getByRole('button', { name: 'Save the version' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('cell', { name: 'planned' }).waitFor();
    const { body } = await site.owner('GET', '/v1/programmes/frequent-buyer');
    const versions = body.versions as unknown as { from: string; rules: unknown[] }[];
    expect(versions[1]?.from).toBe('2026-03-31T22:00:00.000Z');
    expect(versions[1]?.rules[0]).toMatchObject({ id: 'spend', points: '1', per: 500 });
    await page.getByRole('button', { name: 'Show: 1 April' }).click();
    await page.getByRole('button', { name: 'Remove this planned version' }).click();
    await page.getByText('Removed.').waitFor();
    await page.context().close();
  });

  it('adds, names and removes rules, levels, rewards and cards without any JSON, and sees the JSON change', async () => {
    const page = await openAdmin('programmes');
    await openDraft(page);
    const json = async () => JSON.parse(await page.locator('#draft').inputValue());
    await page.getByLabel('Add a rule').selectOption({ label: 'For each visit' });
    const rule = page.locator('.entry[open]', { hasText: 'For each visit' });
    await rule.getByLabel('What members read').first().fill('A visit');
    await rule.getByLabel('Points', { exact: true }).fill('7');
    await rule.getByText('When and for whom').click();
    await rule.getByLabel('Smallest purchase').fill('12,50');
    await rule.getByLabel('Waits before it can be used').first().fill('3');
    await page.getByRole('button', { name: 'Add a level' }).click();
    await page.getByRole('button', { name: 'Add a reward' }).click();
    await page.getByRole('button', { name: 'Add a stamp card' }).click();
    const { rules, tiers, rewards, cards } = await json();
    const title = { en: 'A visit', sv: 'For each visit' };
    const visit = { kind: 'visit', title, points: 7, minimum: 1250, pending: '3D' };
    expect(rules.at(-1)).toMatchObject(visit);
    expect(tiers.levels.at(-1)).toMatchObject({ id: 'level', from: 3000 });
    expect([rewards.at(-1).cost, cards.length]).toEqual([100, 1]);
    const card = page.locator('.entry', { hasText: 'New card' });
    await card.getByRole('button', { name: 'Remove' }).click();
    await page.locator('.group', { hasText: 'Rounding' }).getByLabel('Fractions of a point').selectOption('up');
    expect(await json()).toMatchObject({ rounding: { mode: 'up' } });
    expect(await json()).not.toHaveProperty('cards');
    await page.context().close();
  });

  it('writes JSON as well: the form follows it, and waits while it is not whole', async () => {
    const page = await openAdmin('programmes');
    await openDraft(page);
    await page.getByText('As JSON, for experts').click();
    const definition = page.getByLabel('Definition (JSON)');
    const version = JSON.parse(await definition.inputValue());
    version.rules[0].per = 250;
    await definition.fill(JSON.stringify(version));
    await expect.poll(() => page.locator(per).inputValue()).toBe('2.50');
    await definition.fill('{"from": ');
    await page.getByText('The form comes back').waitFor();
    version.rules[0].by = version.rules[0].kind = 'lottery';
    await definition.fill(JSON.stringify(version));
    await page.getByRole('button', { name: 'versions[1].rules[0].kind' }).waitFor();
    await page.context().close();
  });

  it('reads what has been in force, and cannot write there', async () => {
    const page = await openAdmin('programmes');
    await page.getByRole('button', { name: /^Show: 1 January/ }).click();
    await page.getByText('A cardamom bun for 150 points').waitFor();
    expect(await page.locator('.terms-shown').locator('input, textarea, select, button').count()).toBe(0);
    await page.context().close();
  });

  it('corrects points with a reason the member reads, replaces a lost card, merges two and erases', async () => {
    const [one, other] = [await join('Lost Card'), await join('Other Card')];
    const page = await openAdmin('members');
    await showMember(page, 'Lost Card');
    await page.getByLabel('Points to add').fill('25');
    await page.getByLabel('Reason').fill('The till was down');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByText('Corrected.').waitFor();
    expect(await spendable(one)).toBe(75);

    await page.getByRole('button', { name: 'Make a new link' }).click();
    const link = await page.locator('#link').inputValue();
    const card = await openCard({ ...one, token: link.split('#')[1] ?? '' });
    await card.getByText('The till was down').first().waitFor();
    await card.context().close();

    await page.getByLabel('Number of the card that stays').fill(other.number);
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('Merged.').waitFor();
    expect(await spendable(other)).toBe(75);
    await page.getByRole('button', { name: 'Erase this member' }).click();
    await page.getByRole('button', { name: 'Yes, erase for good' }).click();
    await page.getByText('Erased.').waitFor();
    expect((await site.owner('GET', '/v1/members?q=card')).body.members).toEqual([]);
    await page.context().close();
  });
});
