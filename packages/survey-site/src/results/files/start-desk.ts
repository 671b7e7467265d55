import type { Remote } from 'comlink';
import { startFilesWorker } from '../workers.js';
import type { DeskSettings, FileDesk } from './desk.js';

/** Starts what reads and counts files. */
export async function startDesk(settings: DeskSettings): Promise<Remote<FileDesk>> {
  const desk = await startFilesWorker();
  await desk.setUp(settings);
  return desk;
}
