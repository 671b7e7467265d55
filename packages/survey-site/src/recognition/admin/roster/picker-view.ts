import { html, nothing, type TemplateResult } from 'lit';
import type { AtBoard } from '../owner.js';
import type { RecognitionState } from '../state.js';
import type { Roster, RosterFault } from './read-roster.js';

type AtRoster = AtBoard<RecognitionState>;

/** Faults told one by one; the others are counted. */
const MOST_TOLD = 20;

/** Where the list of people is opened, what is wrong with it, and how it is put away again. */
export function pickerView({ roster }: RecognitionState, around: AtRoster): TemplateResult {
  const { words, desk, locale } = around;
  const say = words.roster;
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const opened = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    // Cleared, so that the same file can be opened again after it was mended.
    const { readRoster } = await import('./read-roster.js');
    desk.page.set({ roster: await readRoster(file) });
    input.value = '';
  };
  return html`<div class="field roster-file">
      <label for="roster">${say.open}</label>
      <input id="roster" type="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="roster-help" @change=${opened} />
      <p id="roster-help" class="note">${say.help}</p>
    </div>
    <div role="status" class="roster-state">
      ${
        roster
          ? html`<p>${say.opened(roster.file, count(roster.rows.length))}
              <button type="button" class="plain" @click=${() => desk.page.set({ roster: undefined })}>${say.forget}</button></p>`
          : nothing
      }
      ${roster && roster.faults.length > 0 ? faultsPart(roster, around) : nothing}
    </div>`;
}

function faultsPart({ faults }: Roster, { words, locale }: AtRoster): TemplateResult {
  const say = words.roster;
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const told = faults.slice(0, MOST_TOLD);
  const more = faults.length - told.length;
  return html`<div class="trouble">
    <p>${say.faults(count(faults.length))}</p>
    <ul>${told.map((fault) => html`<li>${textOf(fault, say, count)}</li>`)}</ul>
    ${more > 0 ? html`<p>${say.moreFaults(count(more))}</p>` : nothing}
  </div>`;
}

function textOf(fault: RosterFault, say: AtRoster['words']['roster'], count: (n: number) => string): string {
  if (!('row' in fault)) return say.unusable[fault.code];
  const row = count(fault.row);
  if (fault.code === 'date') return say.date(row, fault.value);
  if (fault.code === 'twice') return say.twice(row, fault.value, count(fault.first));
  return say.rows[fault.code](row);
}
