import type { Answers, Channel, Response } from './response.js';

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of time, so that ids sort by the moment they were made, then 74 random bits.
 *
 * @param now Milliseconds since 1970, as from `Date.now()`.
 * @param random Ten random bytes, as from `crypto.getRandomValues(new Uint8Array(10))`.
 * @throws RangeError when `now` is outside 48 bits or there are not ten bytes.
 * @example
 * responseId(1645557742000, new Uint8Array(10)) // => '017f22e2-79b0-7000-8000-000000000000'
 */
export function responseId(now: number, random: Uint8Array): string {
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48 || random.length !== 10) {
    throw new RangeError('responseId: needs a time in whole milliseconds since 1970 and ten random bytes.');
  }
  const bytes = [...random];
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const hex = now.toString(16).padStart(12, '0') + tail;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What a response is made from. */
export interface ResponseParts {
  /** From `responseId`, made at the first tap. */
  readonly id: string;
  readonly survey: { readonly id: string; readonly version: number };
  /** `''` when there is none. */
  readonly unit: string;
  /** When the person submitted: milliseconds since 1970. */
  readonly now: number;
  readonly locale: string;
  readonly channel: Channel;
  /** As from `answersInFlow`. */
  readonly answers: Answers;
  /** As from `hiddenFrom`; left out when there are none. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The record of one submitted survey, frozen: from here on its bytes never change. */
export function createResponse(parts: ResponseParts): Response {
  return Object.freeze({
    id: parts.id,
    survey: parts.survey.id,
    version: parts.survey.version,
    unit: parts.unit,
    answeredAt: new Date(parts.now).toISOString(),
    locale: parts.locale,
    channel: parts.channel,
    answers: frozenCopy(parts.answers),
    ...(parts.hidden && { hidden: frozenCopy(parts.hidden) }),
  });
}

function frozenCopy<T>(json: T): T {
  return JSON.parse(JSON.stringify(json), (_, value) => Object.freeze(value)) as T;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Six characters a person can read out to find their answer again: the last 30 bits of the id in Crockford's base 32,
 * which has no I, L, O or U. Enough to pick one answer among a unit's, not a secret and not a key.
 *
 * @example
 * receiptCode('017f22e2-79b0-7cc3-98c4-dc0c0c07398f') // => '60E ECF'
 */
export function receiptCode(id: string): string {
  const bits = Number.parseInt(id.slice(-8), 16);
  const code = [25, 20, 15, 10, 5, 0].map((shift) => CROCKFORD[(bits >>> shift) & 31]).join('');
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * The eight characters that the id of an answer with this receipt may end in: a code says all but two of their bits.
 * Undefined for what is no code. Read as Crockford's base 32 is: in upper or lower case, O for 0, I and L for 1.
 *
 * @example
 * receiptEndings('60e ecf') // => ['0c07398f', '4c07398f', '8c07398f', 'cc07398f']
 */
export function receiptEndings(code: string): readonly string[] | undefined {
  const plain = code.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = [...plain].map((character) => CROCKFORD.indexOf(character));
  if (digits.length !== 6 || digits.includes(-1)) return undefined;
  const bits = digits.reduce((sum, digit) => sum * 32 + digit, 0);
  return [0, 1, 2, 3].map((missing) => (missing * 2 ** 30 + bits).toString(16).padStart(8, '0'));
}
