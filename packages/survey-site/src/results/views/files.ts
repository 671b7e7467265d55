import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Fault } from '../files/fault.js';
import type { FileAnswers } from '../files/file-answers.js';
import type { View } from './view.js';

const mostFaults = 200;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What was read from files, and everything in them that does not count. */
export function filesReport(view: View): TemplateResult | typeof nothing {
  const { words, state, act } = view;
  if (state.reading !== undefined)
    return html`<p class="files-report" role="status">${words.files.reading(state.reading)}</p>`;
  if (state.files.length === 0) return nothing;
  const faults = state.files.flatMap((file) => file.faults);
  return html`<section class="files-report" aria-label=${words.live.files}>
    <p role="status">${told(view).join(' ')}</p>
    ${faults.length > 0 ? faultList(faults, view) : nothing}
    <button type="button" @click=${act.closeFiles}>${words.files.close}</button>
  </section>`;
}

function told({ words, format, state }: View): readonly string[] {
  const text = words.files;
  const { files, duplicates } = state;
  const count = (pick: (file: FileAnswers) => number) => sum(files.map(pick));
  const [answers, invalid, skipped] = [
    count((file) => file.answers.length),
    count((file) => file.invalid),
    count((file) => file.skipped),
  ];
  const unused = [...new Set(files.flatMap((file) => file.unused))];
  return [
    text.showing(format.list(files.map(({ name }) => name)), format.count(answers - duplicates), answers - duplicates),
    ...(duplicates > 0 ? [text.duplicates(format.count(duplicates), duplicates)] : []),
    ...(skipped > 0 ? [text.skipped(format.count(skipped), skipped)] : []),
    ...(invalid > 0 ? [text.invalid(format.count(invalid), invalid)] : []),
    ...(unused.length > 0 ? [text.ignored(format.list(unused))] : []),
  ];
}

function faultList(faults: readonly Fault[], view: View): TemplateResult {
  const { words, format } = view;
  const several = view.state.files.length > 1;
  const left = faults.length - mostFaults;
  return html`<details class="faults" ?open=${faults.length <= 10}><summary>${words.files.faults}</summary><ul>
    ${faults
      .slice(0, mostFaults)
      .map(
        ({ file, row, what }) =>
          html`<li>${several || row === undefined ? html`<b>${file}</b> ` : nothing}${row === undefined ? nothing : html`<b>${words.files.row(format.count(row))}</b> `}${faultText(what, view)}</li>`,
      )}
    ${left > 0 ? html`<li>${words.files.moreFaults(format.count(left))}</li>` : nothing}
  </ul></details>`;
}

function faultText(what: Fault['what'], { words, format }: View): string {
  const text = words.files.fault;
  if (what.code === 'columns') return text.columns(format.count(what.expected), format.count(what.found));
  if (what.code === 'period') return text.period(what.value);
  if (what.code === 'value') return text.value(what.column, what.value, String(what.from), String(what.to));
  if (what.code === 'response') return text.response(what.path, what.message);
  return text[what.code];
}

/** The way to open files, at the end of each tab. */
export function filesSection({ words, act }: View): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    act.openFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<section class="open-files">
    <h2>${words.files.title}</h2>
    <p class="sub">${words.files.text}</p>
    <label class="button file-button"><input class="hidden-visually" type="file" multiple accept=".csv,.json,.ndjson,.txt,text/csv,application/json" @change=${choose} />${words.files.choose}</label>
  </section>`;
}
