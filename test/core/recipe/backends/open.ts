import type { Backend, Received, Said } from './backend.js';

const json = (status: number, body: unknown): Said => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const typeOf = ({ headers }: Received) => headers['content-type']?.split(';')[0];
const read = (request: Received) => JSON.parse(request.body) as Record<string, unknown>;

/** Backends that anybody can run: webhooks, forms, event receivers, learning record stores, the kit's own collector. */
export const openBackends: readonly Backend[] = [
  {
    preset: 'webhook-json',
    settings: (base) => ({ endpoint: `${base}/hooks/42/` }),
    answersPreflight: true,
    duplicate: 'sent',
    take(request, store) {
      const body = read(request);
      if (request.method !== 'POST' || typeOf(request) !== 'application/json') return { status: 415 };
      if (request.url.pathname !== '/hooks/42/' || request.headers['idempotency-key'] !== body.id)
        return { status: 400 };
      store(String(body.id), body);
      return { status: 200 };
    },
  },
  {
    preset: 'webhook-simple',
    settings: (base) => ({ endpoint: `${base}/hook?source=web` }),
    answersPreflight: false,
    duplicate: 'sent',
    take(request, store) {
      if (typeOf(request) !== 'text/plain' || request.url.search !== '?source=web') return { status: 400 };
      store(String(read(request).id), read(request));
      return { status: 202 };
    },
  },
  {
    preset: 'form-urlencoded',
    settings: (base) => ({ endpoint: `${base}/form.php` }),
    answersPreflight: false,
    duplicate: 'sent',
    take(request, store) {
      if (typeOf(request) !== 'application/x-www-form-urlencoded') return { status: 415 };
      const fields = Object.fromEntries(new URLSearchParams(request.body));
      store(String(fields.id), fields);
      return { status: 200, body: '<!doctype html><p>Thank you' };
    },
  },
  {
    preset: 'cloudevents-structured',
    settings: (base) => ({ endpoint: `${base}/events`, source: '/shops/oslo' }),
    answersPreflight: true,
    duplicate: 'sent',
    take(request, store) {
      const event = read(request);
      const isEvent = event.specversion === '1.0' && event.id && event.source && event.type;
      if (typeOf(request) !== 'application/cloudevents+json' || !isEvent) return { status: 400 };
      store(`${event.source} ${event.id}`, event.data);
      return { status: 204 };
    },
  },
  {
    preset: 'cloudevents-binary',
    settings: (base) => ({ endpoint: `${base}/events` }),
    answersPreflight: true,
    duplicate: 'sent',
    take(request, store) {
      const { headers } = request;
      const isEvent =
        headers['ce-specversion'] === '1.0' && headers['ce-id'] && headers['ce-source'] && headers['ce-type'];
      if (typeOf(request) !== 'application/json' || !isEvent) return { status: 400 };
      if (decodeURIComponent(headers['ce-subject'] ?? '') !== read(request).survey) return { status: 400 };
      store(`${headers['ce-source']} ${headers['ce-id']}`, read(request));
      return { status: 202 };
    },
  },
  {
    preset: 'xapi',
    settings: (base) => ({ endpoint: `${base}/xapi/`, home: 'https://shop.example', user: 'key', password: 'word' }),
    answersPreflight: true,
    duplicate: 'duplicate',
    take(request, store) {
      const { method, url, headers } = request;
      const statement = read(request);
      const wanted = `Basic ${Buffer.from('key:word').toString('base64')}`;
      if (headers.authorization !== wanted) return { status: 401 };
      if (headers['x-experience-api-version'] !== '1.0.3') return { status: 400 };
      if (method !== 'PUT' || url.pathname !== '/xapi/statements') return { status: 404 };
      if (url.searchParams.get('statementId') !== statement.id) return { status: 400 };
      return store(String(statement.id), statement) ? { status: 204 } : { status: 409 };
    },
  },
  {
    preset: 'samklang',
    settings: (base) => ({ endpoint: base }),
    answersPreflight: false,
    duplicate: 'duplicate',
    failed: '<!doctype html><title>Sign in</title>',
    take(request, store) {
      const { responses, sentAt } = read(request) as { responses: { id: string }[]; sentAt: string };
      if (request.url.pathname !== '/v1/responses' || Number.isNaN(Date.parse(sentAt))) return { status: 400 };
      const results = responses.map(({ id }) => ({ id, status: store(id, responses) ? 'stored' : 'duplicate' }));
      return json(results[0]?.status === 'stored' ? 201 : 200, { results });
    },
  },
];
