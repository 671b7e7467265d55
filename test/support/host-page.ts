import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './site.js';
import { type Started, start, temporaryFolder } from './started.js';

/** What somebody else's server answers at a path. */
export interface Served {
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page of somebody else that remembers what its owner would mind. */
export interface Visit {
  readonly page: Page;
  /** Requests to anybody but the page's own server and the kit's. */
  readonly elsewhere: readonly string[];
  /** Warnings and errors in the console, and errors nobody caught. */
  readonly complaints: readonly string[];
  /** Directives that were violated. */
  violations(): Promise<readonly string[]>;
}

/** A web server of somebody else, the kit with its collector on another origin, and a browser. */
export interface Stage {
  readonly kit: Started;
  readonly origin: string;
  readonly browser: Browser;
  /** Puts something at a path of the host and gives its address. */
  put(path: string, served: Served): string;
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** A plain page in somebody else's words. */
export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bageriet</title>${head}</head><body>${body}</body></html>`;

export async function openStage(): Promise<Stage> {
  const folder = temporaryFolder();
  const served = new Map<string, Served>();
  const server = createServer((request, response) => {
    const found = served.get(new URL(request.url ?? '/', 'http://host').pathname);
    const { type = 'text/html', headers = {}, body = 'Not found' } = found ?? {};
    response.writeHead(found ? 200 : 404, { 'Content-Type': `${type}; charset=utf-8`, ...headers });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = JSON.parse(readFileSync(new URL('../../samklang.config.json', import.meta.url), 'utf8'));
  const configPath = join(folder.path, 'samklang.config.json');
  writeFileSync(configPath, JSON.stringify({ ...config, origins: [origin] }));
  const kit = await start({ dataDir: join(folder.path, 'data'), env: { SAMKLANG_CONFIG: configPath } });
  const browser = await launchBrowser();
  return {
    kit,
    origin,
    browser,
    put: (path, what) => {
      served.set(path, what);
      return origin + path;
    },
    visit: (address, options) => visit(browser, [origin, kit.url], address, options),
    close: async () => {
      await browser.close();
      await kit.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      folder.remove();
    },
  };
}

async function visit(
  browser: Browser,
  known: readonly string[],
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const violations: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !known.includes(origin)) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.exposeFunction('tellViolation', (directive: string) => violations.push(directive));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellViolation(text: string): void }).tellViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(address);
  const settled = async () => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    return violations;
  };
  return { page, elsewhere, complaints, violations: settled };
}

/** What stands on the screen: where in the survey it is and the questions, or the thanks. */
const view = (survey: Element): string =>
  [...(survey.shadowRoot?.querySelectorAll('[part=progress], [part=question], #question, [part=receipt]') ?? [])]
    .map(({ localName, textContent }) => (localName === 'ul' ? 'receipt' : textContent?.trim()))
    .join('\n');

/** Chooses, ticks and writes something in each control there is; the focus stays where it is. */
function fillIn(survey: Element): void {
  const controls = [...(survey.shadowRoot?.querySelectorAll<HTMLInputElement>('.control :is(input, textarea)') ?? [])];
  const values: Readonly<Record<string, string>> = {
    number: '4',
    date: '2026-03-10',
    email: 'a@example.com',
    tel: '+46 70 123 45 67',
  };
  const groups = new Map<string, HTMLInputElement[]>();
  for (const control of controls) {
    if (control.type === 'radio') groups.set(control.name, [...(groups.get(control.name) ?? []), control]);
    else if (control.type !== 'checkbox') {
      const parts = [...(control.closest('.parts')?.querySelectorAll('input') ?? [])];
      const share = parts.length > 0 ? (parts[0] === control ? '100' : '0') : undefined;
      control.value = share ?? values[control.type] ?? (control.inputMode.match(/decimal|numeric/) ? '4' : 'Brödet');
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  }
  for (const group of groups.values()) group[Math.floor(group.length / 2)]?.click();
  survey.shadowRoot?.querySelector<HTMLButtonElement>('.ranking button:enabled')?.click();
  for (const box of controls.filter(({ type }) => type === 'checkbox').slice(0, 2)) box.click();
}

/**
 * Does what any person would: answers what is asked, whatever it is, until the thanks are there.
 * @param each is told before each screen is answered, and at the thanks
 */
export async function answerAll(page: Page, each: (screen: number) => Promise<void> = async () => {}): Promise<void> {
  const survey = page.locator('samklang-survey');
  const onward = survey.locator('.primary, .row .go');
  for (let screen = 0; screen < 60; screen += 1) {
    await survey.locator('.foot .row, [part=receipt]').first().waitFor();
    await each(screen);
    const before = await survey.evaluate(view);
    if (before.endsWith('receipt')) return;
    await survey.evaluate(fillIn);
    await onward.or(survey.locator('.row .quiet')).first().click();
    if ((await survey.evaluate(view)) === before) {
      const fault = await survey.locator('.fault').allTextContents();
      if (fault.length > 0) throw new Error(`${before} was not answered well: ${fault.join()}`);
    }
    await until(async () => (await survey.evaluate(view)) !== before);
  }
  throw new Error('The survey has no end.');
}

/** Waits until a condition holds, at most ten seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Never came true: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
