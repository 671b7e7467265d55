import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWith } from '../support/asking.js';
import { board, thanks, type Visitors, visitorsOf } from '../support/boards.js';
import { browserPath, flags } from '../support/browser.mjs';
import { collectorOn, HOST, NOW, OWNER_KEY, openEmptySqlite } from '../support/collector.js';
import { type Served, served } from '../support/served.js';

const PICTURES = '/v1/boards/oslo/pictures';
const RECORDS = '/v1/boards/oslo/recognitions';
const SECRET = 'GPS 59.9139 N 10.7522 E';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url)));
const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...parts: (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const uint32 = (value: number, isLittle = false) => {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, value, isLittle);
  return four;
};
const pngChunk = (name: string, data: Uint8Array) => bytes(uint32(data.length), text(name), data, uint32(0));
const segment = (marker: number, data: Uint8Array) =>
  bytes([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data);
const webpChunk = (name: string, data: Uint8Array) =>
  bytes(text(name), uint32(data.length, true), data, data.length % 2 ? [0] : []);
const webp = (...chunks: Uint8Array[]) => {
  const inside = bytes(text('WEBP'), ...chunks);
  return bytes(text('RIFF'), uint32(inside.length, true), inside);
};

/** The same pictures with the place where they were taken in every part that can hold it, and more after their end. */
const withSecrets: readonly (readonly [string, string, Uint8Array])[] = [
  ['photo.png', 'image/png', inPng(fixture('photo.png'))],
  ['photo.jpg', 'image/jpeg', inJpeg(fixture('photo.jpg'))],
  ['progressive.jpg', 'image/jpeg', inJpeg(fixture('progressive.jpg'))],
  ['lossy.webp', 'image/webp', inWebp(fixture('lossy.webp'))],
  ['lossless.webp', 'image/webp', inWebp(fixture('lossless.webp'))],
  ['alpha.webp', 'image/webp', webp(fixture('alpha.webp').subarray(12), webpChunk('EXIF', text(SECRET)))],
];

function inPng(png: Uint8Array): Uint8Array {
  const header = png.subarray(0, 33);
  const about = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'iCCP', 'tIME'].map((name) => pngChunk(name, text(SECRET)));
  return bytes(header, ...about, png.subarray(33), text(`<script>${SECRET}</script>`));
}

function inJpeg(jpeg: Uint8Array): Uint8Array {
  const about = [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe].map((marker) => segment(marker, text(`Exif\0\0${SECRET}`)));
  return bytes(jpeg.subarray(0, 2), ...about, jpeg.subarray(2), text(SECRET));
}

function inWebp(simple: Uint8Array): Uint8Array {
  const header = webpChunk('VP8X', bytes([0x2c, 0, 0, 0], [31, 0, 0], [23, 0, 0]));
  const about = ['ICCP', 'EXIF', 'XMP ', 'NOTE'].map((name) => webpChunk(name, text(SECRET)));
  return bytes(webp(header, ...about, simple.subarray(12)), text(SECRET));
}

/** A PNG that says it is of a size, without the pixels for it. */
function pngOf(width: number, height: number): Uint8Array {
  const header = pngChunk('IHDR', bytes(uint32(width), uint32(height), [8, 2, 0, 0, 0]));
  return bytes(fixture('photo.png').subarray(0, 8), header, pngChunk('IDAT', text('')), pngChunk('IEND', text('')));
}

describe('pictures', () => {
  let server: Served;
  let all: Visitors;
  beforeAll(async () => {
    server = await served();
    all = await visitorsOf(server.asking, board, server.ownerKey);
  });
  afterAll(() => server.close());

  const send = (body: Uint8Array | string, type = 'image/png', headers = {}) =>
    all.poster('POST', PICTURES, body, { 'Content-Type': type, ...headers });
  const load = async (id: string, key = server.ownerKey) => {
    const reply = await fetch(`${server.url}${PICTURES}/${id}`, { headers: { Authorization: `Bearer ${key}` } });
    return { status: reply.status, headers: reply.headers, bytes: new Uint8Array(await reply.arrayBuffer()) };
  };

  it.each(withSecrets)(
    '%s is stored without where it was taken, and served as nothing but a picture',
    async (_, type, file) => {
      const sent = await send(file, 'application/octet-stream');
      expect([sent.status, sent.body]).toEqual([
        201,
        { id: expect.stringMatching(/^[\w-]{22}$/), width: 32, height: 24 },
      ]);
      const got = await load(sent.body.id ?? '');
      expect(new TextDecoder('latin1').decode(got.bytes)).not.toMatch(/GPS|script|NOTE/);
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    },
  );

  it('looks the same as before', { timeout: 90_000 }, async () => {
    const cleaned = [];
    for (const [name, type, file] of withSecrets) {
      const { body } = await send(file);
      const { bytes: stored } = await load(body.id ?? '');
      cleaned.push({ name, type, before: [...fixture(name)], after: [...stored] });
    }
    const browser = await chromium.launch({ executablePath: await browserPath(), args: flags });
    try {
      const page = await browser.newPage();
      const pixels = await page.evaluate(async (pictures) => {
        const draw = async (data: number[], type: string) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(data)], { type }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return [...(context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [])].join();
        };
        return Promise.all(
          pictures.map(async ({ name, type, before, after }) => [
            name,
            (await draw(before, type)) === (await draw(after, type)),
          ]),
        );
      }, cleaned);
      expect(pixels).toEqual(withSecrets.map(([name]) => [name, true]));
    } finally {
      await browser.close();
    }
  });

  it.each([
    ['an SVG that is called .png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 415],
    ['a page', '<!doctype html><script>alert(1)</script>', 415],
    ['a GIF', text('GIF89a\x01\0\x01\0\0\0\0;'), 415],
    ['nothing', new Uint8Array(), 415],
    ['50 million pixels', pngOf(10_000, 5000), 422],
    ['a width beyond all reason', pngOf(2 ** 31, 2 ** 31), 422],
    ['no width', pngOf(0, 100), 422],
    ['half a PNG', fixture('photo.png').subarray(0, 900), 422],
    ['half a JPEG', fixture('photo.jpg').subarray(0, 400), 422],
    ['half a WebP', fixture('lossy.webp').subarray(0, 200), 422],
    ['a PNG without pixels', bytes(pngOf(1, 1).subarray(0, 33), pngChunk('IEND', text(''))), 422],
    ['a JPEG without a frame', bytes([0xff, 0xd8], segment(0xda, text('abc')), [0xff, 0xd9]), 422],
    [
      'a WebP of two sizes',
      webp(webpChunk('VP8X', bytes([0, 0, 0, 0], [1, 0, 0], [1, 0, 0])), fixture('lossy.webp').subarray(12)),
      422,
    ],
    ['a WebP that moves', webp(webpChunk('VP8X', bytes([2, 0, 0, 0], [31, 0, 0], [23, 0, 0]))), 422],
    ['more than a megabyte', new Uint8Array(2 ** 20 + 1), 413],
  ])('refused: %s', async (_, body, status) => {
    // After a body that is too large the collector closes the connection.
    const said = await send(body, 'image/png', { Connection: 'close' });
    expect(said.status).toBe(status);
    expect(said.body.issues?.[0]?.message).toMatch(/picture/);
  });

  it('any cut and any changed byte is taken or refused, and never breaks the collector', async () => {
    for (const [name] of withSecrets) {
      const file = fixture(name);
      for (let at = 2; at < file.length; at += 173) {
        const changed = file.slice();
        changed[at] = 0xff;
        const { status } = await server.asking(server.ownerKey)('POST', PICTURES, changed);
        expect([201, 415, 422]).toContain(status);
      }
    }
    expect((await send(fixture('photo.png'))).status).toBe(201);
  });

  it('a display gets a picture once everybody in the record agreed, and not after somebody left', async () => {
    const id = (await send(fixture('photo.png'))).body.id ?? '';
    const post = thanks({ to: [{ name: 'Emil' }, { name: 'Lea' }], picture: { id, alt: 'Emil and Lea' } });
    expect((await all.poster('POST', RECORDS, post)).status).toBe(201);
    expect((await all.poster('POST', RECORDS, thanks({ picture: { id, alt: 'The same' } }))).status).toBe(422);
    const change = (change: object) => all.owner('PATCH', `${RECORDS}/${post.id}`, change);
    const agrees = (person: number) => change({ consent: { person, uses: ['screen', 'picture'], wording: 'v1' } });
    const statusForDisplay = async () => (await load(id, all.displayKey)).status;
    await change({ state: 'shown' });
    await agrees(0);
    expect(await statusForDisplay()).toBe(404);
    await agrees(1);
    expect(await statusForDisplay()).toBe(200);
    await change({ withdraw: 1 });
    expect(await statusForDisplay()).toBe(404);
    expect((await load(id)).status).toBe(404);
  });

  it('the pictures of forms that were left are removed the next day', async () => {
    const { db, remove } = await openEmptySqlite();
    const sendAt = async (now: number): Promise<unknown> => {
      const { collector } = await collectorOn(db, { now: () => now });
      const owner = askWith(collector, OWNER_KEY);
      await owner('PUT', '/v1/boards/oslo', board);
      const headers = { Authorization: `Bearer ${OWNER_KEY}` };
      const request = new Request(`${HOST}${PICTURES}`, { method: 'POST', headers, body: fixture('photo.png') });
      return (await collector.fetch(request)).json();
    };
    const left = await sendAt(NOW);
    const later = await sendAt(NOW + 25 * 3_600_000);
    expect(later).not.toEqual(left);
    const rows = await db.sql.selectFrom('picture').select('id').execute();
    expect(rows).toEqual([expect.objectContaining({ id: (later as { id: string }).id })]);
    await remove();
  });

  it('of pictures that wait for their words a board keeps the latest hundred', async () => {
    const { db, remove } = await openEmptySqlite();
    let now = NOW;
    const { collector } = await collectorOn(db, { now: () => now });
    await askWith(collector, OWNER_KEY)('PUT', '/v1/boards/oslo', board);
    const ids: string[] = [];
    for (let count = 0; count < 103; count++) {
      now += 1_000;
      const headers = { Authorization: `Bearer ${OWNER_KEY}` };
      const request = new Request(`${HOST}${PICTURES}`, { method: 'POST', headers, body: fixture('photo.png') });
      ids.push(((await (await collector.fetch(request)).json()) as { id: string }).id);
    }
    const rows = await db.sql.selectFrom('picture').select('id').orderBy('created_at').execute();
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(3));
    await remove();
  });
});
