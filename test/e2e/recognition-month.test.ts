import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsOwner, type RecognitionSite, recognitionSite } from '../support/recognition-site.js';
import { launchBrowser } from '../support/site.js';

const phone = { viewport: { width: 390, height: 844 } };
let browser: Browser;
let site: RecognitionSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), recognitionSite()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The owner makes codes and hands them out. */
async function giveCodes(names: readonly string[]): Promise<Record<string, string>> {
  const owner = await openAsOwner(site, browser, 'boards', 'codes');
  await owner.getByLabel('People, one a line').fill(names.join('\n'));
  await owner.getByRole('button', { name: 'Make codes' }).click();
  const slips = owner.locator('.slips li');
  await slips.nth(names.length - 1).waitFor();
  const codes: Record<string, string> = {};
  for (const slip of await slips.all())
    codes[(await slip.locator('strong').textContent()) ?? ''] = (await slip.locator('code').textContent()) ?? '';
  await owner.context().close();
  return codes;
}

/** A colleague's phone, with the code from the slip typed where the poster's link leads. */
async function atMonth(): Promise<Page> {
  const page = await site.open(browser, `thanks/?b=oslo#${site.postKey}`, phone);
  await page.getByRole('button', { name: 'Employee of the month' }).click();
  return page;
}

async function nominate(name: string, deed: string, code: string): Promise<void> {
  const page = await atMonth();
  await page.getByLabel('Who?').fill(name);
  await page.getByLabel('What did they do').fill(deed);
  await page.getByLabel('Your personal code').fill(code);
  await page.getByRole('button', { name: 'Nominate' }).click();
  await page.getByText('Your nomination is in.').waitFor();
  await page.context().close();
}

/** What the page says to a vote. */
async function vote(name: string, code: string): Promise<string> {
  const page = await atMonth();
  await page.getByLabel('Your personal code').fill(code);
  await page.getByRole('button', { name: 'Show who is nominated' }).click();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Vote' }).click();
  const said = page.locator('.told, .trouble');
  await said.first().waitFor();
  const text = (await said.first().textContent()) ?? '';
  await page.context().close();
  return text;
}

describe('the employee of the month', () => {
  it('is opened, nominated, voted for with personal codes, closed and told, without the name until that person says yes', async () => {
    const codes = await giveCodes(['Emil Sandberg', 'Sara Holm', 'Noor Said', 'Bo Ek']);
    const owner = await openAsOwner(site, browser, 'recognition', 'month');
    await owner.getByLabel('What counts').fill('A deed that made somebody’s day better');
    await owner.getByLabel('Decided by').selectOption('A vote with personal codes');
    await owner.getByRole('button', { name: 'Open the round' }).click();
    await owner.getByText('The round is open.').waitFor();

    await nominate('Sara Holm', 'Sara stayed with a lost child until the parents came.', codes['Bo Ek'] ?? '');
    await nominate('Noor Said', 'Noor wrote down how to open the shop alone.', codes['Emil Sandberg'] ?? '');
    await owner.getByRole('link', { name: 'Inbox', exact: true }).click();
    await owner.getByRole('link', { name: 'Employee of the month' }).click();
    await owner.getByText('Noor wrote down').waitFor();
    await owner.getByText('How the honour has gone round').click();
    const people = 'name;team\nSara Holm;Bar\nNoor Said;Bar\nEmil Sandberg;Bar';
    const list = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(people) };
    await owner.getByLabel('Open a list of people').setInputFiles(list);
    await owner.getByText('Nobody in the list has been chosen before').waitFor();
    await owner.getByRole('button', { name: 'Close nominations and open the vote' }).click();
    await owner.getByRole('button', { name: 'Close the vote' }).waitFor();

    expect(await vote('Sara Holm', codes['Emil Sandberg'] ?? '')).toContain('Your vote is in.');
    expect(await vote('Sara Holm', codes['Bo Ek'] ?? '')).toContain('Your vote is in.');
    expect(await vote('Noor Said', codes['Sara Holm'] ?? '')).toContain('Your vote is in.');
    // Once a code and round, and never for oneself.
    expect(await vote('Noor Said', codes['Bo Ek'] ?? '')).toContain('has been used to vote');
    expect(await vote('Noor Said', codes['Noor Said'] ?? '')).toContain('let somebody else say it');

    await owner.getByRole('button', { name: 'Close the vote' }).click();
    await owner.getByText('It is Sara Holm.').waitFor();
    await owner.getByLabel('Why, in words for the wall').fill('Sara stayed until the child was found.');
    await owner.getByRole('combobox', { name: 'Reward' }).selectOption('Extra leave');
    await owner.getByLabel('What it is').fill('A Friday');
    await owner.getByRole('button', { name: 'Tell everybody' }).click();
    await owner.getByText('Told. Hand over').waitFor();

    const [record] = (await site.records()).filter(({ kind }) => kind === 'month');
    expect(record).toMatchObject({ state: 'shown', month: '2026-11', reward: { kind: 'leave', text: 'A Friday' } });
    const display = (await site.owner('POST', '/v1/keys', { kind: 'display', subject: 'oslo' })).body.key;
    const wall = await site.open(browser, `wall/?b=oslo#k=${display}`);
    await wall.getByText('… stayed until the child was found.').first().waitFor();
    expect(await wall.locator('body').textContent()).not.toContain('Sara');
    await owner.context().close();
    await wall.context().close();
  });
});
