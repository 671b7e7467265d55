/** How many figures of an amount stand after the point: 2 for SEK, 0 for JPY. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * The amount a person typed, in minor units; undefined for what is none. A point and a comma both begin the fraction;
 * spaces may part thousands.
 *
 * @example amountIn('1 200,5', 'SEK') // => 120050
 */
export function amountIn(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency);
  const [, whole, fraction = ''] = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text.replace(/\s/g, '')) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** An amount as it is typed: `1200.5` or, where commas are written, `1200,50`. */
export function typedAmount(minor: number, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: minor % 10 ** digits ? digits : 0,
  });
  return format.format(minor / 10 ** digits);
}
