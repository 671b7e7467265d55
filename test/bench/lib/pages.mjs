// The pages the benchmarks open, each the same score question: ours twice, SurveyJS' smallest, and plain HTML by hand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const oneTag = `<!doctype html><title>A page</title><script type="module" src="/samklang.js"></script>
<samklang-survey src="/surveys/visit.json"></samklang-survey>`;

/** Makes the pages, `{name: {folders, address}}`, and `remove()` for what was made. */
export async function makePages() {
  const [bare, surveyJs] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'samklang-bench-')));
  writeFileSync(join(bare, 'index.html'), oneTag);
  await build({
    root: folder('../peers/surveyjs'),
    logLevel: 'error',
    build: { outDir: surveyJs, emptyOutDir: true, modulePreload: false },
  });
  const site = folder('../../../packages/survey-site/dist');
  return {
    pages: {
      form: { folders: [folder('../peers/form')], address: '' },
      site: { folders: [site], address: 's/?s=visit&u=haga' },
      tag: { folders: [bare, site], address: '' },
      surveyJs: { folders: [surveyJs], address: '' },
    },
    remove: () => {
      for (const made of [bare, surveyJs]) rmSync(made, { recursive: true, force: true });
    },
  };
}
