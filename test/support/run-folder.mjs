// A run has a temporary folder of its own: what its tests, browsers and databases leave there goes with it.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'samklang-run-';

/** Makes the run's folder the temporary one, for this process and those it starts, and gives the function that removes it. */
export function useRunFolder() {
  const shared = tmpdir();
  removeLeft(shared);
  const own = mkdtempSync(join(shared, `${PREFIX}${process.pid}-`));
  // Postgres runs as another user, with a folder of its own in here.
  chmodSync(own, 0o711);
  process.env.TMPDIR = own;
  return () => {
    process.env.TMPDIR = shared;
    remove(own);
  };
}

/** As Vitest calls what comes before all tests. */
export { useRunFolder as setup };

/** A run that was killed could not tidy up: the next one does. */
function removeLeft(shared) {
  for (const name of readdirSync(shared)) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) remove(join(shared, name));
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A browser that has just been ended may still write. */
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
