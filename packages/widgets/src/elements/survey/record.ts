import type { Answers, Response } from '@samklang/core';
import { createResponse } from '@samklang/core/response/create';
import type { Draft } from '../../events.js';
import { type Attempt, attemptAt } from './attempt.js';
import type { Fields, Setting } from './setting.js';

/** What is kept of an attempt that has begun, for a reload or an empty battery. */
export function draftOf(
  { survey, screen }: Attempt,
  { id, answers }: { readonly id: string; readonly answers: Answers },
  unsure: ReadonlySet<string>,
  unit: string,
): Draft {
  return {
    id,
    survey: survey.id,
    version: survey.version,
    unit,
    answers,
    ...(unsure.size > 0 && { unsure: [...unsure] }),
    item: screen[0]?.id ?? '',
    savedAt: Date.now(),
  };
}

/** The attempt a draft tells of; undefined when the survey has changed since or the draft says nothing. */
export function resumedFrom({ survey }: Attempt, draft: Draft): Attempt | undefined {
  const { id, version, answers, unsure = [], item } = draft;
  const isEmpty = unsure.length === 0 && Object.keys(answers).length === 0;
  return version === survey.version && !isEmpty ? attemptAt({ survey, seed: id, id, answers }, item) : undefined;
}

/** What is submitted. */
export function responseOf({ id, survey, way }: Attempt, setting: Setting, hidden: Fields): Response {
  const { unit, locale, channel } = setting;
  const named = Object.keys(hidden).length > 0 && { hidden };
  return createResponse({ id, survey, unit, now: Date.now(), locale, channel, answers: way.answers, ...named });
}
