import type { Config, Response, Summary, Survey } from '@samklang/core';
import { summariseByUnit } from '@samklang/core/summary';
import { Suppression } from '../files/withhold.js';
import { within } from '../model/period.js';
import { workshopHere } from '../work/elsewhere.js';
import { type Held, heldHere } from '../work/held.js';
import { mergeByUnit } from './merge-by-unit.js';
import type { Comment, CommentPage, CommentQuery, Counted, Loaded, Query, ResultsSource } from './source.js';

/** One answer with the period it counts in. */
export interface DatedResponse {
  readonly response: Response;
  readonly period: string;
}

interface Options {
  readonly minimum: Config['minimum'];
  readonly surveys: readonly Survey[];
  readonly answers: () => Promise<readonly DatedResponse[]>;
  readonly watch: ResultsSource['watch'];
}

const pageSize = 50;

/** Counts answers that are already here, by the same functions as a collector counts them. */
export function localSource({ minimum, surveys, answers, watch }: Options): ResultsSource {
  const counts = new Counts();
  const surveyOf = (id: string) => surveys.find((survey) => survey.id === id) ?? surveys[0];

  async function load({ survey: id, period }: Query): Promise<Loaded<Held>> {
    const survey = surveyOf(id);
    const all = await answers();
    if (!survey) return { ok: true, value: heldHere(noAnswers(minimum.customer)) };
    const least = minimum[survey.audience];
    const shown = shownOf(survey, counts.of(survey, all), period, least);
    const counted = { version: all.length, minimum: least, audience: survey.audience, ...shown };
    return { ok: true, value: heldHere(counted) };
  }

  return {
    kind: 'device',
    workshop: workshopHere,
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
      return {
        ok: true,
        value: survey
          ? commentsOf(survey, counts, await answers(), query, minimum.employee)
          : { comments: [], next: null },
      };
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

/** Small groups of employees are left out; those of customers only lose their score. */
function shownOf({ audience }: Survey, all: readonly Summary[], period: string, minimum: number) {
  if (audience === 'employee') return new Suppression(all, minimum).shown(period);
  return { summaries: mergeByUnit(all.filter((summary) => within(period, summary.period))), withheld: [] };
}

const noAnswers = (minimum: number): Counted => ({
  version: 0,
  minimum,
  audience: 'customer',
  summaries: [],
  withheld: [],
});

function commentsOf(
  survey: Survey,
  counts: Counts,
  answers: readonly DatedResponse[],
  query: CommentQuery,
  minimum: number,
): CommentPage {
  const items = survey.pages.flatMap((page) => page.items);
  const score = items.find(({ type }) => type === 'nps')?.id;
  const mine = answers.filter(({ response, period }) => response.survey === survey.id && within(query.period, period));
  const suppression = survey.audience === 'employee' ? new Suppression(counts.of(survey, answers), minimum) : undefined;
  const comments = mine
    .filter(({ response: { unit } }) => query.unit === '' || unit === query.unit)
    .filter(({ response: { unit }, period }) => suppression?.showsWords(unit, period) ?? true)
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
