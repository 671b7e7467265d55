import { fault, member, type Reader, record, type Spot, string } from '../internal/read.js';
import type { Destination } from './destination.js';
import { isSimple } from './render.js';

/** Names a browser keeps for itself (the Fetch standard's forbidden request-headers). */
const FORBIDDEN =
  /^(accept-charset|accept-encoding|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;

/** A header's name (RFC 9110, section 5.1). */
export const headerName: Reader<string> = (at) => {
  const name = string(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'the name of a header')(at);
  if (FORBIDDEN.test(name)) fault(at, `A browser does not let a page set the header "${name}".`);
  return name;
};

/** Headers by name; their values are visible ASCII, spaces and placeholders. */
export function headers(text: Reader<string>): Reader<Readonly<Record<string, string>>> {
  return record((at) =>
    Object.fromEntries(
      Object.keys(at.value as object).map((key) => {
        const spot = member(at, key);
        const value = text(spot);
        if (!/^[\x20-\x7e]{0,2000}$/.test(value)) fault(spot, 'A header holds plain ASCII on one line.');
        return [headerName({ ...spot, value: key }), value];
      }),
    ),
  );
}

/** Without CORS only a request passes that a form could have made. */
export function checkMode(at: Spot, { mode, method, encode, headers, idempotency, auth }: Destination): void {
  if (mode.cors !== 'no-cors') return;
  const names = [...Object.keys(headers), ...(idempotency.header ? [idempotency.header] : [])];
  const parts = Object.fromEntries(names.map((name) => [name.toLowerCase(), headers[name] ?? '']));
  const type = encode === 'form' || encode === 'text-json' ? {} : { 'content-type': 'application/json' };
  if (isSimple({ method, headers: { ...type, ...parts } }) && auth.type !== 'header' && auth.type !== 'basic') return;
  fault(
    member(member(at, 'mode'), 'cors'),
    'A "no-cors" request is a POST of "form" or "text-json" without headers of its own.',
  );
}
