import { readFileSync } from 'node:fs';
import { interpret, parseDestination, type RequestParts, render } from '@samklang/core/recipe';
import { createResponse, responseId } from '@samklang/core/response';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, postgresPrograms, startPostgres } from '../../support/postgres.js';

const preset = (file: string) =>
  readFileSync(new URL(`../../../packages/core/presets/${file}`, import.meta.url), 'utf8');
const programs = postgresPrograms();

const parsed = parseDestination(JSON.parse(preset('supabase.json')), { endpoint: 'https://abc.example', key: 'anon' });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const destination = parsed.value;

const responseOf = (n: number, answers: Record<string, number | string> = { nps: 9 }) =>
  createResponse({
    id: responseId(1645557742000 + n, new Uint8Array(10)),
    survey: { id: 'nps', version: 1 },
    unit: 'oslo',
    now: 1645557742000,
    locale: 'nb',
    channel: 'qr',
    answers,
  });
const envelope = { sentAt: '2022-02-22T19:22:23.000Z' };

/** How PostgREST answers for an SQLSTATE, from its page on errors. */
const STATUS: Readonly<Record<string, number>> = {
  '23505': 409,
  '23502': 400,
  '22P02': 400,
  '42501': 403,
  '42703': 400,
};

/** What PostgREST does with a POST: one statement as the anonymous role, of the columns in the body. */
async function insert(pool: pg.Pool, { body }: RequestParts, conflict = '') {
  const columns = Object.keys(JSON.parse(body))
    .map((name) => `"${name}"`)
    .join(', ');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role anon');
    await client.query(
      `insert into responses (${columns}) select ${columns} from json_populate_record(null::responses, $1) ${conflict}`,
      [body],
    );
    await client.query('commit');
    return { status: 201 };
  } catch (error) {
    await client.query('rollback');
    const { code = '' } = error as { code?: string };
    return { status: STATUS[code] ?? 500, body: JSON.stringify({ code }) };
  } finally {
    client.release();
  }
}

describe.runIf(programs)('the table of the supabase preset, on a real Postgres', () => {
  let server: PostgresServer;
  let pool: pg.Pool;
  const send = async (response: ReturnType<typeof responseOf>) =>
    interpret(destination, await insert(pool, render(destination, response, envelope)), 0).status;
  const rows = async () => (await pool.query('select id, answers from responses order by id')).rows;

  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
    pool = new pg.Pool({ connectionString: await server.freshDatabase(), max: 8 });
    // A connection that is closing while the server stops says so.
    pool.on('error', () => {});
    await pool.query('create role anon nologin');
    await pool.query(preset('supabase.sql'));
  });
  afterAll(async () => {
    await pool?.end();
    await server?.stop();
  });

  it('takes an answer once, however often it comes', async () => {
    expect(await send(responseOf(1))).toBe('sent');
    expect(await send(responseOf(1))).toBe('duplicate');
    expect(await rows()).toHaveLength(1);
  });

  it('takes an answer once when copies come at the same moment', async () => {
    const before = (await rows()).length;
    const said = await Promise.all(Array.from({ length: 20 }, () => send(responseOf(2))));
    expect(said.filter((verdict) => verdict === 'sent')).toHaveLength(1);
    expect(said.filter((verdict) => verdict === 'duplicate')).toHaveLength(19);
    expect(await rows()).toHaveLength(before + 1);
  });

  it.each(["Robert'); DROP TABLE responses;--", '=1+1', '<img src=x onerror=alert(1)>', '\u202e🌻'])(
    'keeps %j as text',
    async (why) => {
      const response = responseOf(100 + why.length, { why });
      expect(await send(response)).toBe('sent');
      expect((await rows()).find(({ id }) => id === response.id)?.answers).toEqual({ why });
    },
  );

  it('lets visitors neither read, change, delete nor choose when it was received', async () => {
    const client = await pool.connect();
    try {
      for (const attempt of [
        'select * from responses',
        "update responses set unit = 'x'",
        'delete from responses',
        `insert into responses (id, survey, version, answered_at, locale, channel, answers, received_at)
         values (gen_random_uuid(), 's', 1, now(), 'en', 'qr', '{}', '2000-01-01')`,
      ]) {
        await client.query('begin');
        await client.query('set local role anon');
        await expect(client.query(attempt)).rejects.toMatchObject({ code: '42501' });
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });

  it('needs no right to read, which passing over duplicates in the insert would', async () => {
    const request = render(destination, responseOf(3), envelope);
    expect(await insert(pool, request, 'on conflict (id) do nothing')).toMatchObject({ status: 403 });
  });
});
