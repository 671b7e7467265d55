import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/site.js';
import { start, temporaryFolder } from '../support/started.js';
import { answerByKeyboard, received } from './visitor.js';

const folder = temporaryFolder();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  folder.remove();
});

describe('a collector that dies right after it acknowledged', () => {
  it('has the answer when it is started again', async () => {
    const first = await start({ dataDir: folder.path });
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await phone.goto(`${first.url}/s/?s=visit&u=haga`);
    const [acknowledged] = await Promise.all([
      phone.waitForResponse((reply) => reply.url().endsWith('/v1/responses')),
      answerByKeyboard(phone, 7, { why: 'Helt okej.', comment: 'Som vanligt.' }),
    ]);
    expect(acknowledged.status()).toBe(201);
    await first.kill();
    await received(phone).waitFor();

    const second = await start({ dataDir: folder.path });
    const owner = await browser.newPage();
    await owner.goto(`${second.url}/results/#answers&k=${second.ownerKey}`);
    await owner.getByText('Som vanligt.').waitFor();
    expect(await second.stop()).toBe(0);
  });
});
