import type { Backend, Received, Said } from './backend.js';

const json = (status: number, body: unknown): Said => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const typeOf = ({ headers }: Received) => headers['content-type']?.split(';')[0];
const read = (request: Received) => JSON.parse(request.body) as Record<string, unknown>;
const keysIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

/** Fields of the form that stands in a page of the site; Netlify keeps no others. */
const SKELETON = ['form-name', 'id', 'survey', 'version', 'unit', 'answeredAt', 'locale', 'channel', 'answers'];

/** Hosted services, each with the quirks its makers and users describe. */
export const serviceBackends: readonly Backend[] = [
  {
    preset: 'netlify',
    settings: (base) => ({ endpoint: `${base}/`, form: 'survey' }),
    answersPreflight: false,
    sameOrigin: true,
    duplicate: 'sent',
    take(request, store) {
      const fields = Object.fromEntries(new URLSearchParams(request.body));
      if (typeOf(request) !== 'application/x-www-form-urlencoded' || request.url.pathname !== '/')
        return { status: 404 };
      if (fields['form-name'] !== 'survey' || Object.keys(fields).some((name) => !SKELETON.includes(name))) {
        return { status: 404 };
      }
      store(String(fields.id), fields);
      return { status: 200, body: '<!doctype html><p>Thank you' };
    },
  },
  {
    preset: 'formspree',
    settings: (base) => ({ endpoint: `${base}/f/abcdefgh` }),
    answersPreflight: true,
    duplicate: 'sent',
    failed: '{"ok":false,"errors":[{"code":"INACTIVE"}]}',
    take(request, store) {
      const body = read(request);
      // Without this it answers with a page to be shown.
      if (request.headers.accept !== 'application/json') return { status: 302, headers: { location: '/thanks' } };
      if (body._gotcha) return json(200, { ok: true });
      store(String(body.id), body);
      return json(200, { ok: true, next: '/thanks' });
    },
  },
  {
    preset: 'apps-script',
    settings: (base) => ({ endpoint: `${base}/macros/s/abc/exec` }),
    answersPreflight: false,
    duplicate: 'duplicate',
    failed: '{"ok":false,"error":"TypeError"}',
    take(request, store) {
      if (request.url.pathname === '/echo') return json(200, JSON.parse(request.url.searchParams.get('said') ?? ''));
      if (typeOf(request) !== 'text/plain') return { status: 405 };
      const body = read(request);
      const said = store(String(body.id), body) ? { ok: true } : { ok: true, duplicate: true };
      return { status: 302, headers: { location: `/echo?said=${encodeURIComponent(JSON.stringify(said))}` } };
    },
  },
  {
    preset: 'supabase',
    settings: (base) => ({ endpoint: base, key: 'anon', table: 'answers' }),
    answersPreflight: true,
    duplicate: 'duplicate',
    failed: '[]',
    take(request, store) {
      const { method, url, headers } = request;
      if (headers.apikey !== 'anon' || headers.authorization !== 'Bearer anon') return json(401, { code: 'PGRST301' });
      if (method !== 'POST' || url.pathname !== '/rest/v1/answers') return json(404, { code: '42P01' });
      if (headers.prefer !== 'return=minimal') return json(403, { code: '42501' });
      const row = read(request);
      return store(String(row.id), row) ? { status: 201 } : json(409, { code: '23505' });
    },
  },
  {
    preset: 'firebase',
    settings: (base) => ({ endpoint: `${base}/` }),
    answersPreflight: true,
    duplicate: 'duplicate',
    take(request, store) {
      const { method, url, headers } = request;
      const [, id = ''] = /^\/answers\/([^/]+)\.json$/.exec(url.pathname) ?? [];
      if (method !== 'PUT' || !id || url.search !== '?print=silent') return json(404, { error: '404 Not Found' });
      const row = read(request);
      if (keysIn(row).some((key) => /[.$#[\]/]/.test(key))) return json(400, { error: 'Invalid data; keys' });
      if (headers['if-match'] !== 'null_etag') return json(400, { error: 'no condition' });
      return store(id, row) ? { status: 204 } : json(412, { error: 'ETag conflict' });
    },
  },
  {
    preset: 'segment',
    settings: (base) => ({ endpoint: `${base}/v1/track`, key: 'write-key' }),
    answersPreflight: true,
    duplicate: 'sent',
    take(request, store) {
      const wanted = `Basic ${Buffer.from('write-key:').toString('base64')}`;
      if (request.headers.authorization !== wanted) return { status: 401 };
      const event = read(request);
      if (!event.anonymousId || !event.event || request.body.length > 32_000) return { status: 400 };
      store(String(event.messageId), event);
      return json(200, { success: true });
    },
  },
  {
    preset: 'n8n',
    settings: (base) => ({ endpoint: `${base}/webhook/6f1a` }),
    answersPreflight: true,
    duplicate: 'sent',
    take(request, store) {
      if (typeOf(request) !== 'application/json') return { status: 415 };
      store(String(read(request).id), read(request));
      return json(200, { message: 'Workflow was started' });
    },
  },
  {
    preset: 'zapier',
    settings: (base) => ({ endpoint: `${base}/hooks/catch/1/a/` }),
    answersPreflight: false,
    duplicate: 'sent',
    failed: '{"status":"error"}',
    take(request, store) {
      if (request.url.pathname !== '/hooks/catch/1/a/') return { status: 404 };
      store(String(read(request).id), read(request));
      return json(200, { attempt: '1', id: '1', status: 'success' });
    },
  },
  {
    preset: 'make',
    settings: (base) => ({ endpoint: `${base}/abc` }),
    answersPreflight: false,
    duplicate: 'sent',
    take(request, store) {
      if (typeOf(request) !== 'application/x-www-form-urlencoded') return { status: 400 };
      const fields = Object.fromEntries(new URLSearchParams(request.body));
      store(String(fields.id), fields);
      return { status: 200, body: 'Accepted' };
    },
  },
];
