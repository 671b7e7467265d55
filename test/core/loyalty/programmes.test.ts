import { readdirSync, readFileSync } from 'node:fs';
import { parseProgramme } from '@samklang/core/loyalty';
import schema from '@samklang/core/programme.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../packages/core/programmes/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const conforms = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

describe.each(files)('the ready programme %s', (file) => {
  it('is one that the parser and programme.schema.json take whole', () => {
    const parsed = parseProgramme(read(file));
    expect(parsed).toEqual({ ok: true, value: read(file) });
    expect(conforms(read(file)), JSON.stringify(conforms.errors)).toBe(true);
  });

  it('speaks every language it lists', () => {
    expect(read(file).locales).toEqual(['en', 'sv', 'da', 'nb', 'nl']);
  });
});

it('there are four: flying, buying, dining and a club', () => {
  expect(files).toEqual(['club.json', 'frequent-buyer.json', 'frequent-diner.json', 'frequent-flyer.json']);
});

describe('the parser and programme.schema.json agree', () => {
  const buyer = read('frequent-buyer.json');
  /** Sets the member at a path of a copy, or takes it away. */
  function changed(path: readonly (string | number)[], value: unknown): unknown {
    const copy = structuredClone(buyer);
    const last = path.at(-1) ?? '';
    let spot = copy;
    for (const key of path.slice(0, -1)) spot = spot[key];
    if (value === undefined) delete spot[last];
    else spot[last] = value;
    return copy;
  }
  const v = ['versions', 0];
  it.each<[readonly (string | number)[], unknown, boolean]>([
    [['title'], undefined, false],
    [['currency'], 'kr', false],
    [['unit'], { kind: 'money' }, true],
    [['unit'], { kind: 'miles' }, false],
    [['versions'], [], false],
    [[...v, 'from'], '2026-01-01', false],
    [[...v, 'rules', 0, 'points'], '0', false],
    [[...v, 'rules', 0, 'points'], 1, false],
    [[...v, 'rules', 0, 'per'], 0, false],
    [[...v, 'rules', 1, 'by'], '1e400', false],
    [[...v, 'rules', 1, 'by'], '1.25', true],
    [[...v, 'rules', 1, 'when', 'hours'], { from: '22:00', to: '24:00' }, true],
    [[...v, 'rules', 1, 'when', 'hours'], { from: '25:00', to: '26:00' }, false],
    [[...v, 'rules', 1, 'when', 'weekdays'], [0], false],
    [[...v, 'rules', 2, 'limit'], { times: 0, per: 'month' }, false],
    [[...v, 'rules', 0, 'kind'], 'lottery', false],
    [[...v, 'exclusions'], {}, false],
    [[...v, 'expiry'], { kind: 'calendar', on: '02-29' }, true],
    [[...v, 'expiry'], { kind: 'calendar', on: '02-30' }, false],
    [[...v, 'expiry'], { kind: 'rolling', after: '2D_D' }, true],
    [[...v, 'expiry'], { kind: 'rolling', after: '2M_D' }, false],
    [[...v, 'expiry'], { kind: 'inactivity', after: '6M', activity: ['order'] }, true],
    [[...v, 'expiry'], { kind: 'inactivity', after: '6M', activity: ['sleep'] }, false],
    [[...v, 'tiers', 'by'], 'luck', false],
    [[...v, 'tiers', 'levels', 1, 'multiplier'], 1.25, false],
    [[...v, 'rewards', 0, 'cost'], 0, false],
    [[...v, 'redemption', 'percent'], 101, false],
    [[...v, 'cards'], [{ id: 'points', title: 'C', size: 9, reward: 'R' }], false],
    [[...v, 'cards'], [{ id: 'c', title: 'C', size: 9, reward: 'R' }], true],
    [[...v, 'returns'], 'never', false],
  ])('on %j set to %j', (path, value, verdict) => {
    const json = changed(path, value);
    expect(parseProgramme(json).ok).toBe(verdict);
    expect(conforms(json), JSON.stringify(conforms.errors)).toBe(verdict);
  });
});
