import { type Remote, wrap } from 'comlink';
import type { DeskSettings, FileDesk } from './desk.js';
import workerUrl from './worker.js?worker&url';

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
}

/** The worker's address as a page under Trusted Types takes it: its policy allows the name `samklang-worker`. */
function scriptUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('samklang-worker', { createScriptURL: () => workerUrl });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}

/** Starts the worker that reads and counts files. */
export async function startDesk(settings: DeskSettings): Promise<Remote<FileDesk>> {
  const desk = wrap<FileDesk>(new Worker(scriptUrl(), { type: 'module' }));
  await desk.setUp(settings);
  return desk;
}
