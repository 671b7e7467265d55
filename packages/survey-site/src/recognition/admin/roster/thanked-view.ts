import { type TeamThanked, thankedLately } from '@samklang/core/recognition';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { AtBoard } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { daysView } from './days-view.js';
import { pickerView } from './picker-view.js';

type AtThanked = AtBoard<RecognitionState>;

/** The share of each team that was thanked lately. Who was not is nowhere on the page. */
export function thankedView(state: RecognitionState, around: AtThanked): TemplateResult {
  const { words } = around;
  const { roster, shown } = state;
  return html`<p class="quiet lede">${words.roster.lede}</p>
    ${pickerView(state, around)}
    ${roster && roster.rows.length > 0 ? (shown ? html`${sharesPart(state, around)} ${daysView(roster.rows, state, around)}` : html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`) : nothing}`;
}

function sharesPart({ roster, shown = [] }: RecognitionState, around: AtThanked): TemplateResult {
  const { words, locale } = around;
  const say = words.roster;
  const { teams, unmatched } = thankedLately(roster?.rows ?? [], shown, Date.now());
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  return html`<section class="thanked">
    <h2>${say.title}</h2>
    <div class="scrolls" tabindex="0" role="region" aria-label=${say.title}><table>
      <thead><tr><th scope="col">${say.team}</th><th scope="col" class="figure">${say.people}</th><th scope="col" colspan="2">${say.share}</th></tr></thead>
      <tbody>${teams.map((team) => teamRow(team, around))}</tbody>
    </table></div>
    ${unmatched > 0 ? html`<p class="note">${say.unmatched(count(unmatched))}</p>` : nothing}
  </section>`;
}

function teamRow(team: TeamThanked, { words, locale }: AtThanked): TemplateResult {
  const say = words.roster;
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  if ('fewerThan' in team)
    return html`<tr><th scope="row">${team.team}</th><td></td><td colspan="2" class="quiet">${say.tooSmall(count(team.fewerThan))}</td></tr>`;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(team.share);
  return html`<tr><th scope="row">${team.team}</th><td class="figure">${count(team.people)}</td><td class="figure">${share}</td>
    <td class="bar-cell"><svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8" />${svg`<rect class="part" width=${team.share * 100} height="8" />`}</svg></td></tr>`;
}
