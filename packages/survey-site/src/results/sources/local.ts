import type { Config, Response, Summary, Survey } from '@samklang/core';
import { merge, summariseByUnit } from '@samklang/core/summary';
import type { DatedResponse } from '../files/file-answers.js';
import { within } from '../model/period.js';
import type { Comment, CommentPage, CommentQuery, Counted, Loaded, Query, ResultsSource } from './source.js';

interface Options {
  readonly kind: 'device' | 'files';
  readonly minimum: Config['minimum'];
  readonly surveys: readonly Survey[];
  readonly answers: () => Promise<readonly DatedResponse[]>;
  readonly watch: ResultsSource['watch'];
}

/** Words of employees are shown from so many answers of their unit. */
const employeeWordsFrom = 8;
const pageSize = 50;

/** Counts answers that are already here, by the same functions as a collector counts them. */
export function localSource({ kind, minimum, surveys, answers, watch }: Options): ResultsSource {
  const counts = new Counts();
  const surveyOf = (id: string) => surveys.find((survey) => survey.id === id) ?? surveys[0];

  async function load({ survey: id, period }: Query): Promise<Loaded<Counted>> {
    const survey = surveyOf(id);
    const all = await answers();
    if (!survey) return { ok: true, value: noAnswers(minimum.customer) };
    const summaries = counts.of(survey, all).filter((summary) => within(period, summary.period));
    const least = minimum[survey.audience];
    return { ok: true, value: withhold(survey, mergeByUnit(summaries), least, all.length) };
  }

  return {
    kind,
    load,
    watch,
    surveys: async () => {
      const used = new Set((await answers()).map(({ response }) => response.survey));
      const found = surveys.filter(({ id }) => used.has(id));
      return (found.length > 0 ? found : surveys).map(({ id }) => id);
    },
    periods: async (id) => {
      const survey = surveyOf(id);
      const summaries = survey ? counts.of(survey, await answers()) : [];
      return { ok: true, value: [...new Set(summaries.map(({ period }) => period))].filter(Boolean).sort() };
    },
    comments: async (query) => {
      const survey = surveyOf(query.survey);
      return { ok: true, value: survey ? commentsOf(survey, await answers(), query) : { comments: [], next: null } };
    },
  };
}

/** Summaries per unit and finest period, counted once for each list of answers. */
class Counts {
  #counted: readonly DatedResponse[] | undefined;
  #bySurvey = new Map<string, readonly Summary[]>();

  of(survey: Survey, answers: readonly DatedResponse[]): readonly Summary[] {
    if (answers !== this.#counted) this.#bySurvey.clear();
    this.#counted = answers;
    const known = this.#bySurvey.get(survey.id);
    if (known) return known;
    const byPeriod = new Map<string, Response[]>();
    for (const { response, period } of answers) {
      const same = byPeriod.get(period);
      if (same) same.push(response);
      else byPeriod.set(period, [response]);
    }
    const summaries = [...byPeriod].flatMap(([period, responses]) => summariseByUnit(survey, responses, { period }));
    this.#bySurvey.set(survey.id, summaries);
    return summaries;
  }
}

function mergeByUnit(summaries: readonly Summary[]): readonly Summary[] {
  const byUnit = new Map<string, Summary>();
  for (const summary of summaries) {
    const before = byUnit.get(summary.unit);
    byUnit.set(summary.unit, before ? merge(before, summary) : summary);
  }
  return [...byUnit.values()];
}

/** Figures of small groups of employees are left out altogether; those of customers only lose their score. */
function withhold({ audience }: Survey, all: readonly Summary[], minimum: number, version: number): Counted {
  const small = audience === 'employee' ? all.filter(({ responses }) => responses < minimum) : [];
  return {
    version,
    minimum,
    audience,
    summaries: all.filter((summary) => !small.includes(summary)),
    withheld: small.map(({ unit }) => ({ unit, fewerThan: minimum })),
  };
}

const noAnswers = (minimum: number): Counted => ({
  version: 0,
  minimum,
  audience: 'customer',
  summaries: [],
  withheld: [],
});

function commentsOf(survey: Survey, answers: readonly DatedResponse[], query: CommentQuery): CommentPage {
  const items = survey.pages.flatMap((page) => page.items);
  const score = items.find(({ type }) => type === 'nps')?.id;
  const mine = answers.filter(({ response, period }) => response.survey === survey.id && within(query.period, period));
  const ofUnit = (unit: string) => mine.filter(({ response }) => response.unit === unit).length;
  const units = new Set(mine.map(({ response }) => response.unit));
  const open = new Set(
    [...units].filter((unit) => survey.audience === 'customer' || ofUnit(unit) >= employeeWordsFrom),
  );
  const comments = mine
    .filter(({ response: { unit } }) => open.has(unit) && (query.unit === '' || unit === query.unit))
    .sort((a, b) => newestFirst(a.response.answeredAt || a.period, b.response.answeredAt || b.period))
    .flatMap(({ response, period }, index) =>
      items.flatMap(({ id, type }): Comment[] => {
        const text = type === 'text' ? response.answers[id] : undefined;
        if (typeof text !== 'string' || text.trim() === '') return [];
        const given = score === undefined ? undefined : response.answers[score];
        const key = `${response.id || index}/${id}`;
        return [
          { id: key, unit: response.unit, period, item: id, text, score: typeof given === 'number' ? given : null },
        ];
      }),
    );
  const start = Number(query.before ?? 0);
  const end = start + pageSize;
  return { comments: comments.slice(start, end), next: end < comments.length ? String(end) : null };
}

const newestFirst = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
