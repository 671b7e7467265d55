import type { Response, Summary, Survey } from '@samklang/core';
import { commentsOf } from '@samklang/core/comment';
import { monthOf } from '@samklang/core/config';
import { parseResponse } from '@samklang/core/response';
import { parseSummary } from '@samklang/core/summary';
import type { Comment } from '../sources/source.js';
import { Cancelled, type Context, type Progress } from './context.js';
import { Faults } from './fault.js';
import { headOf } from './inspect.js';
import { guessMeanings, itemsOf } from './mapping.js';
import { answerColumns, audienceOf, surveyOfTable } from './measures-of-table.js';
import type { IsNew } from './read-table.js';
import { Tally } from './tally.js';
import { textChunks } from './text-chunks.js';

/** What a file of JSON gave. */
export interface JsonRead {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly comments: readonly (Comment & { readonly survey: string })[];
  readonly summaries: readonly Summary[];
  readonly answers: number;
  readonly duplicates: number;
  readonly faults: Faults;
  readonly unused: readonly string[];
}

/** Reads responses (one, a list, an envelope, or one a line) or summaries. Each that cannot be read is named and left out. */
export async function readJson(file: Blob, context: Context, isNew: IsNew, progress: Progress): Promise<JsonRead> {
  const reading = new JsonReading(context, isNew);
  const { encoding } = await headOf(file);
  let rest = '';
  let lines = 0;
  let whole = '';
  for await (const { text, bytes } of textChunks(file, encoding)) {
    if (lines === 0) whole += text;
    const parts = (rest + text).split(/\r\n|\n/);
    rest = bytes === file.size ? '' : (parts.pop() ?? '');
    const isLines = lines > 0 || (parts.length > 0 && whole.length === text.length && isOneALine(parts));
    if (isLines) {
      reading.take(
        parts.map((line) => (line.trim() === '' ? blank : parsed(line))),
        lines + 1,
      );
      lines += parts.length;
      whole = '';
    }
    if (!progress(bytes / file.size)) throw new Cancelled();
  }
  if (lines === 0) reading.takeWhole(parsed(whole));
  return reading.result();
}

/** A line without anything on it. */
const blank = Symbol('blank');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lines of which the first two, or the only one, are values by themselves. */
function isOneALine(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 2);
  return filled.length === 2 && filled.some((line) => isRecord(parsed(line)));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class JsonReading {
  readonly #faults = new Faults();
  readonly #tallies = new Map<string, Tally>();
  readonly #comments: (Comment & { survey: string })[] = [];
  readonly #summaries: Summary[] = [];
  readonly #unused = new Set<string>();
  readonly #context: Context;
  readonly #isNew: IsNew;
  readonly #known: ReadonlyMap<string, Survey>;
  #answers = 0;
  #duplicates = 0;

  constructor(context: Context, isNew: IsNew) {
    this.#context = context;
    this.#isNew = isNew;
    this.#known = new Map(context.known.map((survey) => [survey.id, survey]));
  }

  takeWhole(value: unknown): void {
    if (value === undefined) this.#faults.add(undefined, { code: 'json' });
    else this.#takeValue(value);
  }

  #takeValue(value: unknown): void {
    const { responses, summaries } = isRecord(value) ? value : {};
    const list = Array.isArray(value) ? value : Array.isArray(responses) ? responses : [value];
    if (Array.isArray(summaries)) this.#takeSummaries(summaries);
    else if (list.length === 0) this.#faults.add(undefined, { code: 'empty' });
    else this.take(list, 1);
  }

  #takeSummaries(values: readonly unknown[]): void {
    values.forEach((value, index) => {
      const read = parseSummary(value);
      if (read.ok) this.#summaries.push(read.value);
      else this.#name(index + 1, read.issues);
    });
  }

  take(values: readonly unknown[], firstRow: number): void {
    const responses = values.flatMap((value, index): Response[] => {
      if (value === blank) return [];
      if (value === undefined) {
        this.#faults.skip(firstRow + index, { code: 'json' });
        return [];
      }
      const read = parseResponse(value, { surveys: this.#known, units: { has: () => true } });
      if (!read.ok) this.#name(firstRow + index, read.issues);
      return read.ok ? [read.value.response] : [];
    });
    for (const response of responses) {
      const { id, survey } = response;
      if (this.#isNew(survey, id)) this.#add(response, responses);
      else this.#duplicates += 1;
    }
  }

  #name(row: number, issues: readonly { readonly path: string; readonly message: string }[]): void {
    issues.forEach(({ path, message }, index) => {
      const what = { code: 'response', path, message } as const;
      if (index === 0) this.#faults.skip(row, what);
      else this.#faults.add(row, what);
    });
  }

  #add(response: Response, beside: readonly Response[]): void {
    const tally = this.#tallies.get(response.survey) ?? new Tally(this.#surveyOf(response.survey, beside));
    this.#tallies.set(response.survey, tally);
    const period = monthOf(response.answeredAt, this.#context.timeZone);
    tally.add(response, period);
    this.#answers += 1;
    const { survey } = response;
    this.#comments.push(...commentsOf(tally.survey, { ...response, period }).map((one) => ({ ...one, survey })));
  }

  /** The site's definition; of another survey one made of the names of its answers. */
  #surveyOf(id: string, responses: readonly Response[]): Survey {
    const known = this.#known.get(id);
    if (known) return known;
    const same = responses.filter(({ survey }) => survey === id);
    const keys = [...new Set(same.flatMap(({ answers }) => Object.keys(answers)))];
    const meanings = guessMeanings(keys, this.#context.known);
    keys.forEach((key, index) => {
      if (meanings[index] === 'none') this.#unused.add(key);
    });
    const columns = answerColumns(keys, meanings);
    return surveyOfTable(id, columns, itemsOf(this.#context.known), audienceOf(columns));
  }

  result(): JsonRead {
    return {
      tallies: this.#tallies,
      comments: this.#comments,
      summaries: this.#summaries,
      answers: this.#answers,
      duplicates: this.#duplicates,
      faults: this.#faults,
      unused: [...this.#unused],
    };
  }
}
