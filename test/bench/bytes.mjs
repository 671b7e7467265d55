// Bytes (gzip -9) a phone loads until the NPS question can be answered: our survey page and our one tag on an empty
// page, beside SurveyJS' smallest page for the same question. `node test/bench/bytes.mjs`, after `pnpm build`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { countedUntil } from './lib/counted-until.mjs';

const site = fileURLToPath(new URL('../../packages/survey-site/dist', import.meta.url));
const surveyJsSource = fileURLToPath(new URL('peers/surveyjs', import.meta.url));
const question = 'input[type=radio]';

const oneTag = `<!doctype html><title>A page</title><script type="module" src="/samklang.js"></script>
<samklang-survey src="/surveys/visit.json"></samklang-survey>`;

async function surveyJsPage() {
  const outDir = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
  await build({ root: surveyJsSource, logLevel: 'error', build: { outDir, emptyOutDir: true, modulePreload: false } });
  return outDir;
}

const surveyJs = await surveyJsPage();
const bare = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
writeFileSync(join(bare, 'index.html'), oneTag);
try {
  const ours = await countedUntil(question, [site], 's/?s=visit&u=haga');
  const tag = await countedUntil(question, [bare, site], '');
  const peer = await countedUntil(question, [surveyJs], '');
  const line = (name, { bytes, requests }) =>
    console.log(
      `  ${name.padEnd(34)} ${String(bytes).padStart(8)} B  ${String(requests).padStart(2)} requests  1/${(peer.bytes / bytes).toFixed(1)}`,
    );
  console.log('bytes until the question can be answered, gzip -9, ratio to SurveyJS');
  line('survey page', ours);
  line('one tag on an empty page', tag);
  line('SurveyJS 2.5.38, fontless style', peer);
} finally {
  for (const folder of [surveyJs, bare]) rmSync(folder, { recursive: true, force: true });
}
