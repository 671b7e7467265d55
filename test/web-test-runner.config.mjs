// Elements and the outbox in a real browser, against the built packages.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserPath, flags } from './support/browser.mjs';

const root = new URL('..', import.meta.url);

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
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
};
