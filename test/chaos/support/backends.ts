import type { Asked, Openness, Reply } from './backend.js';

/** How a backend behaves, as far as its documentation says. */
export interface Kind {
  readonly preset: string;
  readonly openness: Openness;
  /** What the owner chooses besides the address. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The reply to an answer it takes, and what it must have been asked. */
  take(asked: Asked, id: string): Reply | string;
  /** The reply to an id it has; left out, it takes the copy and the owner tells by the id. */
  readonly duplicate?: (id: string) => Reply;
  /** A 200 that is no success; left out, any 200 of such a backend means that it has it. */
  readonly failed?: Reply;
}

const login: Reply = {
  status: 200,
  body: '<!doctype html><title>Sign in</title>',
  headers: { 'content-type': 'text/html' },
};

/** `complaint` when something is not as the backend asks for. */
const must = (isSo: boolean, complaint: string, reply: Reply): Reply | string => (isSo ? reply : complaint);

const json = (asked: Asked): Record<string, unknown> => JSON.parse(asked.body) as Record<string, unknown>;
const field = (asked: Asked, name: string) => new URLSearchParams(asked.body).get(name);
const isType = (asked: Asked, type: string) => asked.headers['content-type']?.startsWith(type) === true;

export const kinds: readonly Kind[] = [
  {
    preset: 'webhook-json',
    openness: 'open',
    take: (asked, id) =>
      must(asked.headers['idempotency-key'] === id && json(asked).id === id, 'no key', { status: 200, body: {} }),
    duplicate: () => ({ status: 409 }),
  },
  {
    preset: 'webhook-simple',
    openness: 'simple',
    take: (asked, id) => must(isType(asked, 'text/plain') && json(asked).id === id, 'no text', { status: 202 }),
    duplicate: () => ({ status: 409 }),
  },
  {
    preset: 'form-urlencoded',
    openness: 'simple',
    take: (asked, id) =>
      must(field(asked, 'id') === id && field(asked, 'nps') === '9', 'no fields', { status: 200, body: 'Thanks' }),
  },
  {
    preset: 'netlify',
    openness: 'simple',
    settings: { form: 'survey' },
    take: (asked, id) =>
      must(field(asked, 'form-name') === 'survey' && field(asked, 'id') === id, 'no form', {
        status: 200,
        body: 'Thanks',
      }),
    failed: { status: 201 },
  },
  {
    preset: 'formspree',
    openness: 'open',
    take: (asked, id) =>
      must(asked.headers.accept === 'application/json' && json(asked).id === id, 'no accept', {
        status: 200,
        body: { ok: true },
      }),
    failed: { status: 200, body: { ok: false, error: 'reCAPTCHA' } },
  },
  {
    preset: 'apps-script',
    openness: 'simple',
    take: (asked, id) =>
      must(isType(asked, 'text/plain') && json(asked).id === id, 'no text', { status: 200, body: { ok: true } }),
    duplicate: () => ({ status: 200, body: { duplicate: true } }),
    failed: { status: 200, body: { ok: false, error: 'Exception: Quota' } },
  },
  {
    preset: 'supabase',
    openness: 'open',
    settings: { key: 'anon' },
    take: (asked, id) =>
      must(
        asked.headers.apikey === 'anon' &&
          asked.headers.prefer === 'return=minimal' &&
          asked.path.endsWith('/rest/v1/responses') &&
          json(asked).id === id,
        'no key',
        { status: 201 },
      ),
    duplicate: () => ({ status: 409, body: { code: '23505', message: 'duplicate key value' } }),
    failed: login,
  },
  {
    preset: 'firebase',
    openness: 'open',
    take: (asked, id) =>
      must(
        asked.method === 'PUT' &&
          asked.path.includes(`/answers/${id}.json?`) &&
          asked.headers['if-match'] === 'null_etag',
        'no path',
        { status: 204 },
      ),
    duplicate: () => ({ status: 412 }),
    failed: { status: 202 },
  },
  {
    preset: 'cloudevents-binary',
    openness: 'open',
    take: (asked, id) =>
      must(
        asked.headers['ce-id'] === id && asked.headers['ce-specversion'] === '1.0' && json(asked).id === id,
        'no event',
        { status: 202 },
      ),
    duplicate: () => ({ status: 409 }),
  },
  {
    preset: 'cloudevents-structured',
    openness: 'open',
    take: (asked, id) =>
      must(
        isType(asked, 'application/cloudevents+json') && json(asked).id === id && json(asked).specversion === '1.0',
        'no event',
        { status: 202 },
      ),
    duplicate: () => ({ status: 409 }),
  },
  {
    preset: 'xapi',
    openness: 'open',
    settings: { home: 'https://shop.example', user: 'u', password: 'p' },
    take: (asked, id) =>
      must(
        asked.method === 'PUT' &&
          asked.path.includes(`statementId=${id}`) &&
          asked.headers['x-experience-api-version'] === '1.0.3',
        'no statement',
        { status: 204 },
      ),
    duplicate: () => ({ status: 409 }),
    failed: { status: 202 },
  },
  {
    preset: 'segment',
    openness: 'open',
    settings: { key: 'w' },
    take: (asked, id) =>
      must(asked.headers.authorization === `Basic ${btoa('w:')}` && json(asked).messageId === id, 'no key', {
        status: 200,
        body: { success: true },
      }),
    failed: { status: 202 },
  },
  {
    preset: 'n8n',
    openness: 'open',
    take: (asked, id) =>
      must(json(asked).id === id, 'no id', { status: 200, body: { message: 'Workflow was started' } }),
  },
  {
    preset: 'zapier',
    openness: 'simple',
    take: (asked, id) =>
      must(isType(asked, 'text/plain') && json(asked).id === id, 'no text', {
        status: 200,
        body: { status: 'success' },
      }),
    failed: { status: 200, body: { status: 'error' } },
  },
  {
    preset: 'make',
    openness: 'simple',
    take: (asked, id) => must(field(asked, 'id') === id, 'no fields', { status: 200, body: 'Accepted' }),
    failed: { status: 202 },
  },
  {
    preset: 'samklang',
    openness: 'simple',
    take: (asked, id) =>
      must(isType(asked, 'text/plain'), 'no text', { status: 201, body: { results: [{ id, status: 'stored' }] } }),
    duplicate: (id) => ({ status: 200, body: { results: [{ id, status: 'duplicate' }] } }),
    failed: login,
  },
];
