// Which browser the tests drive: CHROME_PATH, else on Linux x64 the one pinned in the lockfile, else an installed one.
// One version for everybody keeps pictures and timings comparable.
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

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
  const manifest = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  // It unpacks itself, with the libraries a bare machine lacks, into the temporary folder and reuses what it finds there.
  const shared = process.env.TMPDIR;
  process.env.TMPDIR = join(tmpdir(), `samklang-chromium-${version}`);
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (shared === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = shared;
  }
}
