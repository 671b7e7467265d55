/** A tag that `Intl` takes: a survey may name a locale that is none. */
export function knownTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with the digits of the locale. Formats are slow to make and few, so they are kept. */
export function digits(value: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(knownTag(locale));
  formats.set(locale, format);
  return format.format(value);
}

/** A number with as many decimals as it has. */
export function figure(value: number, locale: string): string {
  return new Intl.NumberFormat(knownTag(locale), { maximumFractionDigits: 15, useGrouping: false }).format(value);
}

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|khw|ks|ps|sd|syr|ug|ur|yi)\b/i;

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}
