import { knownTag } from './intl.js';

/** The mark between a number's whole part and its decimals. */
function decimalMark(locale: string): string {
  const parts = new Intl.NumberFormat(knownTag(locale)).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** Zeros of the Arabic-Indic and the extended Arabic-Indic figures. */
const ZEROS = [0x660, 0x6f0] as const;

const plainFigures = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => {
    const code = figure.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });

/**
 * The number a person means, undefined when it is none. A comma or a full stop begins the decimals, unless it stands where
 * the language groups thousands: `1.000` is a thousand in Danish and one in English.
 *
 * @param locale BCP 47 tag the person reads.
 */
export function readFigure(text: string, locale: string): number | undefined {
  const bare = plainFigures(text)
    .replace(/[\s'’٬]/g, '')
    .replace('٫', '.')
    .replace(/^[−–]/, '-');
  const groupMark = decimalMark(locale) === ',' ? '.' : ',';
  const isGrouped = (groupMark === '.' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/).test(bare);
  const plain = (isGrouped ? bare.replaceAll(groupMark, '') : bare).replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) + 0 : undefined;
}

/** A number as a person would write it into a field: no groups, as many decimals as it has. */
export function writeFigure(value: number, locale: string): string {
  return String(value).replace('.', decimalMark(locale));
}
