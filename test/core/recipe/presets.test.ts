import { readdirSync, readFileSync } from 'node:fs';
import { type Destination, interpret, isSimple, parseDestination, render, warningsOn } from '@samklang/core/recipe';
import { createResponse, responseId } from '@samklang/core/response';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Backend, backends, needsAsking, type Running, run, sendFromPage } from './backends/index.js';

const folder = new URL('../../../packages/core/presets/', import.meta.url);
const preset = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const response = createResponse({
  id: responseId(1645557742000, new Uint8Array(10)),
  survey: { id: 'customer-bond', version: 3 },
  unit: 'tøyen',
  now: 1645557742000,
  locale: 'nb',
  channel: 'qr',
  answers: {
    nps: 9,
    why: 'Snille folk & god kaffe = "takk" 🌻',
    'shop.staff': 2,
    used: ['app'],
    w1: { own: 60, rest: 40 },
  },
  hidden: { order: 'A1' },
});
const envelope = { sentAt: '2022-02-22T19:22:23.000Z', client: { dropped: { expired: 1 } } };
const NOW = Date.parse('2026-11-21T09:30:00Z');

function destinationOf(backend: Backend, base: string): Destination {
  const parsed = parseDestination(preset(backend.preset), backend.settings(base));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

describe('the presets', () => {
  it('each have a backend that they are tried against', () => {
    const files = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.replace('.json', '')] : []));
    expect(backends.map((backend) => backend.preset).sort()).toEqual(files.sort());
  });
});

describe.each(backends.map((backend) => [backend.preset, backend] as const))('the preset %s', (name, backend) => {
  let server: Running;
  let destination: Destination;
  const send = async (patience?: number) => {
    const reply = await sendFromPage(render(destination, response, envelope), backend.sameOrigin, patience);
    return interpret(destination, reply, NOW);
  };

  beforeAll(async () => {
    server = await run(backend);
    destination = destinationOf(backend, server.base);
  });
  beforeEach(() => {
    server.fault = undefined;
    server.kept.clear();
  });
  afterAll(() => server.stop());

  it('is named as its file, says what it is for and what it needs', () => {
    const file = preset(name);
    expect(file.id).toBe(name);
    expect(file.about).toMatch(/\.$/);
    const parsed = parseDestination(file);
    const missing = parsed.ok ? [] : parsed.issues.map(({ path }) => path);
    for (const setting of Object.keys(file.needs)) expect(missing).toContain(`settings.${setting}`);
  });

  it('gets an answer there', async () => {
    expect(await send()).toEqual({ status: 'sent' });
    expect(JSON.stringify([...server.kept.values()])).toContain('god kaffe');
  });

  it(`knows a second copy for ${backend.duplicate}`, async () => {
    await send();
    expect(await send()).toEqual({ status: backend.duplicate });
  });

  it.each([
    [400, 'rejected'],
    [413, 'rejected'],
    [422, 'rejected'],
    [401, 'blocked'],
    [403, 'blocked'],
    [404, 'blocked'],
    [500, 'retry'],
    [503, 'retry'],
  ] as const)('takes %i for %s', async (status, verdict) => {
    server.fault = { status, body: '{"message":"no"}' };
    expect(await send()).toEqual({ status: verdict, reason: `http-${status}` });
  });

  it.each([
    ['7', 7_000],
    ['Sat, 21 Nov 2026 09:31:00 GMT', 60_000],
    ['in a while', undefined],
  ])('waits as long as 429 with Retry-After "%s" asks', async (after, ms) => {
    server.fault = { status: 429, headers: { 'retry-after': after, 'access-control-expose-headers': 'Retry-After' } };
    expect(await send()).toEqual({ status: 'retry', reason: 'http-429', ...(ms !== undefined && { after: ms }) });
  });

  it('tries a silent backend again', async () => {
    server.fault = 'silence';
    expect(await send(250)).toEqual({ status: 'retry', reason: 'offline' });
  });

  it.runIf(backend.failed !== undefined)('is not fooled by 200 with a failure inside', async () => {
    server.fault = { status: 200, body: backend.failed ?? '' };
    expect(await send()).toEqual({ status: 'retry', reason: 'not-confirmed' });
  });

  it.runIf(!backend.sameOrigin)('tries again where the backend lets no page read it', async () => {
    server.fault = 'no-cors';
    expect(await send()).toEqual({ status: 'retry', reason: 'offline' });
  });

  it('asks first only a backend that answers', () => {
    const request = render(destination, response, envelope);
    expect(needsAsking(request)).toBe(!isSimple(request));
    if (!backend.answersPreflight) expect(isSimple(request)).toBe(true);
  });

  it('makes the same bytes of the same answer, counted in UTF-8', () => {
    const request = render(destination, response, envelope);
    expect(render(destination, response, envelope)).toEqual(request);
    expect(request.bytes).toBe(Buffer.byteLength(request.body));
    expect(request.bytes).toBeLessThan(destination.limits.maxBytes);
  });

  it('warns of no key that is made to be seen', () => {
    const warned = warningsOn(destination).map(({ path }) => path);
    expect(warned).toEqual(name === 'xapi' ? ['auth'] : []);
  });
});
