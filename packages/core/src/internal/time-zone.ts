import { expected, type Spot, string } from './read.js';

const WHAT = 'a time zone such as "Europe/Stockholm"';

/** An IANA zone this platform knows. An offset is none: it would miss summer time. */
export function timeZone(at: Spot): string {
  const zone = string(/^[A-Za-z]/, WHAT)(at);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone || 'UTC' });
  } catch {
    expected(at, WHAT);
  }
  return zone;
}
