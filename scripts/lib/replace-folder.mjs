// Puts a finished build in the place of the one before, while a server may be reading it.
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A name that carries the hash of its content; other files lead to these. */
const HASHED = /-[\w-]{8,}\.\w+$/;

/**
 * Moves every file of `next` over to `folder`, those that others lead to first, then removes what is not in `next`. At no
 * moment is a file missing that both builds have, and none leads to one that has not come yet.
 *
 * @param {string} next a folder on the same disk; gone afterwards
 * @param {string} folder made when missing
 * @param {{ linger?: boolean }} options `linger` leaves files with a hash in their names for one more build: pages that
 * were opened before this one still ask for them.
 */
export function replaceFolder(next, folder, { linger = false } = {}) {
  const files = filesIn(next).sort((a, b) => Number(HASHED.test(b)) - Number(HASHED.test(a)));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    renameSync(join(next, file), join(folder, file));
  }
  rmSync(next, { recursive: true });
  const stays = new Set(files);
  for (const file of filesIn(folder)) if (!stays.has(file)) leave(join(folder, file), linger && HASHED.test(file));
  removeEmpty(folder);
}

/** A file that lingers is marked by its time, so that the build after this one knows it. */
function leave(file, lingers) {
  if (lingers && statSync(file).mtimeMs > 0) utimesSync(file, 0, 0);
  else rmSync(file);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
