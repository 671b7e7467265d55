import { defineConfig } from 'vitest/config';

/**
 * One project a folder, so that `npx vitest run --project core` runs just that part. The time limits end what hangs;
 * a limit that is a promise stands in its test.
 */
const project = (name: string, testTimeout: number, retry = 0) => ({
  test: {
    name,
    environment: 'node',
    // What is built is loaded as its users load it, without another round of transforms in every file.
    server: { deps: { external: [/\/packages\/[a-z-]+\/dist\//] } },
    include: [`${name}/**/*.test.ts`],
    testTimeout,
    // Real clocks and real browsers: a machine that is busy elsewhere gets another try.
    retry,
    hookTimeout: testTimeout,
    expect: { poll: { timeout: 15_000 } },
  },
});

export default defineConfig({
  test: {
    // Most suites wait for browsers, clocks and sockets: two at a time fill two cores.
    maxWorkers: 2,
    globalSetup: 'support/run-folder.mjs',
    projects: [
      project('core', 60_000),
      project('contracts', 60_000),
      project('collector', 120_000),
      project('site', 120_000, 1),
      project('e2e', 120_000, 1),
      // The short form; `pnpm chaos` runs the long one.
      project('chaos', 120_000),
    ],
  },
});
