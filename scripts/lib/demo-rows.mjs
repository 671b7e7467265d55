import { createHash } from 'node:crypto';
import { scalesOf } from '../../packages/core/dist/summary/index.js';
import { WalletColumns } from './demo-wallet.mjs';

const LINES_TOLD = 5;
/** Types whose answers are words. */
const TEXTS = new Set(['text', 'consent', 'contact']);
const keys = new Set(['respondent_id', 'location_id', 'period']);

/** Turns rows of a table into responses and remembers what had to be left out. */
export class RowReader {
  #survey;
  #scales;
  #texts;
  #wallet;
  #left = new Map();

  constructor(survey) {
    this.#survey = survey;
    this.#scales = new Map(scalesOf(survey).map((scale) => [scale.id, scale]));
    this.#wallet = new WalletColumns(survey);
    const items = survey.pages.flatMap((page) => page.items);
    this.#texts = new Set(items.filter((item) => TEXTS.has(item.type)).map((item) => item.id));
  }

  /** The response of one row, or undefined when the row lacks its respondent or period. */
  read(row, line) {
    const answeredAt = middleOf(row.period);
    if (!row.respondent_id || !answeredAt) return this.#leaveOut('rows without respondent_id or readable period', line);
    return {
      id: idOf(this.#survey.id, row.respondent_id),
      survey: this.#survey.id,
      version: this.#survey.version,
      unit: row.location_id ?? '',
      answeredAt,
      locale: this.#survey.locales[0],
      channel: 'import',
      answers: this.#answersOf(row, line),
    };
  }

  /** What was left out, by kind: `{ count, what, lines }` with the first few line numbers. */
  leftOut() {
    return [...this.#left].map(([what, { count, lines }]) => ({ what, count, lines }));
  }

  #answersOf(row, line) {
    const { answers, left } = this.#wallet.read(row);
    for (const what of left) this.#leaveOut(what, line);
    for (const [item, text] of Object.entries(row)) {
      if (keys.has(item) || this.#wallet.names.has(item) || text.trim() === '') continue;
      const fault = this.#faultOf(item, Number(text));
      if (fault) this.#leaveOut(`values of ${item} ${fault}`, line);
      else answers[item] = this.#texts.has(item) ? text : Number(text);
    }
    return answers;
  }

  /** A scale takes its whole steps; an item the survey does not have takes any number. */
  #faultOf(item, value) {
    if (this.#texts.has(item)) return undefined;
    if (!Number.isFinite(value)) return 'that are no number';
    const scale = this.#scales.get(item);
    const isStep = Number.isInteger(value) && value >= scale?.from && value < scale?.from + scale?.size;
    return scale && !isStep ? 'outside its scale' : undefined;
  }

  #leaveOut(what, line) {
    const left = this.#left.get(what) ?? { count: 0, lines: [] };
    left.count += 1;
    if (left.lines.length < LINES_TOLD) left.lines.push(line);
    this.#left.set(what, left);
  }
}

/** Noon of the 15th in the middle month, so that no time zone moves it to another period. */
function middleOf(period) {
  const [, year, quarter, month] = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(period ?? '') ?? [];
  if (!year) return undefined;
  return `${year}-${month ?? String(Number(quarter) * 3 - 1).padStart(2, '0')}-15T12:00:00Z`;
}

/** A UUIDv8 (RFC 9562, section 5.8) that is the same for the same person and survey. */
function idOf(survey, respondent) {
  const bytes = createHash('sha256').update(`${survey}\n${respondent}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
