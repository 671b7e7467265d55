import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Opened } from '../files/desk.js';
import type { Fault } from '../files/fault.js';
import type { FileReport } from '../files/file-report.js';
import type { View } from './view.js';

const mostFaults = 200;
/** Columns named before the rest is only counted. */
const mostColumns = 12;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** What is being read, what was read, and everything in it that does not count. */
export function filesReport(view: View): TemplateResult | typeof nothing {
  const { words, state } = view;
  const { opened, reading, broken } = state.files;
  if (!opened && !reading && broken === undefined) return nothing;
  const isShort = state.route.tab !== 'files' && state.phase === 'ready';
  return html`<section class=${isShort ? 'files-report short' : 'files-report'} aria-label=${words.live.files}>
    ${reading ? progress(reading, view) : nothing}
    ${broken === undefined ? nothing : html`<p role="alert">${words.files.broken(broken)}</p>`}
    ${opened ? summary(opened, view) : nothing}
  </section>`;
}

function progress({ name, share }: { name: string; share: number }, { words, act }: View): TemplateResult {
  return html`<div class="reading"><label><span role="status">${words.files.reading(name)}</span>
    <progress max="1" value=${share}></progress></label>
    <button type="button" @click=${act.cancelFile}>${words.files.cancel}</button></div>`;
}

function summary(opened: Opened, view: View): TemplateResult {
  const { words, act, state } = view;
  const { reports, spellings } = opened;
  const tables = state.route.tab === 'files' ? reports : [];
  const faults = reports.flatMap((report) => report.faults.map((fault) => ({ file: report.name, fault })));
  const more = sum(reports.map(({ moreFaults }) => moreFaults));
  return html`<p role="status">${[...told(reports, view), ...toldTogether(opened, view)].join(' ')}</p>
    ${faults.length > 0 ? faultList(faults, more, view) : nothing}
    <div class="file-actions">
      ${spellings.length > 0 ? html`<button type="button" @click=${act.joinUnits}>${words.files.join}</button>` : nothing}
      ${tables.map(({ name, table }, place) =>
        table
          ? html`<button type="button" @click=${() => act.chooseColumns(place)}>${words.files.columns(name)}</button>`
          : nothing,
      )}
      <button type="button" @click=${act.closeFiles}>${words.files.close}</button>
    </div>`;
}

function told(reports: readonly FileReport[], { words, format }: View): readonly string[] {
  const text = words.files;
  const named = (files: readonly FileReport[]) => format.list(files.map(({ name }) => name));
  const count = (pick: (file: FileReport) => number) => sum(reports.map(pick));
  const counted = reports.filter(({ kind }) => kind === 'answers' || kind === 'summaries');
  const empty = reports.filter(({ kind }) => kind === 'nothing');
  const answers = sum(counted.map((file) => file.answers));
  const [duplicates, invalid, skipped] = [
    count((file) => file.duplicates),
    count((file) => file.invalid),
    count((file) => file.skipped),
  ];
  const encoded = reports.filter(({ encoding }) => encoding === 'windows-1252');
  return [
    ...(counted.length > 0 ? [text.showing(named(counted), format.count(answers), answers)] : []),
    ...reports
      .filter(({ kind }) => kind === 'units')
      .map((file) => text.units(file.name, format.count(file.answers), file.answers)),
    ...(empty.length > 0 ? [text.nothing(named(empty))] : []),
    ...(duplicates > 0 ? [text.duplicates(format.count(duplicates), duplicates)] : []),
    ...(skipped > 0 ? [text.skipped(format.count(skipped), skipped)] : []),
    ...(invalid > 0 ? [text.invalid(format.count(invalid), invalid)] : []),
    ...columnsTold(reports, { words, format }),
    ...(encoded.length > 0 ? [text.encoding(named(encoded))] : []),
    ...reports.flatMap(({ name, unclearDates }) => (unclearDates ? [text.dates[unclearDates](name)] : [])),
  ];
}

function columnsTold(reports: readonly FileReport[], { words, format }: Pick<View, 'words' | 'format'>) {
  const text = words.files;
  const list = (columns: readonly string[]) => {
    const left = columns.length - mostColumns;
    const named = columns.slice(0, mostColumns);
    return format.list(left > 0 ? [...named, text.andMore(format.count(left))] : named);
  };
  const unused = [...new Set(reports.filter(({ kind }) => kind !== 'nothing').flatMap((file) => file.unused))];
  const repeated = [...new Set(reports.flatMap((file) => file.repeated))];
  return [
    ...(unused.length > 0 ? [text.ignored(list(unused))] : []),
    ...(repeated.length > 0 ? [text.repeated(list(repeated))] : []),
  ];
}

/** What is only seen when all files lie beside each other. */
function toldTogether(opened: Opened, view: View): readonly string[] {
  const { spellings, gaps, withoutValues, withoutIds, releasedLeftOut } = opened;
  const { words, format, titleOf } = view;
  const text = words.files;
  const quoted = spellings.map((names) => names.map(text.spelling).join(' = '));
  return [
    ...(spellings.length > 0 ? [text.spellings(quoted.slice(0, mostColumns).join(', '))] : []),
    ...gaps.map(({ periods }) => text.gaps(format.list(periods.slice(0, mostColumns).map(format.shortPeriod)))),
    ...(withoutIds.length > 0 ? [text.withoutIds(format.list(withoutIds))] : []),
    ...withoutValues.map((survey) => text.noValues(titleOf(survey))),
    ...releasedLeftOut.map((survey) => text.released(titleOf(survey))),
  ];
}

interface NamedFault {
  readonly file: string;
  readonly fault: Fault;
}

function faultList(faults: readonly NamedFault[], uncounted: number, view: View): TemplateResult {
  const { words, format } = view;
  const several = (view.state.files.opened?.reports.length ?? 0) > 1;
  const left = faults.length - mostFaults;
  const more = Math.max(0, left) + uncounted;
  return html`<details class="faults" ?open=${faults.length <= 10}><summary>${words.files.faults}</summary><ul tabindex="0">
    ${faults
      .slice(0, mostFaults)
      .map(
        ({ file, fault: { row, what } }) =>
          html`<li>${several || row === undefined ? html`<b>${file}</b> ` : nothing}${row === undefined ? nothing : html`<b>${words.files.row(format.count(row))}</b> `}${faultText(what, view)}</li>`,
      )}
    ${more > 0 ? html`<li>${words.files.moreFaults(format.count(more))}</li>` : nothing}
  </ul></details>`;
}

function faultText(what: Fault['what'], { words, format }: View): string {
  const text = words.files.fault;
  if (what.code === 'columns') return text.columns(format.count(what.expected), format.count(what.found));
  if (what.code === 'period') return text.period(what.value);
  if (what.code === 'number' || what.code === 'unitTwice') return text[what.code](what.value);
  if (what.code === 'response') return text.response(what.path, what.message);
  if (what.code !== 'value') return text[what.code];
  const { column, value, from, to } = what;
  if (to === Number.MAX_SAFE_INTEGER) return text.least(column, value, String(from));
  return text.value(column, value, String(from), String(to));
}

/** The way to open files. */
export function filesSection({ words, act }: View): TemplateResult {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    act.openFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<section class="open-files">
    <h2>${words.files.title}</h2>
    <p class="sub">${words.files.text}</p>
    <label class="button file-button"><input class="hidden-visually" type="file" multiple accept=".csv,.tsv,.json,.ndjson,.txt,text/csv,application/json" @change=${choose} />${words.files.choose}</label>
  </section>`;
}
