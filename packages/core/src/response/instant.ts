import { expected, type Spot } from '../internal/read.js';

const RFC3339 =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a date and time of the calendar as RFC 3339 writes it, with offset or `Z`. */
export function isInstant(text: string): boolean {
  const [, year, month, day] = RFC3339.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads a date and time. */
export function instant(at: Spot): string {
  if (typeof at.value === 'string' && isInstant(at.value)) return at.value;
  expected(at, 'a date and time such as "2026-11-21T09:30:00Z"');
  return '';
}
