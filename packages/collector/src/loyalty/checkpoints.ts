import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LedgerEvent, Programme } from '@samklang/core/loyalty';
import {
  BeyondCheckpoint,
  type Checkpoint,
  checkpointAfter,
  ENGINE,
  type History,
} from '@samklang/core/loyalty/checkpoint';
import type { Kysely } from 'kysely';
import type { Tables } from '../storage/tables.js';
import { eventsOf } from './ledger.js';

/** Most movements of one statement, the latest: a page shows a few, and the export holds every event. */
export const MOST_MOVEMENTS = 1_000;
/** Events after the newest checkpoint of a circle before another is made. */
const EVERY = 2_000;
/** Events that stay after a new one: what a till sends a little late makes it void seldom. */
const AFTER = 500;
/** A larger one would cost more than it saves. */
const MOST_BYTES = 16 * 2 ** 20;
/** Stands for a checkpoint that cannot be made. */
const NONE = Buffer.alloc(0);

/**
 * Works something out from what a circle did: from a checkpoint and what came later, or where that is not enough from everything.
 *
 * @param before RFC 3339 in UTC with milliseconds: only a checkpoint of an earlier instant will do.
 */
export async function fromHistory<T>(
  db: Kysely<Tables>,
  { circle, programme, before }: { readonly circle: string; readonly programme: Programme; readonly before?: string },
  work: (history: History) => T,
): Promise<{ readonly value: T; readonly isWhole: boolean }> {
  const base = await newestOf(db, circle, programme, before);
  try {
    if (base) return { value: work({ base, events: await eventsOf(db, circle, isoOf(base)) }), isWhole: false };
  } catch (error) {
    if (!(error instanceof BeyondCheckpoint)) throw error;
  }
  return { value: work({ events: await eventsOf(db, circle) }), isWhole: true };
}

/**
 * Keeps checkpoints in step with events that were just written to a circle, which is locked: those that they came before go, and a new one is
 * made when enough has come since the last.
 *
 * @param earliest When the first of them counts.
 * @param isWhole Whether the whole history had to be replayed for them: then the new one holds them all, so that it need not be again.
 */
export async function keepCheckpoints(
  tx: Kysely<Tables>,
  { circle, programme }: { readonly circle: string; readonly programme: Programme },
  { earliest, isWhole }: { readonly earliest: string; readonly isWhole: boolean },
): Promise<void> {
  await tx.deleteFrom('ledger_checkpoint').where('circle', '=', circle).where('at', '>=', earliest).execute();
  const last = await tx
    .selectFrom('ledger_checkpoint')
    .select((is) => ['at', 'number', 'terms', is.fn<number>('length', ['body']).as('size')])
    .where('circle', '=', circle)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  const isOfTerms = last?.terms === termsOf(programme);
  // Where none could be made it is tried again when as much has come, and only where everything was replayed anyway.
  const isHopeless = isOfTerms && last?.size === 0;
  if (isHopeless && !isWhole) return;
  const after = isOfTerms && (isHopeless || !isWhole) ? last?.at : undefined;
  if (!(await hasMany(tx, circle, after))) return;
  if (last && !isOfTerms) await forgetCheckpoints(tx, circle);
  const made = await make(tx, circle, programme, isWhole);
  const number = (last?.number ?? 0) + 1;
  const row = { circle, at: made.at, number, terms: termsOf(programme), body: made.body };
  const { terms, body } = row;
  await tx
    .insertInto('ledger_checkpoint')
    .values(row)
    .onConflict((conflict) => conflict.columns(['circle', 'at']).doUpdateSet({ number, terms, body }))
    .execute();
  await tx
    .deleteFrom('ledger_checkpoint')
    .where('circle', '=', circle)
    .where('number', 'not in', keptBeside(number))
    .execute();
}

/** Takes away what was written down of a circle whose past changes. */
export async function forgetCheckpoints(tx: Kysely<Tables>, circle: string): Promise<void> {
  await tx.deleteFrom('ledger_checkpoint').where('circle', '=', circle).execute();
}

/** Of circles that become one, checkpoints hold where only one of them has done anything yet. */
export async function joinCheckpoints(tx: Kysely<Tables>, circles: readonly string[], into: string): Promise<void> {
  const active: string[] = [];
  for (const circle of circles) if (await hasMany(tx, circle, undefined, 0)) active.push(circle);
  const [only] = active;
  if (active.length === 1 && only !== undefined) {
    await tx.updateTable('ledger_checkpoint').set({ circle: into }).where('circle', '=', only).execute();
  } else await tx.deleteFrom('ledger_checkpoint').where('circle', 'in', circles).execute();
}

/** The latest two, and two of each eighth, so that what comes later than usual finds one before it. */
function keptBeside(number: number): number[] {
  const eighths = [8, 64, 512].map((step) => [number - (number % step), step] as const);
  return [number, number - 1, ...eighths.flatMap(([place, step]) => [place, place - step])];
}

/** The circle after all but its latest events; empty where it cannot be written down. */
async function make(
  tx: Kysely<Tables>,
  circle: string,
  programme: Programme,
  isWhole: boolean,
): Promise<{ readonly at: string; readonly body: Buffer }> {
  const from = isWhole ? undefined : await newestOf(tx, circle, programme);
  const events = await eventsOf(tx, circle, from && isoOf(from));
  const at = events.at(isWhole ? -1 : -1 - AFTER)?.at ?? '';
  const until = (list: readonly LedgerEvent[]) => list.filter((event) => event.at <= at);
  try {
    return { at, body: bodyOf(checkpointAfter(programme, { base: from, events: until(events) }, MOST_MOVEMENTS)) };
  } catch (error) {
    if (!(error instanceof BeyondCheckpoint)) throw error;
  }
  try {
    const all = from ? await eventsOf(tx, circle) : events;
    return { at, body: from ? bodyOf(checkpointAfter(programme, { events: until(all) }, MOST_MOVEMENTS)) : NONE };
  } catch (error) {
    if (!(error instanceof BeyondCheckpoint)) throw error;
    return { at, body: NONE };
  }
}

function bodyOf(checkpoint: Checkpoint): Buffer {
  const body = serialize(checkpoint);
  return body.length > MOST_BYTES ? NONE : deflateRawSync(body, { level: 1 });
}

async function newestOf(
  db: Kysely<Tables>,
  circle: string,
  programme: Programme,
  before?: string,
): Promise<Checkpoint | undefined> {
  let query = db
    .selectFrom('ledger_checkpoint')
    .select(['terms', 'body'])
    .where('circle', '=', circle)
    .where('terms', '=', termsOf(programme));
  if (before !== undefined) query = query.where('at', '<', before);
  const row = await query.orderBy('at', 'desc').executeTakeFirst();
  // SQLite gives an ArrayBuffer, Postgres a Buffer.
  const body = new Uint8Array(row?.body ?? NONE);
  return body.length > 0 ? (deserialize(inflateRawSync(body)) as Checkpoint) : undefined;
}

/** Whether more than some events came after an instant, or ever. */
async function hasMany(tx: Kysely<Tables>, circle: string, after: string | undefined, than = EVERY): Promise<boolean> {
  let query = tx
    .selectFrom('ledger_circle')
    .innerJoin('ledger_event', 'ledger_event.member', 'ledger_circle.node')
    .select('ledger_event.id')
    .where('ledger_circle.circle', '=', circle);
  if (after !== undefined) query = query.where('ledger_event.at', '>', after);
  return (await query.limit(1).offset(than).executeTakeFirst()) !== undefined;
}

/** A checkpoint holds for one text of the programme, one engine, and is written in the way of one version of V8. */
function termsOf(programme: Programme): string {
  const all = JSON.stringify([ENGINE, process.versions.v8, programme]);
  return createHash('sha256').update(all).digest('base64url');
}

const isoOf = ({ at }: Checkpoint): string => new Date(at).toISOString();
