import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Issue, Survey } from '@samklang/core';
import { parseConfig } from '@samklang/core/config';
import { parseSurvey } from '@samklang/core/survey';
import { StartError } from '../start-error.js';

/** Reads and checks the config. Throws {@link StartError} that names each fault with its path. */
export function readConfig(path: string): Config {
  const parsed = parseConfig(readJson(path));
  if (!parsed.ok) throw new StartError(`The config ${path} has faults:\n${inWords(parsed.issues)}`);
  return parsed.value;
}

/**
 * Reads the definitions that the config names. One that is missing or faulty is told and left out: its answers are
 * stored and marked, and counted from the first start that can read it.
 */
export function readSurveys(folder: string, ids: readonly string[], tell: (line: string) => void): Survey[] {
  return ids.flatMap((id) => {
    const path = join(folder, `${id}.json`);
    try {
      const parsed = parseSurvey(readJson(path));
      if (parsed.ok) return [parsed.value];
      tell(`The survey ${path} has faults; its answers are kept but not counted:\n${inWords(parsed.issues)}`);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      tell(`${error.message} Answers to "${id}" are kept but not counted.`);
    }
    return [];
  });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function inWords(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => `  ${path || 'the whole file'}: ${message}`).join('\n');
}
