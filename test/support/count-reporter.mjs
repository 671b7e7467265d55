// A Web Test Runner reporter that leaves the counts in a file, for the closing line of `pnpm test`.
import { writeFileSync } from 'node:fs';

function tally(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) tally(inner, counts);
}

/** Reporter that writes `{passed, failed, skipped}` as JSON to `file` when the run ends. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        if (session.testResults) tally(session.testResults, counts);
        if (!session.passed && session.errors.length > 0) counts.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
