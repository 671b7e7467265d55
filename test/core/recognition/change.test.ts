import {
  changed,
  moderated,
  parseChange,
  parseLink,
  parseRoundStep,
  parseStatement,
  postRecognition,
  type Recognition,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const AT = new Date(NOW).toISOString();
const record = postRecognition(
  {
    id: 'r1',
    board: 'oslo',
    kind: 'kudos',
    to: [{ name: 'Emil Sandberg' }, { name: 'Lea Moen' }],
    text: 'Emil and Lea stayed.',
    lang: 'en',
    values: ['care'],
    picture: { id: 'p1', alt: 'A bike' },
  },
  NOW,
);
const afterChange = (change: object, before: Recognition = record) => {
  const parsed = parseChange(change);
  const result = parsed.ok ? changed(before, parsed.value, AT) : parsed;
  return result.ok ? result.value : result.issues;
};

describe('a moderator', () => {
  it('lets a record show, pins it and gives it an end', () => {
    const done = afterChange({ state: 'shown', pinned: true, until: '2026-12-01T00:00:00Z', values: [] });
    expect(done).toMatchObject({ state: 'shown', pinned: true, until: '2026-12-01T00:00:00Z', values: [] });
    expect(afterChange({ pinned: false, until: null }, done as Recognition)).toEqual({
      ...record,
      state: 'shown',
      values: [],
      version: 4,
    });
  });

  it('takes the picture away and leaves the rest', () => {
    const { picture: _, ...rest } = record;
    expect(afterChange({ picture: null })).toEqual({ ...rest, version: 2 });
  });

  it('notes what a person said, and takes a person out', () => {
    const told = afterChange({ consent: { person: 1, uses: ['screen', 'picture'], wording: 'v1' } }) as Recognition;
    expect(told.to.map(({ consent }) => consent.screen)).toEqual([false, true]);
    expect(told.to[1]?.consent).toMatchObject({ picture: true, print: false, at: AT, wording: 'v1' });
    expect(afterChange({ withdraw: 1 })).toMatchObject({
      to: [{ name: 'Emil Sandberg' }, { name: '' }],
      text: 'Emil and … stayed.',
    });
  });

  it('may shorten a customer’s words and not change them', () => {
    const quote: Recognition = {
      ...moderated(record, 'shown'),
      kind: 'quote',
      month: '2026-11',
      text: 'Warm, and fast.',
    };
    expect(afterChange({ text: 'Warm …' }, quote)).toMatchObject({ text: 'Warm …' });
    expect(afterChange({ text: 'Cold.' }, quote)).toMatchObject([{ path: 'text' }]);
    expect(afterChange({ text: 'Emil stayed.' })).toMatchObject({ text: 'Emil stayed.' });
  });

  it('changes nothing about what was withdrawn', () => {
    const gone = afterChange({ state: 'withdrawn' }) as Recognition;
    expect(gone).toMatchObject({ state: 'withdrawn', text: '', to: [] });
    expect(afterChange({ state: 'shown', text: 'Back.' }, gone)).toEqual(gone);
  });

  it.each([
    [{ state: 'pending' }, 'state'],
    [{ consent: { person: 2, uses: [], wording: 'v1' } }, 'consent.person'],
    [{ withdraw: 'from' }, 'withdraw'],
    [{ withdraw: -1 }, 'withdraw'],
    [{ consent: { person: 0, uses: ['everything'], wording: 'v1' } }, 'consent.uses[0]'],
    [{ consent: { person: 0, uses: ['screen'] } }, 'consent.wording'],
    [{ picture: 'p2' }, 'picture'],
    [{ until: 'soon' }, 'until'],
    [{ text: ' ' }, 'text'],
  ])('is told by path what cannot be: %j', (change, path) => {
    expect(afterChange(change)).toMatchObject([{ path }]);
  });

  it('never makes a reader throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) =>
        [parseChange, parseStatement, parseLink, parseRoundStep].every((read) => typeof read(json).ok === 'boolean'),
      ),
    );
  });
});
