import {
  normalText,
  type RosterRow,
  type Round,
  type SpreadHint,
  spreadHints,
  type Winner,
} from '@samklang/core/recognition';
import { html, type TemplateResult } from 'lit';
import type { AtBoard } from '../owner.js';
import { pickerView } from '../roster/picker-view.js';
import type { RecognitionState } from '../state.js';

type AtMonth = AtBoard<RecognitionState>;

/** How fairly the honour has gone round, for those who look at the nominated. Without a list of people it asks for one. */
export function spreadView(state: RecognitionState, around: AtMonth): TemplateResult {
  const { roster, rounds = [] } = state;
  const say = around.words.spread;
  if (!roster || roster.rows.length === 0)
    return html`<details class="spread"><summary>${say.title}</summary><p class="note">${say.needsList}</p>${pickerView(state, around)}</details>`;
  const winners = winnersIn(rounds, roster.rows);
  const hints = spreadHints(roster.rows, winners);
  const fair = winners.length === 0 ? say.noWinners : say.fair;
  return html`<aside class="spread" aria-label=${say.title}>
    <h3>${say.title}</h3>
    ${hints.length === 0 ? html`<p>${fair}</p>` : html`<ul>${hints.map((hint) => html`<li>${textOf(hint, around)}</li>`)}</ul><p class="note">${say.thought}</p>`}
  </aside>`;
}

/** Past winners by their keys in the list; where a round knows only a name, by that. */
function winnersIn(rounds: readonly Round[], rows: readonly RosterRow[]): readonly Winner[] {
  return rounds.flatMap(({ period, result }) => {
    if (!result) return [];
    const { person, name, team } = result.winner;
    const named = rows.filter((row) => normalText(row.name) === normalText(name));
    const row =
      rows.find((one) => one.person === person) ??
      (named.length === 1 ? named[0] : named.find((one) => normalText(one.team) === normalText(team ?? '')));
    return row ? [{ person: row.person, period }] : [];
  });
}

function textOf(hint: SpreadHint, { words, locale }: AtMonth): string {
  const say = words.spread;
  const count = (n: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(n);
  const { people, wins, expected } = hint.spread;
  if (hint.code === 'team-often') return say.often(hint.team, count(wins), count(expected));
  if (hint.code === 'team-passed-over') return say.passedOver(hint.team, count(people), count(expected));
  return say.lessVisible(count(people), count(expected));
}
