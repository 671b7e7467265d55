import type { Config, Receipt, Response, Survey } from '@samklang/core';
import { parsePeriod } from '@samklang/core/config';
import { quarterOf } from '@samklang/core/reading';
import { type Batch, type CheckedResponse, parseEnvelope, parseResponse } from '@samklang/core/response';
import type { Handler } from 'hono';
import type { Transaction } from 'kysely';
import { derivedOfRow, entryOf } from '../counting.js';
import { BODY_LIMIT, parseBody, readableType, tooLarge } from '../http/body.js';
import { refuse, refuseForNow } from '../http/refusal.js';
import { type ImportVerdict, judgeImports, refusedImport } from '../imports.js';
import type { Access } from '../keys/access.js';
import { isMonthReleased, presentMonth } from '../readings/released.js';
import type { Database } from '../storage/database.js';
import { erase } from '../storage/erase.js';
import { responsesByUnit } from '../storage/read.js';
import type { ResponseTable, Tables } from '../storage/tables.js';
import { QueueFull, type WriteQueue } from '../write-queue.js';

/** What writing needs. */
export interface WriteContext {
  readonly access: Access;
  readonly db: Database;
  readonly config: Config;
  readonly surveys: ReadonlyMap<string, Survey>;
  /** Ids of the config's units. */
  readonly units: ReadonlySet<string>;
  readonly queue: WriteQueue;
  /** Tells readers that the store has changed without the queue. */
  readonly committed: () => void;
  readonly now: () => number;
  /** Aborted when the server is told to stop. */
  readonly closing: AbortSignal;
}

/** Stores the good answers of a body and tells for each what became of it, in the order they came. */
export function storeResponses(context: WriteContext): Handler {
  return async (c) => {
    const type = readableType(c);
    if (!type) return refuse(c, 415, '', 'Send application/json, text/plain or application/x-ndjson.');
    const bytes = await c.req.arrayBuffer();
    // Counted again: outside Node a body may be larger than its Content-Length.
    if (bytes.byteLength > BODY_LIMIT) return tooLarge(c);
    const body = parseBody(bytes, type);
    if (!body.ok) return c.json({ issues: body.issues }, 400);
    if (context.closing.aborted) return refuseForNow(c, 'The collector is stopping. Try again.');
    const batch = parseEnvelope(body.value);
    if (!batch.ok) return c.json({ issues: batch.issues }, 400);
    try {
      const results = await storeGood(batch.value, context, context.access.isOwner(c));
      return c.json({ results }, statusOf(results));
    } catch (error) {
      if (!(error instanceof QueueFull)) throw error;
      return refuseForNow(c, 'More answers wait than can be stored right now. Try again.');
    }
  };
}

async function storeGood(batch: Batch, context: WriteContext, isOwner: boolean): Promise<Receipt[]> {
  const { rows, sentAt, dropped } = batch;
  const now = context.now();
  const read = rows.map((row) => parseResponse(row, context));
  const responses = read.flatMap((parsed) => (parsed.ok ? [parsed.value.response] : []));
  const verdicts = new Map<Response, ImportVerdict>();
  if (isOwner) {
    const judged = await judgeImports(context, responses);
    for (const [place, response] of responses.entries()) verdicts.set(response, judged[place] ?? 'as-any');
  }
  const isOut = ({ response }: CheckedResponse) => verdicts.get(response) === 'released';
  const good = read.flatMap((parsed) => (parsed.ok && !isOut(parsed.value) ? [parsed.value] : []));
  const outcomes = await context.queue.write(
    good.map(({ response, marks }, index) => {
      const survey = context.surveys.get(response.survey);
      const isPast = verdicts.get(response) === 'past';
      // What the device dropped is said once for all of them.
      const said = { marks, sentAt, dropped: index === 0 ? dropped : undefined };
      return entryOf(response, { ...context, ...said, survey, now, isPast });
    }),
  );
  const next = outcomes.values();
  return read.map((parsed, index) => {
    if (!parsed.ok) return { id: idIn(rows[index]), status: 'rejected', issues: parsed.issues };
    if (isOut(parsed.value)) return refusedImport(parsed.value.response);
    return receiptOf(parsed.value, next.next().value === 'stored');
  });
}

function receiptOf({ response: { id }, marks }: CheckedResponse, stored: boolean): Receipt {
  if (!stored) return { id, status: 'duplicate' };
  return marks.length > 0 ? { id, status: 'stored', marks } : { id, status: 'stored' };
}

/** Says which response was refused, as far as it said so itself. */
function idIn(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  return typeof id === 'string' ? id.slice(0, 64) : '';
}

function statusOf(results: readonly Receipt[]): 200 | 201 | 422 {
  const statuses = new Set(results.map((receipt) => receipt.status));
  if (statuses.has('stored')) return 201;
  return statuses.has('rejected') && statuses.size === 1 ? 422 : 200;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Erases the answer of who knows its id, or keeps it from being stored when it is still on its way. */
export function eraseResponse(context: WriteContext): Handler {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    const unit = c.req.query('unit') ?? '';
    if (!UUID.test(id)) return refuse(c, 400, 'id', 'Name the id of the answer, a UUID in lower case.');
    if (unit.length > 64 || unit.includes('\u0000')) return refuse(c, 400, 'unit', 'This is no unit.');
    if (context.closing.aborted) return refuseForNow(c, 'The collector is stopping. Try again.');
    const erased = await erase(
      context.db,
      { unit, id },
      {
        cellsOf: (row) => derivedOfRow(context.surveys, row).cells,
        isKept: (tx, row) => isReleasedSum(context, tx, row),
      },
      context.now(),
    );
    if (erased) context.committed();
    return c.json({ erased });
  };
}

/**
 * Sums of released employees stay as they were, or the one who left could be read from the difference. A sum of fewer than
 * the minimum was never shown and is no longer kept either.
 */
async function isReleasedSum(
  { config, surveys, now }: WriteContext,
  tx: Transaction<Tables>,
  { survey, unit, period }: ResponseTable,
): Promise<boolean> {
  const quarter = parsePeriod(quarterOf(period));
  if (!quarter.ok || !isMonthReleased(surveys.get(survey), period, presentMonth({ config, now }))) return false;
  const answers = await responsesByUnit(tx, { survey, unit, period: quarter.value });
  return (answers.get(unit) ?? 0) >= config.minimum.employee;
}
