import { readFileSync } from 'node:fs';
import { parseConfig } from '@samklang/core/config';
import { canServe } from '@samklang/core/config/guard';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const shipped = JSON.parse(readFileSync(new URL('../../../samklang.config.json', import.meta.url), 'utf8'));

describe('the quick look at the config', () => {
  it('lets the config that ships pass, with a collector and with a colour', () => {
    expect(canServe(shipped)).toBe(true);
    expect(canServe({ ...shipped, collector: 'https://answers.example.com', colours: {} })).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', [shipped]],
    ['another schema', { ...shipped, schema: 2 }],
    ['a company without a name', { ...shipped, company: { ...shipped.company, name: ' ' } }],
    ['a colour by name', { ...shipped, colours: { accent: 'green' } }],
    ['no language', { ...shipped, languages: [] }],
    ['a language that is none', { ...shipped, languages: ['en', '"><svg/onload=alert(1)>'] }],
    ['a unit without a name', { ...shipped, units: [{ id: 'haga' }] }],
    ['a unit with a path for an id', { ...shipped, units: [{ id: '../haga', name: 'Haga' }] }],
    ['no survey', { ...shipped, surveys: [] }],
    ['a survey that is a path', { ...shipped, surveys: ['../../elsewhere'] }],
    ['a collector that is a script', { ...shipped, collector: 'javascript:alert(1)' }],
    ['a collector at an unsaid host', { ...shipped, collector: '//elsewhere.example' }],
    ['units that were left out', { ...shipped, units: undefined }],
  ])('sends %s to the parser', (_, json) => {
    expect(canServe(json)).toBe(false);
  });

  it('lets no part pass that the parser refuses, but for one that is there twice', () => {
    const part = fc.constantFrom('schema', 'colours', 'languages', 'units', 'surveys', 'collector');
    const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/);
    const unit = fc.record({ id: fc.string({ minLength: 1 }), name: fc.string() });
    const lists = [
      fc.uniqueArray(tag),
      fc.uniqueArray(fc.string()),
      fc.uniqueArray(unit, { selector: ({ id }) => id }),
    ];
    fc.assert(
      fc.property(part, fc.oneof(fc.anything(), ...lists), (name, value) => {
        const json = { ...shipped, [name]: value };
        if (canServe(json)) expect(parseConfig(json)).toMatchObject({ ok: true });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (json) => !canServe(json)));
  });
});
