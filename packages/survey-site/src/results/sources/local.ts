import type { Config, Response, Summary, Survey } from '@samklang/core';
import { commentsOf, contactsIn, scoreIn, wordsIn } from '@samklang/core/comment';
import { summariseByUnit } from '@samklang/core/summary';
import { Suppression } from '../files/withhold.js';
import { within } from '../model/period.js';
import { workshopHere } from '../workshop/elsewhere.js';
import { type Held, heldHere } from '../workshop/held.js';
import { type Handlings, handledHere, handleHere } from './handled-here.js';
import { mergeByUnit } from './merge-by-unit.js';
import { ordered, pageOf } from './page-of.js';
import type { Alert, CommentPage, CommentQuery, Counted, Loaded, Query, ResultsSource } from './source.js';

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
      if (!survey) return { ok: true, value: { comments: [], next: null } };
      const here = { query, minimum: minimum.employee, handlings: await handledHere() };
      return { ok: true, value: commentsIn({ survey, counts }, await answers(), here) };
    },
    alerts: async (query) => {
      const survey = surveyOf(query.survey);
      return { ok: true, value: survey ? alertsIn(survey, await answers(), query, await handledHere()) : [] };
    },
    handle: async ({ id }, post) => ({ ok: true, value: await handleHere(id, post, Date.now()) }),
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

interface Counting {
  readonly survey: Survey;
  readonly counts: Counts;
}

function commentsIn(
  { survey, counts }: Counting,
  answers: readonly DatedResponse[],
  {
    query,
    minimum,
    handlings,
  }: { readonly query: CommentQuery; readonly minimum: number; readonly handlings: Handlings },
): CommentPage {
  const suppression = survey.audience === 'employee' ? new Suppression(counts.of(survey, answers), minimum) : undefined;
  const mine = answersTo(survey, answers, query)
    .filter(({ response: { unit } }) => query.unit === '' || unit === query.unit)
    .filter(({ response: { unit }, period }) => suppression?.showsWords(unit, period) ?? true);
  const comments = mine.flatMap(({ response, period }) => commentsOf(survey, { ...response, period }));
  return pageOf(ordered(comments, survey.audience), query, handlings);
}

/** Answers to a survey in a period, newest first. */
function answersTo({ id }: Survey, answers: readonly DatedResponse[], { period }: Query): readonly DatedResponse[] {
  return answers
    .filter((one) => one.response.survey === id && within(period, one.period))
    .sort((a, b) => (a.response.answeredAt < b.response.answeredAt ? 1 : -1));
}

/** Customers who agreed to be contacted and have not been. */
function alertsIn(
  survey: Survey,
  answers: readonly DatedResponse[],
  query: Query,
  handlings: Handlings,
): readonly Alert[] {
  return answersTo(survey, answers, query).flatMap(({ response: { id, unit, answers: given }, period }) => {
    const contacts = contactsIn(survey, given);
    const handling = handlings.get(id) ?? null;
    if (contacts.length === 0 || handling?.at) return [];
    return [{ id, unit, period, score: scoreIn(survey, given), words: wordsIn(survey, given), contacts, handling }];
  });
}
