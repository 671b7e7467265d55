// Which browser the tests drive: CHROME_PATH, else on Linux x64 the one pinned in the lockfile, else an installed one.
// One version for everybody keeps pictures and timings comparable.
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a browser that talks to nobody but the page under test. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<string>} path of the browser's executable */
export async function browserPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return pinned();
  const searched = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...searched, ...places].find(runs);
  if (!found) throw new Error('No browser found: install Chrome or Chromium, or name one in CHROME_PATH.');
  return found;
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function pinned() {
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8'));
  const folder = join(modules, '.cache', `chromium-${version}`);
  // It comes with the libraries a bare machine lacks, which are looked for where the temporary folder is when it is loaded.
  const { default: chromium } = await withTemporary(folder, () => import('@sparticuz/chromium'));
  if (!existsSync(folder)) await unpack(chromium, folder);
  return join(folder, 'chromium');
}

/** Unpacks beside and moves there in one go: nobody meets half a browser, not from another worker nor from a run that was killed. */
async function unpack(chromium, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  await withTemporary(beside, () => chromium.executablePath());
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true });
    // Somebody else was quicker.
    if (!existsSync(folder)) throw error;
  }
}

async function withTemporary(folder, work) {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  try {
    return await work();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
