import { type Destination, fill, isSimple, parseDestination, render, valueAt } from '@samklang/core/recipe';
import { createResponse, responseId } from '@samklang/core/response';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const id = responseId(1645557742000, new Uint8Array(10));
const answerOf = (unit: string, answers: Record<string, string> = {}, hidden?: Record<string, string>) =>
  createResponse({
    id,
    survey: { id: 'visit', version: 1 },
    unit,
    now: 1645557742000,
    locale: 'en',
    channel: 'qr',
    answers,
    ...(hidden && { hidden }),
  });
const envelope = { sentAt: '2022-02-22T19:22:23.000Z' };

function read(json: Record<string, unknown>): Destination {
  const parsed = parseDestination({ schema: 1, id: 'mine', ...json });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const everywhere = read({
  url: 'https://api.example.com/units/{{response.unit}}/why/{{response.answers.why}}?w={{response.answers.why}}&fixed=1',
  headers: { 'X-Why': 'why {{response.answers.why}}', 'X-Unit': '{{response.unit}}' },
  body: { why: '{{response.answers.why}}', said: 'Said: {{response.answers.why}}', '...': '{{response.hidden}}' },
});

/** Strings that end lines, change paths, break out of quotes, or cannot be sent at all. */
const hostile = [
  '..',
  '.',
  '',
  '/',
  '//evil.com',
  '\\\\evil.com',
  '%2e%2e',
  '../../admin',
  '?x=1',
  '#',
  '@evil.com',
  'a\r\nX-Admin: 1',
  '\u0000\u000b',
  '"; drop',
  '%0d%0a',
  '\ud800',
  '😀é',
  '{{settings.key}}',
  '{{response.id}}',
  '__proto__',
  '&w=2&fixed=9',
];

describe('what an answer cannot do', () => {
  const check = (text: string) => {
    const request = render(everywhere, answerOf(text, { why: text }, { order: text }), envelope);
    const url = new URL(request.url);
    const sent = text.replace(/\p{Surrogate}/gu, '\ufffd');
    expect(url.origin).toBe('https://api.example.com');
    expect(
      url.pathname
        .split('/')
        .map((part, index) => (index % 2 ? part : ''))
        .join('/'),
    ).toBe('/units//why/');
    expect([...url.searchParams.keys()]).toEqual(['w', 'fixed']);
    expect(url.searchParams.get('w')).toBe(sent);
    expect(url.hash + url.username + url.password).toBe('');
    expect(Object.keys(request.headers)).toEqual(['content-type', 'x-why', 'x-unit']);
    for (const value of Object.values(request.headers)) expect(value).toMatch(/^[\x20-\x7e]*$/);
    expect(decodeURIComponent((request.headers['x-why'] ?? '').slice(4))).toBe(sent);
    expect(() => new Headers(request.headers)).not.toThrow();
    expect(JSON.parse(request.body)).toEqual({ why: sent, said: `Said: ${sent}`, order: sent });
  };

  it.each(hostile)('with %j it changes neither host, path, parameters, headers nor body', check);

  it('with anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...hostile)), (text) =>
        check(text.replace(/\p{Surrogate}/gu, '')),
      ),
      { numRuns: 1000 },
    );
  });

  it.each(hostile)('with %j it opens no other site from a relative address', (text) => {
    const relative = read({ url: '/{{response.unit}}/{{response.answers.why}}', body: '{{response}}' });
    const { url } = render(relative, answerOf('', { why: text }), envelope);
    expect(new URL(url, 'https://shop.example').origin).toBe('https://shop.example');
  });

  it('it takes no field that the owner named, whatever it is called', () => {
    const form = read({
      url: '/f',
      encode: 'form',
      body: { id: '{{response.id}}', _gotcha: '', '...': '{{response.answers}}' },
    });
    const { body } = render(form, answerOf('', { id: 'mine', _gotcha: 'x', why: 'a&b=c\r\n' }), envelope);
    expect([...new URLSearchParams(body)]).toEqual([
      ['id', id],
      ['_gotcha', ''],
      ['why', 'a&b=c\r\n'],
    ]);
  });
});

describe('a template', () => {
  const values = { a: { n: 9, list: [1, 2], none: null, 'x.y': 'dot' } };

  it.each([
    ['{{a.n}}', 9],
    ['{{ a.n }}', 9],
    ['n is {{a.n}}', 'n is 9'],
    ['{{a.list}}', [1, 2]],
    ['{{a.list[1]}}', 2],
    ['{{a[x.y]}}', 'dot'],
    ['{{a.list|json}}', '[1,2]'],
    ['{{a.none}}', null],
    ['[{{a.gone}}{{a.none}}]', '[]'],
    ['{{a.constructor}}', undefined],
    ['{{a.list.length}}', 2],
    ['{{constructor.constructor}}', undefined],
    [{ x: '{{a.gone}}', y: '{{a.n}}' }, { y: 9 }],
    [
      ['{{a.gone}}', '{{a.n}}'],
      [null, 9],
    ],
    [
      { '...': '{{a}}', n: 1 },
      { n: 1, list: [1, 2], none: null, 'x.y': 'dot' },
    ],
    [{ '...': '{{a.gone}}', n: 1 }, { n: 1 }],
    [7, 7],
  ])('%j becomes %j', (template, expected) => {
    expect(fill(template as never, values)).toEqual(expected);
  });

  it('is filled once: what is put in is not read again', () => {
    expect(fill('{{a}} {{b}}', { a: '{{b}}', b: '$& {{a}}' })).toBe('{{b}} $& {{a}}');
  });

  it('reaches no prototype', () => {
    const filled = fill({ '...': '{{a}}' }, { a: JSON.parse('{"__proto__":{"x":1}}') }) as Record<string, unknown>;
    expect(filled.x).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(valueAt({}, 'a.__proto__.x')).toBeUndefined();
  });
});

describe('a request', () => {
  it('carries the id where the destination wants it', () => {
    const request = render(
      read({
        url: '/a?x=1',
        idempotency: { header: 'Idempotency-Key', bodyPath: 'meta.key', urlParam: 'id' },
        body: { meta: { v: 1 } },
      }),
      answerOf(''),
      envelope,
    );
    expect(request.url).toBe(`/a?x=1&id=${id}`);
    expect(request.headers['idempotency-key']).toBe(id);
    expect(JSON.parse(request.body)).toEqual({ meta: { v: 1, key: id } });
  });

  it('carries the key in a header or a parameter', () => {
    const settings = { key: 'pub%20key&x' };
    const query = read({ url: '/a', settings, auth: { type: 'query', name: 'key', value: '{{settings.key}}' } });
    expect(new URL(render(query, answerOf(''), envelope).url, 'http://x').searchParams.get('key')).toBe('pub%20key&x');
    const header = read({ url: '/a', settings, auth: { type: 'header', name: 'X-Key', value: 'K {{settings.key}}' } });
    expect(render(header, answerOf(''), envelope).headers['x-key']).toBe('K pub%20key&x');
  });

  it('holds one line for each response, or all in a list', () => {
    const responses = [answerOf('a'), answerOf('b')] as const;
    const lines = read({ url: '/a', encode: 'ndjson', body: { u: '{{response.unit}}' }, limits: { batch: 10 } });
    expect(render(lines, responses[0], { ...envelope, responses }).body).toBe('{"u":"a"}\n{"u":"b"}\n');
    const listed = read({ url: '/a', body: { all: '{{responses}}' }, limits: { batch: 10 } });
    expect(JSON.parse(render(listed, responses[0], { ...envelope, responses }).body).all).toHaveLength(2);
  });

  it.each([
    [{ encode: 'text-json' }, true],
    [{ encode: 'form', body: {} }, true],
    [{ encode: 'json' }, false],
    [{ encode: 'text-json', headers: { 'X-A': 'b' } }, false],
    [{ encode: 'text-json', method: 'PUT' }, false],
    [{ encode: 'text-json', headers: { Accept: 'application/json' } }, true],
  ])('of %j is simple: %s', (json, simple) => {
    expect(isSimple(render(read({ url: '/a', ...json }), answerOf(''), envelope))).toBe(simple);
  });
});
