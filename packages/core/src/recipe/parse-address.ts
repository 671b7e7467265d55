import { itemId } from '../internal/names.js';
import { expected, fault, member, type Reader, type Spot, show, string } from '../internal/read.js';

/** Settings become parts of addresses and headers: visible ASCII only. */
export function readSettings(at: Spot): Readonly<Record<string, string>> {
  const value = string(/^[\x20-\x7e]{1,4000}$/, '1 to 4000 characters of plain ASCII');
  return Object.fromEntries(
    Object.keys(at.value as object).map((key) => {
      const spot = member(at, key);
      return [itemId({ ...spot, value: key }), value(spot)];
    }),
  );
}

/** Tells what is missing in the words of the preset's own `needs`. */
export function checkNeeds(at: Spot, settings: Readonly<Record<string, string>>): void {
  const spot = member(at, 'needs');
  if (typeof spot.value !== 'object' || spot.value === null) return;
  for (const [key, what] of Object.entries(spot.value)) {
    if (!Object.hasOwn(settings, key)) fault(member(member(at, 'settings'), key), `This is missing. Expected ${what}.`);
  }
}

/** Scheme and host of the owner's choice, or a path of the page's own origin; no user name, no other scheme. */
const ADDRESS = /^(https?:\/\/[A-Za-z0-9.:[\]-]+(?=[/?]|$)|\/(?![/\\]))[!"$-[\]-~]*$/;

/** Placeholders stand behind scheme and host, or one setting makes up both. */
export function address(text: Reader<string>, settings: Readonly<Record<string, string>>): Reader<string> {
  return (at) => {
    const url = text(at);
    if (typeof at.value !== 'string') return url;
    const [base, setting = ''] = /^\{\{settings\.([\w-]+)\}\}(?=[/?]|$)/.exec(url) ?? [''];
    const start = settings[setting] ?? '';
    if (base && !ADDRESS.test(start) && start) {
      fault(
        { ...at, path: `settings.${setting}` },
        `Expected an address such as "https://example.com", got ${show(start)}.`,
      );
    } else if (!ADDRESS.test(base ? `/${url.slice(base.length)}`.replace('//', '/') : url)) {
      expected(at, 'an address such as "https://example.com/answers" or "{{settings.endpoint}}/answers"');
    }
    return url;
  };
}
