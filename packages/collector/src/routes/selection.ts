import type { Parsed, Survey } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import type { Context } from 'hono';
import type { Selection } from '../storage/read.js';

/** What a reader asks for: a survey, a period and for comments a unit. */
export interface Asked {
  readonly survey: Survey;
  /** As it was written; `*` when it was left out. */
  readonly period: string;
  readonly selection: Selection;
}

/** Reads `survey` (left out: the first of the config), `period` (left out: all) and `unit` (left out: all). */
export function readAsked(c: Context, surveys: ReadonlyMap<string, Survey>): Parsed<Asked> {
  const id = c.req.query('survey') ?? [...surveys.keys()][0] ?? '';
  const survey = surveys.get(id);
  if (!survey) {
    const known = [...surveys.keys()].join(', ') || 'none';
    return { ok: false, issues: [{ path: 'survey', message: `There is no survey "${id}" here. Known: ${known}.` }] };
  }
  const period = c.req.query('period') ?? '*';
  const parsed = parsePeriod(period);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, path: 'period' })) };
  const selection = { survey: id, period: parsed.value, unit: c.req.query('unit') };
  return { ok: true, value: { survey, period, selection } };
}
