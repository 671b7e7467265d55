import { type Board, parseBoard, parseNomination, personalCode, readCode } from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const least = { schema: 1, id: 'oslo', name: 'Canteen', timeZone: 'Europe/Oslo' };
const whole: Board = {
  schema: 1,
  id: 'oslo',
  name: 'Canteen',
  timeZone: 'Europe/Oslo',
  lang: 'nb',
  values: [
    { id: 'care', name: 'Vi bryr oss' },
    { id: 'brave', name: 'Modig' },
  ],
  quiet: { from: '22:00', to: '06:00' },
  hideAfter: 48,
  mostADay: 3,
  leapDay: '03-01',
  rotation: { places: 12, quoteShare: 0.5, quoteOfTheDay: false, chair: true, dwell: { base: 1000, most: 20_000 } },
};

function faults(change: object): readonly string[] {
  const parsed = parseBoard({ ...least, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
}

describe('the settings of a board', () => {
  it('come out as they went in, without what nobody knows', () => {
    expect(parseBoard({ ...whole, colour: 'red' })).toEqual({ ok: true, value: whole });
  });

  it('are filled in where they were left out', () => {
    const filled = { lang: 'en', values: [], hideAfter: 24, mostADay: 5, leapDay: '02-28', rotation: {} };
    expect(parseBoard(least)).toEqual({ ok: true, value: { ...least, ...filled } });
  });

  it.each([
    ['an id for no address', { id: 'a/b' }, ['id']],
    ['a name without words', { name: ' \u200B' }, ['name']],
    ['an offset for a zone', { timeZone: '+01:00' }, ['timeZone']],
    ['a zone nobody has', { timeZone: 'Europe/Atlantis' }, ['timeZone']],
    ['a value twice', { values: [whole.values[0], whole.values[0]] }, ['values[1].id']],
    ['a value without a name', { values: [{ id: 'care' }] }, ['values[0].name']],
    ['a time that no clock shows', { quiet: { from: '24:00', to: '6:00' } }, ['quiet.from', 'quiet.to']],
    ['quiet hours that never end', { quiet: { from: '22:00', to: '22:00' } }, ['quiet.to']],
    ['too many places', { rotation: { places: 201 } }, ['rotation.places']],
    ['a share over the whole', { rotation: { quoteShare: 1.5 } }, ['rotation.quoteShare']],
    ['a longest stay under the shortest', { rotation: { dwell: { most: 2000 } } }, ['rotation.dwell.most']],
    ['no hours at all', { hideAfter: 0 }, ['hideAfter']],
    ['a day that is not asked about', { leapDay: '02-29' }, ['leapDay']],
    ['several at once', { id: '', name: 7, mostADay: 0 }, ['id', 'name', 'mostADay']],
  ])('are refused by path: %s', (_, change, paths) => {
    expect(faults(change)).toEqual(paths);
  });

  it('never make the reader throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseBoard(json).ok === 'boolean'));
  });
});

describe('a personal code', () => {
  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 12, maxLength: 20 }),
        fc.constantFrom('-', ' ', '', ' – '),
        (random, gap) => {
          const code = personalCode(random);
          const typed = code.replaceAll('-', gap).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
          return /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(code) && readCode(typed) === code;
        },
      ),
    );
  });

  it('uses five bits of each byte evenly', () => {
    const codes = Array.from({ length: 256 }, (_, byte) => personalCode(new Uint8Array(12).fill(byte))[0]);
    expect(new Set(codes).size).toBe(32);
    for (const letter of new Set(codes)) expect(codes.filter((one) => one === letter)).toHaveLength(8);
  });

  it('needs twelve random bytes', () => {
    expect(() => personalCode(new Uint8Array(11))).toThrow(/^personalCode: needs 12 random bytes, got 11\.$/);
  });

  it.each(['', 'bo ek', '0123-4567-89U0', '0123-4567-89AZ-0', 'a'.repeat(100_000)])('is not %j', (typed) => {
    expect(readCode(typed)).toBe('');
  });
});

describe('a nomination as it is posted', () => {
  it('keeps whom and for what, and nothing it claims beside', () => {
    const sent = { name: 'Bo Ek', team: 'Bar', deed: 'Wrote down how to open the shop.' };
    expect(parseNomination({ ...sent, by: 'me', day: '2026-11-21' })).toEqual({ ok: true, value: sent });
  });

  it('has at most 2,000 characters', () => {
    const parsed = parseNomination({ name: 'Bo Ek', deed: 'a'.repeat(20_000) });
    expect(parsed.ok || parsed.issues).toEqual([
      { path: 'deed', message: 'At most 2000 characters fit, this has 20000.' },
    ]);
  });
});
