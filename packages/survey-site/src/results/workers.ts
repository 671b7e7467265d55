import type { FileDesk } from './files/desk.js';
import filesUrl from './files/worker.js?worker&url';
import { Room } from './workshop/room.js';
import { started } from './workshop/started.js';
import workUrl from './workshop/worker.js?worker&url';

interface Policy {
  createScriptURL(url: string): string;
}

interface Policies {
  createPolicy(name: string, rules: Policy): Policy;
}

const addresses = [filesUrl, workUrl];
let policy: Policy | undefined;

/** A worker's address as a page under Trusted Types takes it: its policy allows the name `samklang-worker`, once. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('samklang-worker', {
    createScriptURL: (asked) => addresses.find((address) => address === asked) ?? '',
  });
  return policy?.createScriptURL(url) ?? url;
}

const workerAt = (url: string) => (): Worker => new Worker(trusted(url), { type: 'module' });

/** Reads and counts files. */
export const startFilesWorker = () =>
  started<FileDesk>(workerAt(filesUrl), async () => new (await import('./files/desk.js')).FileDesk());

/** Does what would hold up the page: parses long replies, makes what is shown of many units. */
export const startWorker = () => started<Room>(workerAt(workUrl), async () => new Room());
