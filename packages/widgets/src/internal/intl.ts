/** Formats are slow to make and few, so they are kept. */
const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const format = (formats.get(key) as F | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/** A tag that `Intl` takes: a survey may name a locale that is none. */
function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The hour, minute and second of a moment, in the person's own zone. */
export function clockTime(at: number, locale: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return cached(`time ${locale}`, () => new Intl.DateTimeFormat(known(locale), options)).format(at);
}

/** A whole number with the digits of the locale. */
export function digits(value: number, locale: string): string {
  return cached(`number ${locale}`, () => new Intl.NumberFormat(known(locale))).format(value);
}

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|khw|ks|ps|sd|syr|ug|ur|yi)\b/i;

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}
