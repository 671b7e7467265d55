import { type Remote, wrap } from 'comlink';
import { startFilesWorker } from '../workers.js';
import type { DeskSettings, FileDesk } from './desk.js';

/** Starts the worker that reads and counts files. */
export async function startDesk(settings: DeskSettings): Promise<Remote<FileDesk>> {
  const desk = wrap<FileDesk>(startFilesWorker());
  await desk.setUp(settings);
  return desk;
}
