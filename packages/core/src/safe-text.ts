/** What a spreadsheet takes for the beginning of a formula, in full width too, after leading quotes, spaces and separators. */
const formula = /^['"\s;,|\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/**
 * A text for a cell of CSV that no spreadsheet runs: an apostrophe stands before what could be a formula. The cell is to be
 * quoted as well, for a separator in it may begin another one. Numbers need none of this.
 *
 * Source: OWASP, CSV Injection; full-width signs and format characters are our own addition.
 *
 * @example
 * safeText('=1+1') // => "'=1+1"
 * safeText('Torg 1 = 2') // => 'Torg 1 = 2'
 */
export function safeText(text: string): string {
  return (formula.test(text) ? "'" : '') + text.replaceAll('\0', '');
}
