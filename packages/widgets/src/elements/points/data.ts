import type { LedgerEvent, Programme, Statement } from '@samklang/core/loyalty';

/** What a till reads. What is encoded and what is printed may differ. */
export interface MemberCard {
  /** As people read it: below the codes and in the shop's own lists. */
  readonly number: string;
  /** What the QR code says; the number when left out. */
  readonly qr?: string;
  /** Thirteen figures, the check digit among them. */
  readonly ean13?: string;
  /** Letters and figures of ASCII; drawn when there is no `ean13`. */
  readonly code128?: string;
  readonly holder?: string;
}

/**
 * What `<samklang-points>` shows: a statement that a backend made, or the events to make it from in the browser. A statement
 * brings its programme along; beside events it has to be given.
 */
export interface PointsData {
  readonly programme?: Programme;
  /** Null for somebody who has not joined. */
  readonly statement?: Statement | null;
  readonly events?: readonly LedgerEvent[];
  /** Whose statement to make from the events; the member of the first event when left out. */
  readonly member?: string;
  /** RFC 3339 date-time the events are seen at; now when left out. */
  readonly asOf?: string;
  readonly card?: MemberCard;
}

/** What is known about a member, ready to be shown. */
export interface Standing {
  readonly programme: Programme | undefined;
  /** Undefined for somebody who has not joined. */
  readonly statement: Statement | undefined;
  readonly card: MemberCard | undefined;
  /** When this was so, in milliseconds since 1970. */
  readonly at: number;
}

/** Data as it comes: nothing in it is certain. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/**
 * A quick look at data before it is shown. What it lets through may still be odd deep inside; the element falls back to
 * its calm words then.
 *
 * @throws TypeError that names what is wrong.
 */
export async function standingIn(json: unknown, now: number): Promise<Standing> {
  const record = (value: unknown, path: string): Loose<PointsData & Statement> => {
    if (typeof value === 'object' && value) return value;
    throw new TypeError(`${path}: expected an object.`);
  };
  const given = record(json, 'data');
  const data = 'balance' in given ? { statement: given, card: given.card } : given;
  const card = data.card as MemberCard | undefined;
  if ('events' in data) {
    const { replayed } = await import('./replayed.js');
    return { ...replayed(data, new Date(now).toISOString()), card };
  }
  const found = data.statement ? record(data.statement, 'statement') : undefined;
  const programme = record(found?.programme ?? data.programme, 'programme') as Programme;
  record(programme.unit, 'programme.unit');
  const statement = found && ({ ...found, programme } as Statement);
  const at = statement ? Date.parse(statement.asOf) : now;
  const isCounted = !statement || Number.isSafeInteger(statement.balance?.spendable - statement.balance?.deficit);
  if (!isCounted || !(at > 0)) throw new TypeError('statement: expected whole points at a date and time.');
  return { programme, statement, card, at };
}
