import { line50 } from '@samklang/core/score';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answered, Measured, Overall, Score } from '../model/measured.js';
import type { Overview } from '../model/overview.js';
import { previousPeriod } from '../model/period.js';
import type { View } from './view.js';

/** A figure with its name, and what is said below it. */
interface Card {
  readonly name: string;
  readonly scale: string;
  readonly score: Score;
  readonly unit?: string;
  readonly notes: unknown;
}

type Verdict = 'up' | 'down' | 'unclear';

/** Customers beside employees: how they look back and ahead, and how many answered. */
export function figuresView(overview: Overview, overall: Overall, view: View): TemplateResult {
  const { customers, employees } = view.words.overview;
  const sides = [
    {
      name: customers,
      cards: customerCards(overview, overall, view),
      answers: customerAnswers(overview, overall, view),
    },
    {
      name: employees,
      cards: employeeCards(overview, overall, view),
      answers: employeeAnswers(overview, overall, view),
    },
  ].filter(({ cards }) => isOtherComing(view) || cards.length > 0);
  return html`<div class=${sides.length > 1 ? 'figures both' : 'figures'}>${sides.map(({ name, cards, answers }) =>
    cards.length === 0
      ? comingSide(name)
      : html`<section class="side">
      <h2 class=${sides.length > 1 ? 'side-name' : 'hidden-visually'}>${name}</h2>
      <dl>${cards.map((card) => cardView(card, view))}${answers}</dl></section>`,
  )}</div>`;
}

/** Whether what the other side says is on its way. */
export const isOtherComing = ({ state: { coming, sides, surveys } }: View): boolean =>
  coming && !sides && surveys.length > 1;

/** Room of the size that a side will have, so that nothing moves when it comes. */
const comingSide = (name: string): TemplateResult =>
  html`<section class="side coming" aria-busy="true"><h2 class="side-name">${name}</h2>
    <dl aria-hidden="true">${[1, 2, 3, 4].map(() => html`<div class="figure"><dt></dt><dd class="value"></dd><dd></dd><dd></dd><dd class="change"></dd><dd></dd></div>`)}</dl></section>`;

function customerCards(overview: Overview, { measures }: Overall, view: View): readonly Card[] {
  const { figure: text, overview: more } = view.words;
  const isOwn = !overview.employees;
  const nps = measures.get('nps');
  const [bond, csat] = [measures.get('bond'), measures.get('csat')];
  return [
    ...(isOwn && overview.nps.kind !== 'none' ? [ownCard(overview, text.nps, view)] : []),
    ...(!isOwn && nps ? [measuredCard({ name: text.recommend, scale: text.nps }, nps, view)] : []),
    ...(bond ? [measuredCard(more.bond, bond, view)] : []),
    ...(csat ? [{ ...measuredCard({ name: text.satisfied, scale: more.satisfiedScale }, csat, view), unit: '%' }] : []),
  ];
}

function employeeCards(overview: Overview, { measures }: Overall, view: View): readonly Card[] {
  const { figure: text, overview: more } = view.words;
  const [engagement, trust, enps] = [measures.get('engagement'), measures.get('trust'), measures.get('enps')];
  const recommend = overview.employees && overview.nps.kind !== 'none' ? ownCard(overview, text.enps, view) : undefined;
  const other = !recommend && enps ? measuredCard({ name: text.recommend, scale: text.enps }, enps, view) : undefined;
  return [
    ...(engagement ? [measuredCard(more.engagement, engagement, view)] : []),
    ...(trust ? [{ ...more.trust, score: trust.score, unit: '%', notes: halfLine(trust, view) }] : []),
    ...[recommend, other].flatMap((card) => card ?? []),
  ];
}

/** The recommendation of the chosen survey, compared in the units that answered both times. */
function ownCard({ nps, change }: Overview, scale: string, view: View): Card {
  const { words, format } = view;
  const again =
    change && change.leftOut > 0 ? words.change.matched(format.count(change.units), change.units) : undefined;
  const notes = change ? changeLine(change.verdict, change.difference, view, again) : nothing;
  return { name: words.figure.recommend, scale, score: nps, notes };
}

function measuredCard(name: Pick<Card, 'name' | 'scale'>, { score, change, reliability }: Measured, view: View): Card {
  const direction = change && change.value > 0 ? 'up' : 'down';
  const verdict = change?.verdict === 'differs' ? direction : 'unclear';
  const doubt =
    reliability?.verdict === 'cannot-tell' ? html`<dd>${view.words.overview.reliability.cannotTell}</dd>` : nothing;
  return { ...name, score, notes: html`${change ? changeLine(verdict, change.value, view) : nothing}${doubt}` };
}

/** Only the doubt has a sign: an arrow would say that something moved. */
function halfLine({ score }: Measured, { words }: View) {
  if (score.kind !== 'shown') return nothing;
  const verdict = line50({ lo: score.figure.lo / 100, hi: score.figure.hi / 100 });
  if (verdict === null) return nothing;
  const text = words.overview.half[verdict];
  return verdict === 'unclear' ? iconLine('unclear', text) : html`<dd class="change">${text}</dd>`;
}

function customerAnswers(overview: Overview, { answered }: Overall, view: View) {
  return overview.employees ? answersCard(answered.customer, view) : ownAnswers(overview, answered.customer, view);
}

function employeeAnswers(overview: Overview, { answered }: Overall, view: View) {
  return overview.employees ? ownAnswers(overview, answered.employee, view) : answersCard(answered.employee, view);
}

/** The answers behind the recommendation of the chosen survey; without one, those to the survey. */
function ownAnswers({ nps, missing, invalid, minimum }: Overview, answered: Answered | undefined, view: View) {
  if (nps.kind === 'none') return answersCard(answered, view);
  const { words, format } = view;
  const text = words.figure;
  const notes =
    nps.kind === 'shown'
      ? [
          ...(missing > 0 ? [text.missing(format.count(missing))] : []),
          ...(invalid > 0 ? [text.invalid(format.count(invalid))] : []),
          ...missingNotes(answered, view),
        ]
      : [];
  const count = nps.kind === 'shown' ? format.count(nps.figure.n) : undefined;
  return answersView(text.answersScale, count ?? hiddenScore(text.fewerThan(format.count(minimum))), notes, view);
}

function answersCard(answered: Answered | undefined, view: View) {
  if (!answered) return nothing;
  const { words, format } = view;
  return answersView(words.overview.responses, format.count(answered.responses), missingNotes(answered, view), view);
}

function missingNotes(answered: Answered | undefined, { words, format }: View): readonly string[] {
  if (!answered || answered.missing === null) return [];
  const { missing, noneMissing } = words.overview;
  return [answered.missing === 0 ? noneMissing : missing(format.decimal(100 * answered.missing, 1))];
}

const answersView = (scale: string, value: unknown, notes: readonly string[], { words }: View) =>
  html`<div class="figure answers"><dt><b>${words.figure.answers}</b> ${scale}</dt>
    <dd class="value">${value}</dd>${notes.map((note) => html`<dd>${note}</dd>`)}</div>`;

const hiddenScore = (text: string) => html`<span class="hidden-score">${text}</span>`;

function cardView({ name, scale, score, unit, notes }: Card, { words, format }: View): TemplateResult {
  const head = html`<dt><b>${name}</b> ${scale}</dt>`;
  if (score.kind !== 'shown') {
    const text = {
      hidden: () => words.figure.fewerThan(format.count(score.kind === 'hidden' ? score.fewerThan : 0)),
      none: () => words.figure.noAnswers,
      unreliable: () => words.overview.reliability.none,
    }[score.kind]();
    const why = score.kind === 'unreliable' ? html`<dd>${words.overview.reliability.apart}</dd>` : nothing;
    return html`<div class="figure">${head}<dd class="value">${hiddenScore(text)}</dd>${why}</div>`;
  }
  const { value, lo, hi, n } = score.figure;
  return html`<div class="figure">${head}
    <dd class="value">${format.points(value)}${unit ? html`<span class="unit">${unit}</span>` : nothing}</dd>
    <dd>${words.figure.likely(format.points(lo), format.points(hi))}</dd><dd>${words.figure.from(format.count(n))}</dd>${notes}</div>`;
}

const icons: Readonly<Record<Verdict, string>> = {
  up: 'M10 15.5v-11M5.5 9 10 4.5 14.5 9',
  down: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  unclear: 'M3.5 8.2c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0M3.5 12.7c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0',
};

const iconLine = (verdict: Verdict, text: string) =>
  html`<dd class=${`change ${verdict}`}><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${icons[verdict]} /></svg><span>${text}</span></dd>`;

function changeLine(verdict: Verdict, difference: number, { words, format, state }: View, again?: string) {
  const previous = previousPeriod(state.route.period);
  if (previous === undefined) return nothing;
  const text = verdict === 'unclear' ? words.change.unclear : words.change[verdict](format.size(difference));
  const against = words.change.against(format.shortPeriod(previous));
  return html`${iconLine(verdict, text)}<dd>${again ? `${against} ${again}` : against}</dd>`;
}
