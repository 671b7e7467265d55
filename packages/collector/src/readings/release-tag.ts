import { createHash } from 'node:crypto';
import type { Survey } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import { quarterOf } from '@samklang/core/reading';
import { readRevision } from '../storage/revision.js';
import { presentMonth, type ReleaseContext } from './released.js';

/**
 * Names a state of a survey's released views: it changes when the counts of a released quarter do, with a new month (a
 * quarter may be over), and with the settings and the definition that views are made by; not with answers of the running
 * quarter, nor of other surveys. Read it before the views.
 *
 * @returns makes the ETag of a survey's views, and of what the reply says beside them.
 */
export function releaseTags(context: ReleaseContext): (survey: Survey, beside?: unknown) => Promise<string> {
  const rules = new Map<string, string>();
  return async (survey, beside = null) => {
    const month = presentMonth(context);
    const running = parsePeriod(quarterOf(month));
    const revision = await readRevision(context.db.sql, survey.id, running.ok ? running.value.from : month);
    const rule = rules.get(survey.id) ?? digest([context.config, survey]);
    rules.set(survey.id, rule);
    return `"${revision}-${month}-${rule}-${digest(beside)}"`;
  };
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
