import { interpret, parseDestination, retryAfter, warningsOn } from '@samklang/core/recipe';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const good = { schema: 1, id: 'mine', url: 'https://example.com/answers' };
const issuesOf = (json: unknown, chosen?: Record<string, unknown>) => {
  const parsed = parseDestination(json, chosen);
  return parsed.ok ? [] : parsed.issues;
};

describe('reading a destination', () => {
  it('fills in what is usual', () => {
    expect(parseDestination(good)).toEqual({
      ok: true,
      value: {
        ...good,
        method: 'POST',
        headers: {},
        encode: 'json',
        body: '{{response}}',
        auth: { type: 'none' },
        success: { status: ['2xx'] },
        duplicate: { status: [409] },
        idempotency: {},
        limits: { maxBytes: 262_144, batch: 1, ratePerSec: 10, timeoutMs: 15_000 },
        mode: { cors: 'cors', keepalive: true },
        settings: {},
      },
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/plain,x',
    'ftp://example.com',
    '//evil.com/x',
    '/\\evil.com',
    'https:evil.com',
    'https://user@example.com/',
    'https://example.com\\@evil.com',
    'https://example.com/a b',
    'https://example.com/\n',
    'https://{{response.unit}}.example.com/',
    'https://example.com{{response.unit}}/',
    '{{response.unit}}/x',
    '{{settings.base}}.evil.com',
    'https://example.com/#x',
    '',
    7,
  ])('refuses the address %j', (url) => {
    expect(issuesOf({ ...good, url, settings: { base: 'https://a.com' } })).toMatchObject([{ path: 'url' }]);
  });

  it.each(['javascript:alert(1)', '//evil.com', 'https://user@a.com', 'a.com', 'https://a.com/#x'])(
    'refuses the setting %j for an address',
    (endpoint) => {
      const paths = issuesOf({ ...good, url: '{{settings.endpoint}}/x' }, { endpoint }).map(({ path }) => path);
      expect(paths).toEqual(['settings.endpoint']);
    },
  );

  it.each([
    [{ headers: { 'X-A': 'a\r\nX-B: b' } }, 'headers.X-A'],
    [{ headers: { 'X A': 'a' } }, 'headers["X A"]'],
    [{ headers: { Cookie: 'a=b' } }, 'headers.Cookie'],
    [{ headers: { 'Sec-Fetch-Mode': 'x' } }, 'headers.Sec-Fetch-Mode'],
    [{ headers: [] }, 'headers'],
    [{ method: 'GET' }, 'method'],
    [{ encode: 'xml' }, 'encode'],
    [{ encode: 'form' }, 'body'],
    [{ body: '{{answers.nps}}' }, 'body'],
    [{ body: { a: ['{{response.id}'] } }, 'body.a[0]'],
    [{ body: '{{response.id + 1}}' }, 'body'],
    [{ body: '{{settings.gone}}' }, 'body'],
    [{ auth: { type: 'bearer' } }, 'auth.type'],
    [{ auth: { type: 'header', name: 'A', value: '{{response.id}}' } }, 'auth.value'],
    [{ success: { status: [99] } }, 'success.status[0]'],
    [{ success: { json: { path: 'a b', equals: 1 } } }, 'success.json.path'],
    [{ success: { json: { path: 'ok', equals: {} } } }, 'success.json.equals'],
    [{ idempotency: { header: 'a b' } }, 'idempotency.header'],
    [{ limits: { batch: 2 } }, 'limits.batch'],
    [{ limits: { timeoutMs: 1 } }, 'limits.timeoutMs'],
    [{ mode: { cors: 'no-cors' } }, 'mode.cors'],
    [{ mode: { cors: 'no-cors' }, encode: 'text-json', idempotency: { header: 'Key' } }, 'mode.cors'],
    [{ settings: { key: 'a\r\nb' } }, 'settings.key'],
    [{ settings: { key: 'nøkkel' } }, 'settings.key'],
    [{ settings: { '1': 'x' } }, 'settings.1'],
    [{ id: '../x' }, 'id'],
    [{ schema: 2 }, 'schema'],
  ])('refuses %j at %s', (change, path) => {
    expect(issuesOf({ ...good, ...change })).toEqual([{ path, message: expect.stringMatching(/\.$/) }]);
  });

  it.each([
    ['text-json', {}],
    ['form', { a: '{{response.id}}' }],
  ])('takes no-cors with %s', (encode, body) => {
    expect(issuesOf({ ...good, encode, body, mode: { cors: 'no-cors' } })).toEqual([]);
  });

  it('says what a setting is for when it is missing', () => {
    expect(issuesOf({ ...good, needs: { form: 'the name of your form' } })).toEqual([
      { path: 'settings.form', message: 'This is missing. Expected the name of your form.' },
    ]);
  });

  it('puts the owner’s settings above those of the file', () => {
    const parsed = parseDestination({ ...good, settings: { a: 'file', b: 'file' } }, { a: 'owner' });
    expect(parsed.ok && parsed.value.settings).toEqual({ a: 'owner', b: 'file' });
  });

  it.each([
    '{"__proto__":{"x":1}}',
    '{"body":{"constructor":{"prototype":{"x":1}}}}',
    '{"settings":{"__proto__":"x"}}',
  ])('refuses %s', (text) => {
    expect(parseDestination({ ...good, ...JSON.parse(text) }).ok || text.startsWith('{"__proto__')).toBe(
      text.startsWith('{"__proto__'),
    );
    expect(parseDestination(JSON.parse(text)).ok).toBe(false);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('never throws for anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), fc.jsonValue(), (json, part) => {
        parseDestination(json);
        parseDestination({ ...good, body: part, headers: part, auth: part, success: part, settings: part });
      }),
    );
  });
});

describe('a key that every visitor can read', () => {
  const warned = (key: string, auth: object) => {
    const parsed = parseDestination({ ...good, settings: { key }, auth });
    return parsed.ok ? warningsOn(parsed.value).map(({ path }) => path) : ['?'];
  };
  const header = { type: 'header', name: 'Authorization', value: 'Bearer {{settings.key}}' };
  const jwt = (role: string) =>
    ['{"alg":"HS256"}', JSON.stringify({ iss: 'supabase', role }), 'x']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');

  it.each(['sk_live_1234567890', 'ghp_abcdef', 'xoxb-1-2', 'AKIAABCDEFGH', jwt('service_role'), 'sb_secret_1'])(
    'is a secret when it looks like %s',
    (key) => {
      expect(warned(key, { ...header, isPublic: true })).toEqual(['settings.key']);
    },
  );

  it('is mentioned unless it is made to be seen', () => {
    expect(warned('abc', header)).toEqual(['auth']);
    expect(warned(jwt('anon'), { ...header, isPublic: true })).toEqual([]);
    expect(warned('abc', { type: 'none' })).toEqual([]);
  });
});

describe('what a reply means', () => {
  const plain = { success: { status: ['2xx' as const] }, duplicate: { status: [409] } };
  const of = (reply: Parameters<typeof interpret>[1]) => interpret(plain, reply, 0).status;

  it.each([
    [200, 'sent'],
    [201, 'sent'],
    [204, 'sent'],
    [409, 'duplicate'],
    [0, 'retry'],
    [408, 'retry'],
    [425, 'retry'],
    [429, 'retry'],
    [500, 'retry'],
    [502, 'retry'],
    [503, 'retry'],
    [504, 'retry'],
    [401, 'blocked'],
    [403, 'blocked'],
    [404, 'blocked'],
    [302, 'blocked'],
    [400, 'rejected'],
    [405, 'rejected'],
    [410, 'rejected'],
    [413, 'rejected'],
    [415, 'rejected'],
    [422, 'rejected'],
  ])('%i is %s', (status, expected) => {
    expect(of({ status })).toBe(expected);
  });

  it('an opaque reply confirms nothing', () => {
    expect(of({ status: 0, opaque: true })).toBe('unconfirmed');
  });

  it.each([
    ['{"ok":true}', 'sent'],
    [{ ok: true }, 'sent'],
    ['{"ok":false}', 'retry'],
    ['{"ok":"true"}', 'retry'],
    ['<!doctype html>', 'retry'],
    ['', 'retry'],
    [undefined, 'retry'],
  ])('with a word to look for, 200 and %j is %s', (body, expected) => {
    const picky = { ...plain, success: { status: [200], json: { path: 'ok', equals: true } } };
    expect(interpret(picky, { status: 200, body }, 0).status).toBe(expected);
  });

  it.each([
    ['7', 7000],
    [' 0 ', 0],
    ['99999', 3_600_000],
    ['Thu, 01 Jan 1970 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 1969 23:59:59 GMT', 0],
    ['soon 7', undefined],
    ['-5', undefined],
    ['7.5', undefined],
    ['1e3', undefined],
    ['', undefined],
    [null, undefined],
  ])('Retry-After %j is %s ms', (header, ms) => {
    expect(retryAfter(header, 0)).toBe(ms);
  });
});
