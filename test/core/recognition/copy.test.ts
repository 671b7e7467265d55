import {
  type CopiedItem,
  changed,
  consented,
  copied,
  isRecalled,
  moderated,
  parseCopy,
  postRecognition,
  type Recognition,
} from '@samklang/core/recognition';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const AT = new Date(NOW).toISOString();
const post = {
  id: 'r1',
  board: 'oslo',
  kind: 'kudos',
  to: [{ name: 'Emil Sandberg' }, { name: 'Lea Moen' }],
  from: { name: 'Bo Ek' },
  text: 'Emil and Lea stayed.',
  lang: 'en',
  values: [],
  picture: { id: 'p1', alt: 'Two people' },
} as const;
const unheard = moderated(postRecognition(post, NOW), 'shown');
const all = [0, 1, 'from'] as const;
const agreed = all.reduce<Recognition>((record, at) => consented(record, at, ['print', 'picture'], AT, 'v1'), unheard);
const copy = copied(agreed, 'print', NOW) as CopiedItem;

describe('a copy', () => {
  it('carries the names and pictures that were agreed to for its use', () => {
    expect(copy).toEqual({ id: 'r1', people: [0, 1, 'from'], picture: true, reward: false });
    expect(copied(agreed, 'public', NOW)).toEqual({ id: 'r1', people: [], picture: false, reward: false });
    expect(copied(postRecognition(post, NOW), 'print', NOW)).toBeUndefined();
  });

  const now = (change: object): Recognition => {
    const after = changed(agreed, change, AT);
    return after.ok ? after.value : agreed;
  };
  it.each([
    ['nothing changed', agreed, false],
    ['it was hidden', now({ state: 'hidden' }), false],
    ['it ran out', now({ until: '2026-01-01T00:00:00Z' }), false],
    ['the record is gone', undefined, true],
    ['the record was withdrawn', now({ state: 'withdrawn' }), true],
    ['one person left', now({ withdraw: 1 }), true],
    ['the giver no longer agrees', consented(agreed, 'from', [], AT, 'v1'), true],
    ['one no longer agrees to the picture', consented(agreed, 0, ['print'], AT, 'v1'), true],
    ['somebody agrees to the screen alone', consented(agreed, 0, ['screen', 'picture'], AT, 'v1'), true],
  ])('is called back or not when %s', (_, record, expected) => {
    expect(isRecalled(copy, record, 'print')).toBe(expected);
  });

  it('is read with its faults by path', () => {
    const parsed = parseCopy({ kind: 'flyer', use: 'paper', recognitions: [], note: ' ' });
    expect(parsed.ok || parsed.issues.map(({ path }) => path)).toEqual(['use', 'recognitions', 'note']);
  });
});
