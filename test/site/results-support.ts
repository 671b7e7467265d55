import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Serving, serve } from '@samklang/collector/serve';
import type { Answers, Config } from '@samklang/core';
import type { Locator, Page } from 'playwright-core';
import { builtSite } from '../support/site.js';
import { temporaryFolder } from '../support/started.js';

export const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/stats/${name}`, import.meta.url), 'utf8');

export const settings: Config = {
  schema: 1,
  company: { name: 'Lindhav', timeZone: 'Europe/Stockholm', currency: 'SEK' },
  colours: {},
  languages: ['en'],
  units: [{ id: 'haga', name: 'Göteborg Haga' }],
  surveys: ['visit'],
  programmes: [],
  boards: [],
  origins: [],
  minimum: { customer: 10, employee: 5 },
  collector: '.',
};

export interface Owner extends Serving {
  /** Ends this server and starts another on the same data and port. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

/** The real site and collector on data of their own. */
export async function startOwner(change: object = {}, siteDir = builtSite): Promise<Owner> {
  const folder = temporaryFolder();
  const configPath = join(folder.path, 'samklang.config.json');
  writeFileSync(configPath, JSON.stringify({ ...settings, ...change }));
  const open = (port: number) =>
    serve({
      port,
      host: '127.0.0.1',
      dataDir: join(folder.path, 'data'),
      configPath,
      siteDir,
      log: () => {},
    });
  let serving = await open(0);
  const { url, port, ownerKey } = serving;
  return {
    url,
    port,
    ownerKey,
    close: () => serving.close(),
    restart: async () => {
      serving = await open(port);
    },
    remove: async () => {
      await serving.close();
      folder.remove();
    },
  };
}

export interface Given {
  /** Left out, any. */
  readonly id?: string;
  readonly unit: string;
  readonly survey?: string;
  readonly answeredAt?: string;
  readonly answers: Answers;
}

/** Imports answers through the API, in batches. */
export async function post({ url, ownerKey }: Owner, given: readonly Given[]): Promise<void> {
  for (let start = 0; start < given.length; start += 400) {
    const body = given.slice(start, start + 400).map((one) => ({
      id: randomUUID(),
      survey: 'visit',
      version: 1,
      answeredAt: new Date().toISOString(),
      locale: 'en',
      channel: 'import',
      ...one,
    }));
    const reply = await fetch(`${url}/v1/responses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ownerKey}` },
      body: JSON.stringify(body),
    });
    if (reply.status !== 201) throw new Error(`POST answered ${reply.status}: ${await reply.text()}`);
  }
}

const monthOf: Readonly<Record<string, string>> = { Q1: '02', Q2: '05', Q3: '08', Q4: '11' };

/** The reference set's customers; values outside the scale are left out, as a survey would not let them pass. */
export function referenceCustomers(): readonly Given[] {
  const [, ...lines] = fixture('customers.csv').trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const [, unit = '', period = '', nps = '', sat = ''] = line.split(',');
    const [year, quarter = ''] = period.split('-');
    const within = (text: string, from: number, to: number) =>
      text !== '' && Number.isInteger(Number(text)) && Number(text) >= from && Number(text) <= to;
    return {
      unit,
      answeredAt: `${year}-${monthOf[quarter]}-15T12:00:00Z`,
      answers: {
        ...(within(nps, 0, 10) ? { nps: Number(nps) } : {}),
        ...(within(sat, 1, 5) ? { sat: Number(sat) } : {}),
      },
    };
  });
}

/** Drops a text file on the page. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
}

/** The words a person sees in an element. */
export async function seen(place: Locator): Promise<string> {
  await place.first().waitFor();
  return (await place.allInnerTexts()).join('\n');
}

export const rounded = (value: number): string => String(Math.round(value) || 0).replace('-', '−');

/** The cells of the units' table, by the unit's name: score, range, answers, verdict. */
export async function unitRows(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await page.locator('.unit-table tbody tr').evaluateAll((found) =>
    found.map((row) => {
      const cells = [...row.children].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('.narrow-only, svg')) hidden.remove();
        return copy.textContent?.trim() ?? '';
      });
      return [cells[0] ?? '', [cells[1] ?? '', cells[2] ?? '', cells[4] ?? '', cells[5] ?? '']] as const;
    }),
  );
  return new Map(rows);
}
