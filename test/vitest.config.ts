import { defineConfig } from 'vitest/config';

/** One project a folder, so that `npx vitest run --project core` runs just that part. */
const project = (name: string, testTimeout: number, retry = 0) => ({
  test: {
    name,
    environment: 'node',
    include: [`${name}/**/*.test.ts`],
    testTimeout,
    // Real clocks and real browsers: a machine that is busy elsewhere gets another try.
    retry,
    hookTimeout: Math.max(testTimeout, 30_000),
    expect: { poll: { timeout: 15_000 } },
  },
});

export default defineConfig({
  test: {
    // Most suites wait for browsers, clocks and sockets: two at a time fill two cores.
    maxWorkers: 2,
    projects: [
      project('core', 15_000),
      project('contracts', 30_000),
      project('collector', 60_000),
      project('site', 60_000, 1),
      project('e2e', 120_000, 1),
      // The short form; `pnpm chaos` runs the long one.
      project('chaos', 120_000, 1),
    ],
  },
});
