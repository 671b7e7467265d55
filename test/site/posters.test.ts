import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite, launchBrowser, readCode, type WatchedPage, watchedPage } from '../support/site.js';
import { type StaticServer, serveFolder } from '../support/static-server.js';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(builtSite, { under: '/any/where/' });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openPosters(site = server.url): Promise<WatchedPage> {
  const watched = await watchedPage(browser, site, {
    viewport: { width: 1440, height: 1000 },
    deviceScaleFactor: 2,
    acceptDownloads: true,
  });
  await watched.page.goto(`${site}posters/`);
  await watched.page.locator('.sheet').first().waitFor();
  return watched;
}

async function ownList(page: Page, csv: string): Promise<void> {
  await page.getByRole('radio', { name: 'A list of my own' }).check();
  await page.getByLabel('List', { exact: true }).fill(csv);
}

const faultRows = (page: Page) => page.locator('.row-faults li').allTextContents();
const sheetUnits = (page: Page) => page.locator('.sheet-unit').allTextContents();

/** Words that leave their sheet, lie on another part of it, or are cut off. Runs in the page. */
function partsOutside(sheets: Element[]): string[] {
  return sheets.flatMap((sheet) => {
    const paper = sheet.getBoundingClientRect();
    const question = sheet.querySelector('.sheet-question');
    const ask = sheet.querySelector('.sheet-ask')?.getBoundingClientRect();
    const braid = sheet.querySelector('.sheet-braid')?.getBoundingClientRect();
    const outside = [...sheet.querySelectorAll('.sheet-head span, .sheet-how *')].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < paper.left || box.right > paper.right || (braid && box.bottom > braid.top);
    });
    const isCut = question && question.scrollHeight > question.clientHeight + 1;
    const overlaps = question && ask && question.getBoundingClientRect().bottom > ask.top;
    return [
      ...outside.map((part) => part.className),
      ...(isCut ? ['cut question'] : []),
      ...(overlaps ? ['overlap'] : []),
    ];
  });
}

describe('the sheets', () => {
  it.each(['A4', 'A5', 'Table card'])('every code on %s opens the survey of its own unit', async (size) => {
    const { page } = await openPosters();
    await page.getByRole('radio', { name: new RegExp(`^${size}`) }).check();
    const read: (string | undefined)[] = [];
    for (const sheet of await page.locator('.sheet').all()) read.push(readCode(await sheet.screenshot()));
    const units = ['haga', 'hornstull', 'toyen', 'bryggen', 'helsingor', 'jordaan'];
    expect(read).toEqual(units.map((unit) => `${server.url}s/?s=visit&u=${unit}&c=qr`));
    await page.context().close();
  });

  it('each speaks the language of its unit and names company, unit and short address', async () => {
    const { page } = await openPosters();
    const oslo = page.locator('.sheet', { hasText: 'Oslo Tøyen' });
    expect(await oslo.getAttribute('lang')).toBe('nb');
    const text = await oslo.textContent();
    for (const words of [
      'Lindhav',
      'Hvordan var det i dag?',
      'Skann.',
      `${new URL(server.url).host}/any/where/s/?u=toyen`,
    ]) {
      expect(text).toContain(words);
    }
    await page.context().close();
  });

  it('promise the time that the chosen survey takes', async () => {
    const { page } = await openPosters();
    const about = page.locator('.sheet-about').first();
    expect(await about.textContent()).toContain('Ungefär en minut.');
    await page.getByLabel('Survey', { exact: true }).selectOption('customer-bond');
    await page.locator('.sheet-about', { hasText: 'Ungefär 3 minuter.' }).first().waitFor();
    await page.context().close();
  });

  it('the printed short address opens the same survey as the code', async () => {
    const { page } = await openPosters();
    const printed = (await page.locator('.sheet-address').nth(2).textContent()) ?? '';
    const { status } = await fetch(`http://${printed}`);
    expect(status).toBe(200);
    expect(new URL(`http://${printed}`).searchParams.get('u')).toBe('toyen');
    await page.context().close();
  });

  it('print one page a unit, in the size that was chosen', async () => {
    const { page } = await openPosters();
    for (const [size, width, height] of [
      ['A4', 210, 297],
      ['A5', 148, 210],
      ['Table card', 105, 148],
    ] as const) {
      await page.getByRole('radio', { name: new RegExp(`^${size}`) }).check();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(boxes).toHaveLength(6);
      for (const [, w, h] of boxes) {
        expect(Math.abs((Number(w) / 72) * 25.4 - width)).toBeLessThan(1);
        expect(Math.abs((Number(h) / 72) * 25.4 - height)).toBeLessThan(1);
      }
    }
    await page.context().close();
  });

  it.each([
    ['A4', 90],
    ['A5', 65],
    ['Table card', 45],
  ])('the code on %s is at least 25 mm, with four modules of white around it', async (size, least) => {
    const { page } = await openPosters();
    await page.getByRole('radio', { name: new RegExp(`^${size}`) }).check();
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('.sheet-code').first();
    const box = await code.boundingBox();
    const modules = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    const millimetres = ((box?.width ?? 0) / 96) * 25.4;
    expect(millimetres).toBeGreaterThan(Math.max(25, least));
    const words = await page.locator('.sheet-words').first().boundingBox();
    const sheet = await page.locator('.sheet').first().boundingBox();
    const quiet = (4 * (box?.width ?? 0)) / modules;
    expect((words?.x ?? 0) - (box?.x ?? 0) - (box?.width ?? 0)).toBeGreaterThanOrEqual(quiet);
    expect((box?.x ?? 0) - (sheet?.x ?? 0)).toBeGreaterThanOrEqual(quiet);
    await page.context().close();
  });

  it('a long name and a long question stay inside the sheet', async () => {
    const asked = JSON.parse(await readFile(join(builtSite, 'surveys/visit.json'), 'utf8'));
    const poster =
      'Hur upplevde du bemötandet, väntetiden och informationen du fick under hela ditt besök hos oss i dag?';
    const files = { 'surveys/visit.json': JSON.stringify({ ...asked, poster }) };
    const wordy = await serveFolder(builtSite, { files });
    const { page } = await openPosters(wordy.url);
    const name = 'Universitetssjukhusets akutmottagning för barn och ungdomar i Östergötlands län';
    await ownList(page, `lang,${name},sv\nord,${'Donaudampfschifffahrtsgesellschaft'.repeat(3)},sv`);
    for (const size of ['A4', 'A5', 'Table card']) {
      await page.getByRole('radio', { name: new RegExp(`^${size}`) }).check();
      expect(await page.locator('.sheet').evaluateAll(partsOutside)).toEqual([]);
    }
    await page.context().close();
    await wordy.close();
  });

  it('needs no other origin and breaks no content policy', async () => {
    const { page, elsewhere, violations, errors } = await openPosters();
    await ownList(page, 'a,Aula,en');
    expect({ elsewhere, violations, errors }).toEqual({ elsewhere: [], violations: [], errors: [] });
    await page.context().close();
  });
});

describe('the downloads', () => {
  it.each(['SVG', 'PNG'])('the %s carries the same address as the sheet and the name of the unit', async (format) => {
    const { page } = await openPosters();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel(`Download the code of Oslo Tøyen as ${format}`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`visit-toyen.${format.toLowerCase()}`);
    const file = await readFile(await download.path());
    let picture: Buffer = file;
    if (format === 'SVG') {
      const viewer = await browser.newPage();
      await viewer.setContent(file.toString());
      picture = await viewer.locator('svg').screenshot();
      await viewer.close();
    } else {
      expect(file.readUInt32BE(16)).toBeGreaterThanOrEqual(1024);
    }
    expect(readCode(picture)).toBe(`${server.url}s/?s=visit&u=toyen&c=qr`);
    await page.context().close();
  });
});

describe('an own list of places', () => {
  it('keeps the good rows and names each fault by its row', async () => {
    const { page } = await openPosters();
    await ownList(
      page,
      'id;name;language\nfika;Fika & Co;sv\n;No id;en\nbad id;Bad;en\nfika;Again;sv\nkaffe;"Kaffe; svart";fi\n',
    );
    expect(await sheetUnits(page)).toEqual(['Fika & Co', 'Kaffe; svart']);
    const faults = await faultRows(page);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['Row 3', 'Row 4', 'Row 5', 'Row 6']);
    expect(faults[2]).toContain('row 2');
    expect(faults[3]).toContain('“fi”');
    await page.context().close();
  });

  it('reads a list without a header, with a byte order mark, and shows the id where the name is missing', async () => {
    const { page } = await openPosters();
    await ownList(page, '\uFEFFnord,Café Nord,nb\nsyd');
    expect(await sheetUnits(page)).toEqual(['Café Nord', 'syd']);
    expect(await faultRows(page)).toEqual([]);
    await page.context().close();
  });

  it('reads a header in the language of the spreadsheet', async () => {
    const { page } = await openPosters();
    await ownList(page, 'id;Namn;Språk\nhaga;Göteborg Haga;sv\n');
    expect(await sheetUnits(page)).toEqual(['Göteborg Haga']);
    expect(await page.locator('.sheet').getAttribute('lang')).toBe('sv');
    expect(await faultRows(page)).toEqual([]);
    await page.context().close();
  });

  it('tells an unclosed quotation mark and keeps what stands before it', async () => {
    const { page } = await openPosters();
    await ownList(page, 'nord,Café Nord,nb\nsyd,"Café Syd,sv\n');
    expect(await sheetUnits(page)).toEqual(['Café Nord']);
    expect(await faultRows(page)).toEqual([expect.stringMatching(/^Row 2: a quotation mark/)]);
    await page.context().close();
  });

  it('reads a chosen file in the code page of an older spreadsheet', async () => {
    const { page } = await openPosters();
    await page.getByRole('radio', { name: 'A list of my own' }).check();
    const buffer = Buffer.from('id,name,language\nore,Øre og Ånd,da\n', 'latin1');
    await page.locator('input[type=file]').setInputFiles({ name: 'places.csv', mimeType: 'text/csv', buffer });
    await page.locator('.sheet', { hasText: 'Øre og Ånd' }).waitFor();
    await page.context().close();
  });
});

describe('the address in the code', () => {
  it('warns that phones cannot reach localhost, and prints for another address', async () => {
    const { page } = await openPosters();
    const base = page.getByLabel('Address in the code');
    expect(await page.locator('#base-state').textContent()).toContain('A phone cannot reach');
    await base.fill('https://svar.lindhav.example/enkät');
    expect(await page.locator('#base-state').textContent()).not.toContain('A phone cannot reach');
    const picture = await page.locator('.sheet').first().screenshot();
    expect(readCode(picture)).toBe('https://svar.lindhav.example/enk%C3%A4t/s/?s=visit&u=haga&c=qr');
    await page.context().close();
  });

  it('prints nothing for what is no web address', async () => {
    const { page } = await openPosters();
    await page.getByLabel('Address in the code').fill('javascript:alert(1)');
    expect(await page.locator('.sheet').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Print/ }).isDisabled()).toBe(true);
    await page.context().close();
  });
});
