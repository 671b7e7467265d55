import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, reasonOf } from '../fault.js';
import { StartError } from '../start-error.js';

/** 256 bits in base64url. */
const KEY = /^[\w-]{43}$/;

/** Reads the owner's key beside the data; the first start makes it, readable by its owner only. */
export function ownerKeyIn(folder: string): string {
  const path = join(folder, 'owner.key');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new StartError(
        `Cannot write the owner's key to ${path} (${reasonOf(error)}). Set SAMKLANG_DATA to a folder that this user may write to.`,
      );
    }
  }
  const key = readFileSync(path, 'utf8').trim();
  if (!KEY.test(key)) throw new StartError(`${path} holds no owner's key. Remove the file and a new key is made.`);
  return key;
}
