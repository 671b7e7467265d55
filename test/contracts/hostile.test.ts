import { parseConfig } from '@samklang/core/config';
import { parseEnvelope, parseResponse } from '@samklang/core/response';
import { parseSummary } from '@samklang/core/summary';
import { canShow, parseSurvey } from '@samklang/core/survey';
import { describe, expect, it } from 'vitest';

const known = { surveys: new Map(), units: new Set<string>() };
const parsers = {
  parseSurvey,
  parseConfig,
  parseSummary,
  parseResponse: (json: unknown) => parseResponse(json, known),
};

const nested = (open: string, close: string, depth: number): unknown =>
  JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
const loop: { self?: unknown; twin?: unknown; list: unknown[] } = { list: [] };
Object.assign(loop, { self: loop, twin: loop });
loop.list.push(loop, loop);

const hostile: readonly (readonly [string, unknown])[] = [
  ['10,000 nested lists', nested('[', ']', 10_000)],
  ['10,000 nested objects', nested('{"pages":', '}', 10_000)],
  ['a condition 10,000 deep', { schema: 1, pages: [{ when: nested('{"not":', '}', 10_000) }] }],
  ['an object that holds itself', loop],
  ['a list of a million numbers', { pages: new Array(1_000_000).fill(0), units: new Array(1_000_000).fill(0) }],
  ['an object of 200,000 names', Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`k${n}`, n]))],
  [
    'a text of ten million characters',
    { id: 'x'.repeat(10_000_000), collector: '/a'.repeat(5_000_000), title: ' '.repeat(10_000_000) },
  ],
  [
    'a prototype in disguise',
    JSON.parse('{"answers":{"__proto__":{"polluted":true}},"items":{"__proto__":{"polluted":true}}}'),
  ],
];

describe.each(Object.entries(parsers))('%s', (_, parser) => {
  it.each(hostile)('refuses %s without hanging', { timeout: 15_000 }, (_, json) => {
    const parsed = parser(json);
    expect(parsed.ok).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    if (!parsed.ok)
      for (const { path, message } of parsed.issues) expect(path.length + message.length).toBeLessThan(4000);
  });
});

describe('the guard of the embed and the envelope', () => {
  it.each(hostile)('survive %s', { timeout: 15_000 }, (_, json) => {
    expect(canShow(json)).toBe(false);
    expect(() => parseEnvelope(json)).not.toThrow();
  });
});
