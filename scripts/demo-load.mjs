// `pnpm demo:load <file.csv> [--url http://localhost:8787] [--survey visit] [--key …]`: posts every row through the real API.
// Columns: respondent_id, location_id, period (2024-Q4 or 2024-11); every other column is an answer, empty is left out.
// For a survey with a wallet, sow, war_rank, war_brands and spend become its split, ranking and number.
// The owner's key, by which past answers of employees count in their own quarters, is taken from --key, or for this machine
// from owner.key in SAMKLANG_DATA (data/).
// Ids follow from survey and respondent, so loading the same file again stores nothing twice.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse';
import { parseSurvey } from '../packages/core/dist/survey/index.js';
import { Loader } from './lib/demo-loader.mjs';
import { RowReader } from './lib/demo-rows.mjs';

const { values: options, positionals } = parseArgs({
  // `pnpm demo:load -- file.csv` hands the two dashes on.
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8787' },
    survey: { type: 'string', default: 'visit' },
    key: { type: 'string' },
  },
});

class Fault extends Error {}

async function load() {
  const [file] = positionals;
  if (!file) throw new Fault('Name a file: pnpm demo:load <file.csv> [--url http://localhost:8787] [--survey visit]');
  if (!existsSync(file)) throw new Fault(`There is no file ${file}.`);
  const base = new URL(options.url.endsWith('/') ? options.url : `${options.url}/`);
  const rows = new RowReader(await fetchSurvey(base, options.survey));
  const loader = new Loader(new URL('v1/responses', base), options.key ?? keyHere(base));
  const records = createReadStream(file).pipe(parse({ columns: true, bom: true, skip_empty_lines: true, info: true }));
  for await (const { record, info } of records) {
    const response = rows.read(record, info.lines);
    if (response) await loader.add(response);
  }
  await loader.finish();
  report(rows, loader);
}

/** The key of the collector on this machine; no other one is shown it. */
function keyHere({ hostname }) {
  const path = join(process.env.SAMKLANG_DATA || 'data', 'owner.key');
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isHere && existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

async function fetchSurvey(base, id) {
  const url = new URL(`surveys/${encodeURIComponent(id)}.json`, base);
  const reply = await fetch(url).catch(() => {
    throw new Fault(`Nothing answers at ${base}. Run \`pnpm start\` first, or name another --url.`);
  });
  if (!reply.ok) throw new Fault(`${url} answered ${reply.status}: there is no survey "${id}" there.`);
  const parsed = parseSurvey(await reply.json());
  if (parsed.ok) return parsed.value;
  throw new Fault(`${url} has faults: ${parsed.issues.map((issue) => `${issue.path} ${issue.message}`).join('; ')}`);
}

function report(rows, { stored, duplicate, rejected, refusals }) {
  console.log(`${stored} stored, ${duplicate} duplicate, ${rejected} rejected`);
  for (const refusal of refusals) console.log(`  ${refusal}`);
  for (const { count, what, lines } of rows.leftOut()) {
    console.log(`${count} ${what} left out (line ${lines.join(', ')}${count > lines.length ? ', …' : ''})`);
  }
  if (rejected > 0) process.exitCode = 1;
}

try {
  await load();
} catch (error) {
  if (!(error instanceof Fault) && !(error instanceof Error && error.code?.startsWith('CSV_'))) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
