import { randomUUID } from 'node:crypto';
import { type Collector, createCollector, type Database, openSqlite } from '@samklang/collector';
import type { Response as Answered, Config, Summary, Survey } from '@samklang/core';
import type { Comment } from '@samklang/core/comment';
import type { Programme } from '@samklang/core/loyalty';
import { temporaryFolder } from './started.js';

export const OWNER_KEY = 'a-key-for-tests';
export const NOW = Date.parse('2026-03-10T12:00:00Z');

export const visit: Survey = {
  schema: 1,
  id: 'visit',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: 'Your visit',
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: 'Would you recommend us?' },
        { id: 'sat', type: 'likert', title: 'Satisfied?', labels: ['1', '2', '3', '4', '5'] },
        { id: 'comment', type: 'text', title: 'Anything else?' },
      ],
    },
  ],
  endings: [{ title: 'Thank you' }],
};

export const pulse: Survey = {
  ...visit,
  id: 'pulse',
  audience: 'employee',
  title: 'How is work?',
};

export const config: Config = {
  schema: 1,
  company: { name: 'Test', timeZone: 'Europe/Stockholm', currency: 'SEK' },
  colours: {},
  languages: ['en'],
  units: ['north', 'south'].map((id) => ({ id, name: id })),
  surveys: ['visit', 'pulse'],
  programmes: [],
  boards: [],
  origins: ['https://shop.example'],
  minimum: { customer: 10, employee: 5 },
};

/** A valid answer; `change` makes it the one a test is about. */
export function answer(change: Partial<Answered> = {}): Answered {
  return {
    id: randomUUID(),
    survey: 'visit',
    version: 1,
    unit: 'north',
    answeredAt: '2026-03-10T11:59:00Z',
    locale: 'en',
    channel: 'qr',
    answers: { nps: 9, sat: 4 },
    ...change,
  };
}

/** A collector on a database of its own, and what a test asks of it. */
export interface Fixture {
  readonly collector: Collector;
  readonly db: Database;
  /** Posts a value as JSON, or a string as it is. */
  post(body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Posts with the owner's key, as an import does. */
  importing(body: unknown): Promise<Reply>;
  erase(response: Pick<Answered, 'id' | 'unit'>): Promise<Reply>;
  /** Reads with the owner's key. */
  read(path: string): Promise<Reply>;
  /** The same database behind a new collector that knows other things. */
  restart(change: Partial<CollectorSetting>): Promise<Fixture>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReplyBody;
}

/** Everything the collector's replies may carry. */
export interface ReplyBody {
  readonly issues?: readonly { path: string; message: string }[];
  readonly results?: readonly {
    id: string;
    status: string;
    marks?: readonly string[];
    issues?: readonly { path: string; message: string }[];
  }[];
  readonly responses?: readonly { id: string }[];
  readonly erased?: boolean;
  readonly version?: number;
  readonly minimum?: number;
  readonly dropped?: Readonly<Record<string, number>>;
  readonly periods?: readonly string[];
  readonly summaries?: readonly Summary[];
  readonly withheld?: readonly { unit: string; fewerThan: number; protects?: true }[];
  readonly released?: { readonly quarters: readonly string[]; readonly running: string; readonly from: string };
  readonly comments?: readonly Comment[];
  readonly next?: string | null;
  readonly tags?: readonly string[];
  readonly ok?: boolean;
  readonly storage?: string;
}

export const HOST = 'http://collector.test';

/** What a test may set. */
export interface CollectorSetting {
  readonly config: Config;
  readonly surveys: readonly Survey[];
  readonly programmes: readonly Programme[];
  readonly now: () => number;
  readonly log: (line: string) => void;
}

/** A collector over an open database. */
export async function collectorOn(db: Database, options: Partial<CollectorSetting> = {}): Promise<Fixture> {
  const made = { config, surveys: [visit, pulse], now: () => NOW, log: () => {}, ...options };
  const collector = await createCollector({ db, ownerKey: OWNER_KEY, ...made });
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const reply = await collector.fetch(new Request(`${HOST}${path}`, init));
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: text === '' ? {} : (JSON.parse(text) as ReplyBody) };
  };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask('/v1/responses', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    collector,
    db,
    post,
    importing: (body) => post(body, { Authorization: `Bearer ${OWNER_KEY}` }),
    erase: ({ id, unit }) => ask(`/v1/responses/${id}?unit=${encodeURIComponent(unit)}`, { method: 'DELETE' }),
    read: (path) => ask(path, { headers: { Authorization: `Bearer ${OWNER_KEY}` } }),
    restart: (change) => collectorOn(db, { ...options, ...change }),
    close: () => collector.close(),
  };
}

/** Opens an empty database of one kind and gives the function that removes it. */
export type OpenEmpty = () => Promise<{ db: Database; remove(): Promise<void> }>;

export const openEmptySqlite: OpenEmpty = async () => {
  const folder = temporaryFolder();
  const db = await openSqlite(folder.path);
  return {
    db,
    remove: async () => {
      await db.close();
      folder.remove();
    },
  };
};
