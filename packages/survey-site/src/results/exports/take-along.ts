import type { Config } from '@samklang/core';
import { saveFile } from '../../posters/code.js';
import { loadReport } from '../load-more.js';
import { unitNames } from '../names.js';
import type { ResultsPage } from '../page.js';
import { factsOf } from '../state.js';
import type { Picture } from '../views/view.js';
import { type ExportKind, exportResults } from './export-results.js';
import { chartSvg, pngBlob, svgBlob } from './picture.js';

/** Saves the chosen survey and period as a file. */
export async function takeAlong(kind: ExportKind, page: ResultsPage, config: Config): Promise<void> {
  const { state, words, ask } = page;
  if (!words) return;
  const file = await exportResults({ kind, state, config, names: unitNames(config, factsOf(page), words), ask });
  if (file) saveFile(file.blob, file.name);
}

/** Saves a chart as it stands on the page. */
export async function savePicture({ chart, title, name, kind }: Picture): Promise<void> {
  const drawing = chartSvg(chart, title);
  saveFile(kind === 'svg' ? svgBlob(drawing) : await pngBlob(drawing), `samklang-${name}.${kind}`);
}

/** Draws all tabs below each other, prints them, and goes back. */
export async function printReport(page: ResultsPage): Promise<void> {
  const { source, state } = page;
  const [more] = await Promise.all([loadReport(source, state.route), page.answers.load()]);
  if (state.route !== page.state.route) return;
  page.set({ ...more, isReport: true });
  addEventListener('afterprint', () => page.set({ isReport: false }), { once: true });
  await page.drawnWhole();
  // Two frames: one to draw, one to lay out.
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
