import { readFileSync } from 'node:fs';
import { parseConfig } from '@samklang/core/config';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const small = {
  schema: 1,
  company: { name: 'Lindhav', timeZone: 'Europe/Stockholm', currency: 'SEK' },
  surveys: ['visit'],
};
const issuesOf = (changes: object) => {
  const parsed = parseConfig({ ...small, ...changes });
  return parsed.ok ? [] : parsed.issues;
};
const pathsOf = (changes: object) => issuesOf(changes).map(({ path }) => path);

describe('reading the config', () => {
  it('fills in what was left out', () => {
    expect(parseConfig(small)).toEqual({
      ok: true,
      warnings: [],
      value: {
        ...small,
        colours: {},
        languages: ['en'],
        units: [],
        programmes: [],
        boards: [],
        origins: [],
        minimum: { customer: 10, employee: 5 },
      },
    });
    const parsed = parseConfig({ ...small, minimum: { customer: 30 } });
    expect(parsed.ok && parsed.value.minimum).toEqual({ customer: 30, employee: 5 });
  });

  it('takes the figures that anyone may read', () => {
    const readings = [{ survey: 'visit', measure: 'nps', unit: '*', target: 45 }];
    expect(parseConfig({ ...small, readings })).toMatchObject({ ok: true, warnings: [], value: { readings } });
  });

  it('takes what customers are asked to agree to, of surveys it lists', () => {
    const consents = { visit: ['quote', 'contact'] };
    expect(parseConfig({ ...small, consents })).toMatchObject({ ok: true, warnings: [], value: { consents } });
    const slip = { path: 'consents.vist', message: 'Nothing reads this. Did you mean "visit"?' };
    expect(parseConfig({ ...small, consents: { vist: ['quote'] } })).toMatchObject({ ok: true, warnings: [slip] });
    expect(pathsOf({ consents: { visit: ['phone'] } })).toEqual(['consents.visit[0]']);
    expect(pathsOf({ consents: ['visit'] })).toEqual(['consents']);
  });

  it('takes other backends for answers, each for its surveys', () => {
    const destinations = [
      { surveys: ['visit'], preset: 'formspree', endpoint: 'https://formspree.io/f/abcdefgh' },
      { destination: { url: 'https://hooks.example/in' } },
    ];
    expect(parseConfig({ ...small, destinations })).toMatchObject({ ok: true, warnings: [], value: { destinations } });
    const slip = { path: 'destinations[0].presett', message: 'Nothing reads this. Did you mean "preset"?' };
    expect(parseConfig({ ...small, destinations: [{ presett: 'make', endpoint: '/in' }] }).warnings).toEqual([slip]);
    expect(pathsOf({ destinations: [{ surveys: ['visit'] }] })).toEqual(['destinations[0]']);
    expect(pathsOf({ destinations: [{ destination: 7 }] })).toEqual(['destinations[0].destination']);
  });

  it('takes the config that ships', () => {
    const text = readFileSync(new URL('../../../samklang.config.json', import.meta.url), 'utf8');
    expect(parseConfig(JSON.parse(text))).toMatchObject({ ok: true, warnings: [] });
  });

  it('tells of names that nothing reads, with the one that was meant, also beside a fault', () => {
    const slips = {
      $schema: './config.schema.json',
      survys: ['visit'],
      colours: { acent: '#1f6f5c' },
      minimum: { costumer: 12 },
      units: [{ id: 'haga', name: 'Haga', lang: 'sv', langauge: 'sv' }],
      weather: 'fine',
    };
    const warnings = [
      { path: 'survys', message: 'Nothing reads this. Did you mean "surveys"?' },
      { path: 'weather', message: 'Nothing reads this.' },
      { path: 'colours.acent', message: 'Nothing reads this. Did you mean "accent"?' },
      { path: 'minimum.costumer', message: 'Nothing reads this. Did you mean "customer"?' },
      { path: 'units[0].lang', message: 'Nothing reads this.' },
      { path: 'units[0].langauge', message: 'Nothing reads this. Did you mean "language"?' },
    ];
    expect(parseConfig({ ...small, ...slips })).toMatchObject({ ok: true, warnings });
    const { surveys: _left, ...without } = small;
    expect(parseConfig({ ...without, survys: ['visit'] })).toEqual({
      ok: false,
      issues: [{ path: 'surveys', message: 'This is missing. Expected a list of 1 to 500 entries.' }],
      warnings: [warnings[0]],
    });
  });

  it('knows every name that it gives out', () => {
    const parsed = parseConfig({
      ...small,
      collector: '.',
      units: [{ id: 'a', name: 'A', language: 'sv', headcount: 3 }],
    });
    expect(parsed.ok && parseConfig(parsed.value).warnings).toEqual([]);
  });

  it.each([
    ['company', { company: null }],
    ['company.name', { company: { ...small.company, name: ' ' } }],
    ['company.timeZone', { company: { ...small.company, timeZone: 'Europe/Atlantis' } }],
    ['company.timeZone', { company: { ...small.company, timeZone: '+02:00' } }],
    ['company.currency', { company: { ...small.company, currency: 'kr' } }],
    ['schema', { schema: 2 }],
    ['colours.accent', { colours: { accent: 'green' } }],
    ['colours.accent', { colours: { accent: '#fff' } }],
    ['languages', { languages: [] }],
    ['languages[1]', { languages: ['en', 'English please'] }],
    ['languages[2]', { languages: ['en', 'sv', 'en'] }],
    ['surveys', { surveys: [] }],
    ['surveys[0]', { surveys: ['../visit'] }],
    ['origins[0]', { origins: ['*'] }],
    ['origins[0]', { origins: ['https://example.com/'] }],
    ['origins[0]', { origins: ['https://example.com:443'] }],
    ['origins[0]', { origins: ['ftp://example.com'] }],
    ['minimum.employee', { minimum: { employee: 2 } }],
    ['minimum.customer', { minimum: { customer: 0 } }],
    ['readings[0].measure', { readings: [{ survey: 'visit', measure: 'love' }] }],
    ['readings[0].unit', { readings: [{ survey: 'visit', measure: 'nps', unit: '../haga' }] }],
    ['collector', { collector: 'javascript:alert(1)' }],
    ['collector', { collector: '//elsewhere.example' }],
    ['boards', { boards: {} }],
  ])('refuses a faulty %s: %j', (path, changes) => {
    expect(issuesOf(changes)).toEqual([{ path, message: expect.stringMatching(/\.$/) }]);
  });

  it.each(['.', './', '/', '/answers', '../api/', 'https://answers.example.com', 'http://localhost:8787/x'])(
    'takes %s for the address of the collector',
    (collector) => {
      expect(issuesOf({ collector })).toEqual([]);
    },
  );

  it('takes origins with a port, and more than one', () => {
    expect(issuesOf({ origins: ['https://www.example.com', 'http://localhost:5173'] })).toEqual([]);
  });
});

describe('the units of the config', () => {
  const unit = (id: string, parent?: string) => ({ id, name: id, ...(parent && { parent }) });

  it('form a tree', () => {
    expect(pathsOf({ units: [unit('oslo', 'norway'), unit('norway', 'all'), unit('all')] })).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(pathsOf({ units: [unit('oslo'), unit('oslo')] })).toEqual(['units[1].id']);
    expect(pathsOf({ units: [unit('Oslo S')] })).toEqual(['units[0].id']);
  });

  it('have parents that exist', () => {
    expect(pathsOf({ units: [unit('oslo', 'norway')] })).toEqual(['units[0].parent']);
  });

  it('never stand above themselves', () => {
    const units = [unit('a', 'b'), unit('b', 'c'), unit('c', 'b'), unit('d', 'd'), unit('e', 'a')];
    expect(pathsOf({ units })).toEqual(['units[1].parent', 'units[2].parent', 'units[3].parent']);
  });

  it('are checked quickly, even 50,000 in one chain', () => {
    const units = Array.from({ length: 50_000 }, (_, n) => unit(`u${n}`, n ? `u${n - 1}` : undefined));
    expect(pathsOf({ units })).toEqual([]);
  });
});

describe('reading a config that is no config', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (json) => {
        expect(parseConfig(json).ok).toBe(false);
      }),
    );
    const key = fc.constantFrom(
      'company',
      'colours',
      'languages',
      'units',
      'surveys',
      'origins',
      'minimum',
      'collector',
    );
    fc.assert(fc.property(key, fc.anything(), (name, value) => void parseConfig({ ...small, [name]: value })));
  });
});
