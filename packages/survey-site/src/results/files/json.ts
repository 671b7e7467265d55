import type { Response } from '@samklang/core';
import { monthOf } from '@samklang/core/config';
import { parseResponse } from '@samklang/core/response';
import type { Reading } from './csv.js';
import type { Fault } from './fault.js';
import { type DatedResponse, type FileAnswers, nothing } from './file-answers.js';

/** Reads responses: one, a list, an envelope, or one a line. Each that cannot be read is named and left out. */
export function readJson(text: string, reading: Reading): FileAnswers {
  const values = listOf(text) ?? linesOf(text);
  if (!values) return nothing(reading.name, { code: 'json' });
  if (values.length === 0) return nothing(reading.name, { code: 'empty' });
  const known = {
    surveys: new Map(reading.known.map((survey) => [survey.id, survey])),
    units: { has: () => true },
  };
  const answers: DatedResponse[] = [];
  const faults: Fault[] = [];
  values.forEach((value, index) => {
    const parsed = parseResponse(value, known);
    if (parsed.ok) answers.push(dated(parsed.value.response, reading));
    for (const { path, message } of parsed.ok ? [] : parsed.issues) {
      faults.push({ file: reading.name, row: index + 1, what: { code: 'response', path, message } });
    }
  });
  const skipped = values.length - answers.length;
  return { name: reading.name, answers, surveys: [], faults, invalid: 0, skipped, unused: [] };
}

const dated = (response: Response, { timeZone }: Reading): DatedResponse => ({
  response,
  period: monthOf(response.answeredAt, timeZone),
});

function listOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    const responses = (value as { responses?: unknown } | null)?.responses;
    return Array.isArray(responses) ? responses : [value];
  } catch {
    return undefined;
  }
}

/** One JSON value a line. A broken line becomes undefined, which no response is. */
function linesOf(text: string): readonly unknown[] | undefined {
  const lines = text.split(/\r\n|\n/).filter((line) => line.trim() !== '');
  const values = lines.map((line) => listOf(line)?.[0]);
  return values.some((value) => value !== undefined) ? values : undefined;
}
