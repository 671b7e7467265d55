import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Answered } from '../model/answered.js';
import type { HeldFigures } from '../state.js';
import type { View } from './view.js';

/** How many of those who were asked answered, as far as anybody knows. */
export function responseRates(current: HeldFigures['current'], view: View): TemplateResult | typeof nothing {
  const answered = view.make('answered', current)?.value;
  if (!answered) return nothing;
  // Over several periods the same people answer more than once.
  const isOneWave = current.audience === 'employee' && view.state.route.period !== '';
  return html`${isOneWave ? peopleLine(answered, view) : nothing} ${wroteLines(answered, view)}`;
}

/** How many of the employees answered, in the units whose number of people is known. */
function peopleLine({ units }: Answered, { words, format, config, state }: View): TemplateResult | typeof nothing {
  const people = new Map(config.units.flatMap(({ id, headcount }) => (headcount ? [[id, headcount] as const] : [])));
  for (const [id, { headcount }] of state.files.opened?.facts ?? []) if (headcount) people.set(id, headcount);
  const known = units.filter(([unit]) => people.has(unit));
  const answered = known.reduce((sum, [, responses]) => sum + responses, 0);
  const all = known.reduce((sum, [unit]) => sum + (people.get(unit) ?? 0), 0);
  if (all === 0 || answered > all) return nothing;
  const share = format.points((100 * answered) / all);
  return html`<p class="sub">${words.answers.rate(format.count(answered), format.count(all), share)}</p>`;
}

/** For each question in free words: how many wrote something, and how many left it out. */
function wroteLines({ items }: Answered, { words, format, itemTitle, isText }: View): readonly TemplateResult[] {
  return items
    .filter(({ item, answered }) => answered > 0 && isText(item))
    .map(({ item, answered, missing }) => {
      const share = format.points((100 * answered) / (answered + missing));
      const [wrote, left] = [format.count(answered), format.count(missing)];
      return html`<p class="sub wrote">${words.answers.wrote(itemTitle(item), wrote, share, left)}</p>`;
    });
}
