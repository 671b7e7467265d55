import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, Issue, Survey } from '@samklang/core';
import type { CommentConsent } from '@samklang/core/comment';
import { parseConfig } from '@samklang/core/config';
import { type Programme, parseProgramme } from '@samklang/core/loyalty';
import { notesOn, parseSurvey, withConsents } from '@samklang/core/survey';
import { codeOf, reasonOf } from '../fault.js';
import { StartError } from '../start-error.js';

const MISSING_CONFIG =
  'Make one (docs/configuration.md tells what stands in it), or set SAMKLANG_CONFIG to the one you have.';

/**
 * Reads and checks the config; what in it nobody reads is told. Throws {@link StartError} that names each fault with its
 * path.
 */
export function readConfig(path: string, tell: (line: string) => void): Config {
  const parsed = parseConfig(readJson(path, MISSING_CONFIG));
  const { warnings } = parsed;
  if (!parsed.ok) throw new StartError(`The config ${path} has faults:\n${inWords([...parsed.issues, ...warnings])}`);
  if (warnings.length > 0) tell(`The config ${path} has names that nothing reads:\n${inWords(warnings)}`);
  return parsed.value;
}

/**
 * Reads the definitions that the config names, with the consents that it has them ask for. One that is missing or faulty is
 * told and left out: its answers are stored and marked, and counted from the first start that can read it.
 */
export function readSurveys(
  folder: string,
  { surveys, consents = {} }: Pick<Config, 'surveys' | 'consents'>,
  tell: (line: string) => void,
): Survey[] {
  return surveys.flatMap((id) => {
    const path = join(folder, `${id}.json`);
    try {
      const parsed = parseSurvey(readJson(path, 'Add it, or take it out of "surveys" in the config.'));
      if (parsed.ok) {
        const notes = notesOn(parsed.value);
        if (notes.length > 0) tell(`The survey ${path} is asked in part:\n${inWords(notes)}`);
        return [asking(parsed.value, consents[id], tell)];
      }
      tell(`The survey ${path} has faults; its answers are kept but not counted:\n${inWords(parsed.issues)}`);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      tell(`${error.message} Answers to "${id}" are kept but not counted.`);
    }
    return [];
  });
}

function asking(survey: Survey, uses: readonly CommentConsent[] = [], tell: (line: string) => void): Survey {
  if (uses.length === 0) return survey;
  const asked = withConsents(survey, uses);
  if (asked.ok) return asked.value;
  tell(`The survey "${survey.id}" does not ask for the "consents" of the config:\n${inWords(asked.issues)}`);
  return survey;
}

/**
 * The programmes of the config: definitions, or names of files in a folder or of those that come ready with the kit. One
 * that is missing or faulty is told and left out.
 */
export function readProgrammes(folder: string, entries: readonly unknown[], tell: (line: string) => void): Programme[] {
  return entries.flatMap((entry, index) => {
    const place = typeof entry === 'string' ? `programme "${entry}"` : `programme programmes[${index}] of the config`;
    try {
      const parsed = parseProgramme(
        typeof entry === 'string'
          ? readJson(programmePath(folder, entry), 'Add it, or take it out of "programmes".')
          : entry,
      );
      if (parsed.ok) return [parsed.value];
      tell(`The ${place} has faults and is left out:\n${inWords(parsed.issues)}`);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      tell(`${error.message} The ${place} is left out.`);
    }
    return [];
  });
}

function programmePath(folder: string, id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new StartError(`${JSON.stringify(id)} names no programme.`);
  const own = join(folder, `${id}.json`);
  return existsSync(own) ? own : fileURLToPath(import.meta.resolve(`@samklang/core/programmes/${id}.json`));
}

function readJson(path: string, missing: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new StartError(`There is no file ${path}. ${missing}`);
    if (code === 'EISDIR') throw new StartError(`${path} is a folder, not a file. ${missing}`);
    if (code === 'EACCES')
      throw new StartError(`The file ${path} may not be read by this user. Change its permissions.`);
    throw new StartError(`The file ${path} is no JSON (${reasonOf(error)}).`);
  }
}

function inWords(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `  ${path || 'the whole file'}: ${message}`).join('\n');
}
