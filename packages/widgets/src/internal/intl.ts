/** A tag that `Intl` takes: a survey may name a locale that is none. */
export function knownTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const formats = new Map<string, Intl.NumberFormat>();

/** Languages the kit itself speaks. All of them write numbers under a thousand in the same plain digits. */
const PLAIN = /^(en|sv|da|nb|nn|no|nl)(-[a-z]{2})?$/i;

/**
 * A whole number, 0 or more, with the digits of the locale. A page's first `Intl` object costs a slow phone 60 ms, so the
 * score keys do without where the outcome is known; other formats are few and kept.
 */
export function digits(value: number, locale: string): string {
  if (value < 1000 && PLAIN.test(locale)) return String(value);
  const format = formats.get(locale) ?? new Intl.NumberFormat(knownTag(locale));
  formats.set(locale, format);
  return format.format(value);
}

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|khw|ks|ps|sd|syr|ug|ur|yi)\b/i;

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}
