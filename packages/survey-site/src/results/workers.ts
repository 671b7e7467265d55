import filesUrl from './files/worker.js?worker&url';
import workUrl from './work/worker.js?worker&url';

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
}

/** A worker's address as a page under Trusted Types takes it: its policy allows the name `samklang-worker`. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('samklang-worker', { createScriptURL: () => url });
  return policy?.createScriptURL(url) ?? url;
}

/** Reads and counts files. */
export const startFilesWorker = (): Worker => new Worker(trusted(filesUrl), { type: 'module' });

/** Does what would hold up the page: parses long replies, compares many units. */
export const startWorker = (): Worker => new Worker(trusted(workUrl), { type: 'module' });
