import { safeText } from '@samklang/core/safe-text';
import { html, type TemplateResult } from 'lit';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';

/** The figures of a chart as a table: as they are read, and as they are copied. */
export interface Twin {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly text: readonly string[]; readonly raw: readonly (string | number | null)[] }[];
}

/** The table of a chart behind a disclosure, and a copy of it. */
export function twinView(
  twin: Twin,
  words: LaterGaugeWords,
  copied: boolean | undefined,
  copy: (csv: string) => void,
): TemplateResult {
  const { caption, head, rows } = twin;
  const said = copied === undefined ? '' : copied ? words.copied : words.notCopied;
  return html`<details class="twin" part="table">
    <summary>${words.show}</summary>
    <div class="scroll" role="group" tabindex="0" aria-label=${caption}><table>
      <caption class="unseen">${caption}</caption>
      <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${rows.map(({ text: [first, ...rest] }) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>
    <button type="button" class="copy" @click=${() => copy(csvOf(twin))}>${words.copy}</button>
    <span class="said" role="status">${said}</span>
  </details>`;
}

/** Rows with CRLF (RFC 4180), every text quoted and safe from being run as a formula. */
function csvOf({ head, rows }: Pick<Twin, 'head' | 'rows'>): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(Math.round(value * 100) / 100);
    return `"${safeText(value).replaceAll('"', '""')}"`;
  };
  return [head, ...rows.map(({ raw }) => raw)].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Whether the text is on the clipboard. Pages without https have no clipboard of their own: there the browser's command does it. */
export async function copyText(text: string, near: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.className = 'unseen';
    field.value = text;
    near.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
