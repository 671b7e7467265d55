import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserPath, flags } from '../../support/browser.mjs';

/** A browser with a profile on disk, in a process group of its own that can be killed as a whole. */
export interface Killable {
  readonly page: Page;
  /** SIGKILL to every process of the browser at once: nobody gets to say goodbye. */
  kill(): Promise<void>;
}

export async function startKillable(profile: string): Promise<Killable> {
  const child = spawn(
    await browserPath(),
    [...flags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser: Browser = await chromium.connectOverCDP(await debuggerOf(child));
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  return {
    page,
    kill: async () => {
      if (child.signalCode) return;
      const exit = once(child, 'exit');
      process.kill(-(child.pid as number), 'SIGKILL');
      await exit;
      await browser.close().catch(() => {});
    },
  };
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser ended before it was ready:\n${said}`)));
  });
}
