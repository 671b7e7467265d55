// Elements and the outbox in a real browser, against the built packages.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserPath, flags } from './support/browser.mjs';
import { countReporter } from './support/count-reporter.mjs';
import { useRunFolder } from './support/run-folder.mjs';

const root = new URL('..', import.meta.url);
const countsFile = process.env.SAMKLANG_WTR_REPORT;

process.once('exit', useRunFolder());

export default {
  rootDir: fileURLToPath(root),
  files: ['widgets/**/*.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: await browserPath(), args: flags },
    }),
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.base.json', root)) }),
  ],
  reporters: [defaultReporter(), ...(countsFile ? [countReporter(countsFile)] : [])],
  // Lit says in every file that its development build is used; here it is on purpose.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
};
