import { readFileSync } from 'node:fs';
import { hiddenFrom, httpsHost, parseSurveyText, prefillFrom, redirectOf } from '@samklang/core/survey';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parsed = parseSurveyText(
  readFileSync(new URL('../../fixtures/surveys/valid/every-item.json', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error('the fixture is no survey');
const survey = parsed.value;

describe('the link of an ending', () => {
  const to = (url: unknown) => redirectOf({ title: 'Bye', redirect: { url } } as never, ['good.com', 'www.good.com']);

  it.each(['https://good.com', 'https://good.com/', 'https://www.good.com/a?b=c%20d#e', 'https://good.com?next=evil'])(
    'leads to %s',
    (url) => {
      expect(to(url)).toBe(url);
    },
  );

  it.each([
    '//evil.com',
    '/\\/evil.com',
    '\\/\\/evil.com',
    'https:evil.com',
    'https:/good.com',
    'https:\\\\good.com',
    'https://good.com@evil.com',
    'https://good.com:x@evil.com/',
    'https://good.com.evil.com',
    'https://evilgood.com',
    'https://good.com\\.evil.com',
    'https://good.com\\@evil.com',
    '//evil%E3%80%82com',
    'https://evil。com/',
    'https://good.com／evil.com',
    '//evil%00.com',
    'https://good.com\0.evil.com',
    'https://good.com%2eevil.com',
    'http://good.com',
    'http://a.com／X.b.com',
    'HTTPS://good.com',
    'https://GOOD.com',
    'https://good.com:443/',
    'https://good.com/\n',
    '\nhttps://good.com',
    ' \thttps://evil.com',
    'https://good.com/ x',
    'https://good.com/"onclick=',
    'https://good.com/<script>',
    'java%0d%0ascript%0d%0a:alert(0)',
    'javascript:alert(1)',
    'java\r\nscript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'https://',
    '',
    `https://good.com/${'a'.repeat(3000)}`,
    7,
    null,
  ])('does not lead to %j', (url) => {
    expect(to(url)).toBeUndefined();
  });

  it('leads nowhere unless the owner listed the host', () => {
    expect(redirectOf({ title: 'Bye', redirect: { url: 'https://good.com/' } })).toBeUndefined();
    expect(redirectOf({ title: 'Bye' }, ['good.com'])).toBeUndefined();
    expect(redirectOf(undefined, ['good.com'])).toBeUndefined();
  });

  it('names the host that a browser would go to', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
        const host = httpsHost(url);
        if (host === undefined) return;
        // A browser refuses or rewrites what is no host at all; where it goes, it goes to the one that was read.
        if (URL.canParse(url)) expect([host, ...(host.endsWith('.') ? [host] : [])]).toContain(new URL(url).hostname);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hidden fields from the address', () => {
  it('are those the survey allows, the first of each name', () => {
    const params = new URLSearchParams('order=A1&order=B2&campaign=&admin=1&q.nps=9');
    expect(hiddenFrom(params, ['order', 'campaign'])).toEqual({ order: 'A1' });
    expect(hiddenFrom(params)).toEqual({});
  });

  it('are plain text of at most 512 characters without control characters', () => {
    const hidden = hiddenFrom([['order', `\u0000a\u0007\u009f\r\n${'😀'.repeat(600)}`]], ['order']).order ?? '';
    expect(hidden).toMatch(/^a(😀)+$/u);
    expect(hidden.length).toBeLessThanOrEqual(512);
  });

  it('reach no prototype, whatever the names', () => {
    const names = ['__proto__', 'constructor', 'prototype', '__proto__[x]', 'toString'];
    const hidden = hiddenFrom(new URLSearchParams('__proto__[x]=1&__proto__=1&constructor=2&toString=3'), names);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.getPrototypeOf(hidden)).toBe(Object.prototype);
    expect(Object.keys(hidden).every((name) => names.includes(name))).toBe(true);
  });
});

describe('answers from the address', () => {
  const from = (query: string) => prefillFrom(new URLSearchParams(query), survey);

  it('are taken where the item allows the value', () => {
    expect(from('q.nps=9&q.stars=5&q.shop.staff=2&q.came=a&q.used=a,b&q.age=18.5&q.day=2024-02-29')).toEqual({
      nps: 9,
      stars: 5,
      'shop.staff': 2,
      came: 'a',
      used: ['a', 'b'],
      age: 18.5,
      day: '2024-02-29',
    });
  });

  it.each([
    'q.nps=11',
    'q.nps=-1',
    'q.nps=9.5',
    'q.nps=0x9',
    'q.nps=1e1',
    'q.nps=%209',
    'q.nps=',
    'q.nps=9,9',
    'nps=9',
    'q.came=c',
    'q.used=a,a',
    'q.used=a,none',
    'q.shop=1',
    'q.gone=1',
    'q.__proto__=1',
    'q.day=2023-02-29',
  ])('are left out when they are %s', (query) => {
    expect(from(query)).toEqual({});
  });

  it('put no words into the mouth of a person', () => {
    expect(from('q.more=Great&q.came.other=x&q.ok=yes&q.mail=a@b.co&q.tel=123456&q.w1=a')).toEqual({});
  });

  it('are the first where a name comes twice, and no minus zero', () => {
    expect(from('q.nps=9&q.nps=3')).toEqual({ nps: 9 });
    expect(Object.is(from('q.nps=-0').nps, 0)).toBe(true);
  });
});
