import { knownTag } from './intl.js';

const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** The hour, minute and second of a moment, in the person's own zone. */
export function clockTime(at: number, locale: string): string {
  return new Intl.DateTimeFormat(knownTag(locale), options).format(at);
}
