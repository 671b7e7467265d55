import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { openSqlite } from '@samklang/collector';
import { type ServeOptions, type Serving, serve } from '@samklang/collector/serve';
import type { Survey } from '@samklang/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, config, pulse, visit } from '../support/collector.js';
import { points } from '../support/loyalty.js';
import { temporaryFolder } from '../support/started.js';

let folder: ReturnType<typeof temporaryFolder>;
let options: ServeOptions;
let said: string[];
const running: Serving[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  said = [];
  const siteDir = join(folder.path, 'site');
  const file = (path: string, text: string) => {
    mkdirSync(join(siteDir, path, '..'), { recursive: true });
    writeFileSync(join(siteDir, path), text);
  };
  file('index.html', '<!doctype html><title>Home</title>');
  file('posters/index.html', '<!doctype html><title>Posters</title>');
  file('assets/home-B1u3xZ_9.js', 'export {};');
  file('samklang.js', 'export {};');
  file('surveys/visit.json', JSON.stringify(visit));
  writeFileSync(join(folder.path, 'config.json'), JSON.stringify({ ...config, surveys: ['visit'] }));
  writeFileSync(join(folder.path, 'secret.txt'), 'not for visitors');
  options = {
    port: 0,
    dataDir: join(folder.path, 'data'),
    configPath: join(folder.path, 'config.json'),
    siteDir,
    log: (line) => said.push(line),
  };
});

afterEach(async () => {
  for (const serving of running.splice(0)) await serving.close();
  folder.remove();
});

async function started(change: Partial<ServeOptions> = {}): Promise<Serving> {
  const serving = await serve({ ...options, ...change });
  running.push(serving);
  return serving;
}

const fault = (change: Partial<ServeOptions> = {}) =>
  started(change).then(
    () => 'it started',
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );

const post = (url: string, body: unknown) =>
  fetch(`${url}/v1/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the site it serves', () => {
  it('pages come with their type, a strict policy and a validator that saves the second load', async () => {
    const { url } = await started();
    const home = await fetch(`${url}/`);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-type')).toMatch(/^text\/html/);
    expect(home.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'/);
    expect(home.headers.get('content-security-policy')).toMatch(
      /trusted-types lit-html samklang-worker 'allow-duplicates'/,
    );
    expect(home.headers.get('referrer-policy')).toBe('no-referrer');
    expect(home.headers.get('cache-control')).toBe('no-cache');
    const tag = home.headers.get('etag') ?? '';
    const again = await fetch(`${url}/`, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
  });

  it('pages reach the destinations that the config names, and otherwise this site alone', async () => {
    const reached = async (destinations: readonly object[]) => {
      writeFileSync(options.configPath, JSON.stringify({ ...config, surveys: ['visit'], destinations }));
      const { url } = await started({ dataDir: join(folder.path, String(destinations.length)) });
      const { headers } = await fetch(`${url}/`);
      return /connect-src ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
    };
    const other = { surveys: ['nps'], endpoint: 'https://answers.example/in' };
    expect(await reached([])).toBe("'self'");
    expect(await reached([other])).toBe("'self' https://answers.example");
    expect(await reached([other, { preset: 'segment', destination: { settings: { key: 'k' } } }])).toBe(
      "'self' https://answers.example https:",
    );
  });

  it('a file whose name carries its hash is kept for ever, others are asked for again', async () => {
    const { url } = await started();
    const hashed = await fetch(`${url}/assets/home-B1u3xZ_9.js`);
    expect(hashed.headers.get('cache-control')).toMatch(/immutable/);
    expect(hashed.headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(`${url}/samklang.js`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('scripts, surveys and the config can be read from any origin', async () => {
    const { url } = await started();
    for (const path of ['/samklang.js', '/surveys/visit.json', '/samklang.config.json']) {
      const reply = await fetch(`${url}${path}`, { headers: { Origin: 'https://anywhere.example' } });
      expect([path, reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([path, 200, '*']);
    }
  });

  it('a page without its slash leads to the page, with its question', async () => {
    const { url } = await started();
    const reply = await fetch(`${url}/posters?s=visit`);
    expect([reply.url, reply.status]).toEqual([`${url}/posters/?s=visit`, 200]);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '/nothing',
  ])('%s leads nowhere', async (path) => {
    const { port } = await started();
    const { request } = await import('node:http');
    const asked = request({ port, path, host: 'localhost' }).end();
    const [reply] = await once(asked, 'response');
    let text = '';
    for await (const chunk of reply) text += chunk;
    expect(reply.statusCode).toBe(404);
    expect(text).not.toContain('not for visitors');
  });

  it('an address that leads nowhere is a page in the language of the person, and JSON for programs', async () => {
    const { url } = await started();
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const ask = (path: string, language: string, accept = browser) =>
      fetch(`${url}${path}`, { headers: { Accept: accept, 'Accept-Language': language } });
    const swedish = await ask('/posterz/old', 'pl, sv-SE;q=0.9, en;q=0.8');
    expect([swedish.status, swedish.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
    // Relative, so that it holds where a proxy serves the site below a path.
    expect(await swedish.clone().text()).toContain('<a href="../">');
    expect(swedish.headers.get('content-language')).toBe('sv');
    expect(await swedish.text()).toContain('<h1>Här finns ingenting</h1>');
    expect(await (await ask('/old', 'pl')).text()).toContain('<html lang="en">');
    for (const reply of [await ask('/v1/nothing', 'sv'), await ask('/old', 'sv', '*/*')]) {
      expect([reply.status, await reply.json()]).toEqual([
        404,
        { issues: [{ path: '', message: 'There is nothing at this address.' }] },
      ]);
    }
  });

  it('the name of a company is text on that page, too', async () => {
    writeFileSync(
      options.configPath,
      JSON.stringify({ ...config, surveys: ['visit'], company: { ...config.company, name: '<b>Ab & Co' } }),
    );
    const { url } = await started();
    const page = await (await fetch(`${url}/old`, { headers: { Accept: 'text/html' } })).text();
    expect(page).toContain('<p class="company">&lt;b&gt;Ab &amp; Co</p>');
  });

  it('the config is the file as it is now, and says where the collector is', async () => {
    const { url } = await started();
    const read = async () => (await fetch(`${url}/samklang.config.json`)).json();
    expect(await read()).toMatchObject({ collector: '.', company: { name: 'Test' } });
    const renamed = { ...config, company: { ...config.company, name: 'New name' } };
    writeFileSync(options.configPath, JSON.stringify(renamed));
    expect(await read()).toMatchObject({ collector: '.', company: { name: 'New name' } });
    writeFileSync(options.configPath, '{ half');
    expect(await read()).toMatchObject({ collector: '.', company: { name: 'Test' } });
  });

  it('definitions ask for the consents of the config, answers are counted with them, and employees are spared', async () => {
    const surveys = ['visit', 'pulse'];
    const consents = { visit: ['contact'], pulse: ['contact', 'quote'] };
    writeFileSync(options.configPath, JSON.stringify({ ...config, surveys, consents }));
    writeFileSync(join(options.siteDir, 'surveys', 'pulse.json'), JSON.stringify(pulse));
    const { url, ownerKey } = await started();
    const read = async (path: string) => (await fetch(`${url}/${path}`)).json();
    const idsIn = async (id: string) =>
      ((await read(`surveys/${id}.json`)) as Survey).pages.flatMap(({ items }) => items.map((item) => item.id));
    expect(await idsIn('visit')).toEqual(['nps', 'sat', 'comment', 'contact', 'contact-email', 'contact-phone']);
    expect(await idsIn('pulse')).toEqual(['nps', 'sat', 'comment']);
    expect(said.join()).toContain('The survey "pulse" does not ask for the "consents" of the config:');
    expect(await read('samklang.config.json')).not.toHaveProperty('consents');
    await post(url, answer({ answers: { nps: 2, contact: 'yes', 'contact-phone': '070-123 45 67' } }));
    const reply = await fetch(`${url}/v1/alerts`, { headers: { Authorization: `Bearer ${ownerKey}` } });
    expect(await reply.json()).toMatchObject({ alerts: [{ contacts: [{ kind: 'phone', text: '070-123 45 67' }] }] });
  });

  it('answers and pages share the port, and a large body over HTTP gets its refusal', async () => {
    const { url } = await started();
    expect((await post(url, answer())).status).toBe(201);
    const large = await post(url, JSON.stringify([answer()]) + ' '.repeat(2 ** 20));
    expect([large.status, await large.json()]).toEqual([413, { issues: [expect.objectContaining({ path: '' })] }]);
    expect((await post(url, answer())).status).toBe(201);
  });
});

describe('where a request comes from', () => {
  const joining = { programme: 'points', terms: '1' };
  const join = async (url: string, forwarded: string) =>
    (
      await fetch(`${url}/v1/members`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwarded },
        body: JSON.stringify(joining),
      })
    ).status;
  const withProgramme = () => {
    const programmes = [points];
    writeFileSync(options.configPath, JSON.stringify({ ...config, surveys: ['visit'], programmes }));
  };

  it('a proxy on this machine says it: who joins too often does not keep others from joining', async () => {
    withProgramme();
    const { url } = await started({ host: '127.0.0.1' });
    const home = url.replace('localhost', '127.0.0.1');
    // Side by side, so that few of them come after the two seconds that allow one more.
    const joins = (count: number, from: string) => Promise.all(Array.from({ length: count }, () => join(home, from)));
    const statuses = await joins(45, '203.0.113.7');
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(30);
    expect(statuses).toContain(429);
    expect(await joins(6, '198.51.100.1, 203.0.113.7')).toContain(429);
    expect(await join(home, '203.0.113.8')).toBe(201);
    expect(await joins(6, '203.0.113.7, 127.0.0.1')).toContain(429);
  });

  it('a proxy that is no address is told', async () => {
    expect(await fault({ proxies: ['proxy.example'] })).toMatch(/SAMKLANG_PROXY names "proxy\.example"/);
  });

  it('who hangs up in the middle of a body is no fault of the storage', async () => {
    const { port } = await started();
    const socket = connect(port, 'localhost');
    const head = [
      'POST /v1/responses HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 99',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n{`);
    await once(socket, 'connect');
    socket.resetAndDestroy();
    await running.pop()?.close();
    expect(said).toEqual([]);
  });
});

describe('starting', () => {
  it("makes the owner's key once, readable by its owner only", async () => {
    const first = await started();
    await running.pop()?.close();
    const second = await started();
    expect(second.ownerKey).toBe(first.ownerKey);
    expect(first.ownerKey).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(options.dataDir, 'owner.key')).mode & 0o777).toBe(0o600);
  });

  it('answers are still there after a restart', async () => {
    const one = answer();
    const { url } = await started();
    await post(url, one);
    await running.pop()?.close();
    const { results } = (await (await post((await started()).url, one)).json()) as { results: unknown };
    expect(results).toEqual([{ id: one.id, status: 'duplicate' }]);
  });

  it('erased words are in no file of the data', async () => {
    const { url } = await started();
    const one = answer({ answers: { nps: 1, comment: 'my manager Ingeborg' } });
    await post(url, [answer(), one, answer()]);
    const holding = () =>
      readdirSync(options.dataDir).filter((name) => readFileSync(join(options.dataDir, name)).includes('Ingeborg'));
    expect(holding()).not.toEqual([]);
    const erased = await fetch(`${url}/v1/responses/${one.id}?unit=${one.unit}`, { method: 'DELETE' });
    expect(await erased.json()).toEqual({ erased: true });
    expect(holding()).toEqual([]);
  });

  it('a second process on the same data is refused in one line, and the first goes on', async () => {
    const { url } = await started();
    expect(await fault()).toMatch(/^StartError: Another collector already uses the data in .*SAMKLANG_DATA\.$/);
    expect((await post(url, answer())).status).toBe(201);
  });

  it('a taken port is one line that names the way out, and leaves the data free', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await fault({ port })).toBe(
      `StartError: Port ${port} is taken. Set PORT=0 for a free one, or PORT to another number.`,
    );
    other.close();
    await started();
  });

  it('a fault in the config is told with its path and reason', async () => {
    writeFileSync(
      options.configPath,
      JSON.stringify({ ...config, company: { name: 'X', timeZone: 'Mars', currency: 'SEK' } }),
    );
    expect(await fault()).toMatch(/company\.timeZone: Expected a time zone/);
    writeFileSync(options.configPath, '{');
    expect(await fault()).toMatch(/StartError: The file \S+config\.json is no JSON/);
  });

  it('a survey that cannot be read is told, and its answers are kept until it can', async () => {
    const path = join(options.siteDir, 'surveys', 'visit.json');
    writeFileSync(path, JSON.stringify({ ...visit, version: 'one' }));
    const { url } = await started();
    expect(said.join('\n')).toMatch(/version: Expected a whole number/);
    const { results } = (await (await post(url, answer())).json()) as { results: { marks: string[] }[] };
    expect(results[0]?.marks).toEqual(['unknown-survey']);
    await running.pop()?.close();
    writeFileSync(path, JSON.stringify(visit));
    const again = await started();
    const reply = await fetch(`${again.url}/v1/summaries?survey=visit`, {
      headers: { Authorization: `Bearer ${again.ownerKey}` },
    });
    expect(await reply.json()).toMatchObject({ summaries: [{ unit: 'north', responses: 1 }] });
  });

  it('a data folder that is none is one line', async () => {
    expect(await fault({ dataDir: options.configPath })).toMatch(
      /^StartError: Cannot use the data folder .*config\.json/,
    );
  });

  it('an interface that this machine has not is one line that names HOST', async () => {
    expect(await fault({ host: '203.0.113.254' })).toBe(
      'StartError: HOST is "203.0.113.254", which is no address of this machine.',
    );
  });

  it('a database that cannot be counted with is one line, and is let go', async () => {
    const rename = async (from: string, to: string) => {
      const db = await openSqlite(options.dataDir);
      await db.sql.schema.alterTable(from).renameTo(to).execute();
      await db.close();
    };
    await rename('counted', 'counted_away');
    expect(await fault()).toMatch(/^StartError: The database cannot be used: no such table: counted\.$/);
    await rename('counted_away', 'counted');
    await started();
  });

  it('an address of another kind of database is one line that does not repeat its password', async () => {
    expect(await fault({ databaseUrl: 'mysql://me:secret@localhost/x' })).toBe(
      'StartError: DATABASE_URL is no address of a Postgres database: postgres://user:password@host:5432/name.',
    );
  });

  it('a Postgres that does not answer is one line', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:9/none';
    expect(await fault({ databaseUrl })).toMatch(/^StartError: The Postgres database cannot be used: .*ECONNREFUSED/);
  });
});

describe('a damaged database', () => {
  const path = () => join(options.dataDir, 'samklang.db');

  /** A database with enough answers that a page in the middle is one of them. */
  async function filled(): Promise<void> {
    const { url } = await started();
    await post(
      url,
      Array.from({ length: 500 }, () => answer()),
    );
    await running.pop()?.close();
  }

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['that is another file', () => Buffer.from('This is a shopping list.\n'.repeat(500))],
    ['whose header is overwritten', (bytes) => Buffer.concat([Buffer.alloc(100, 0xab), bytes.subarray(100)])],
    [
      'with a page overwritten',
      (bytes) => Buffer.concat([bytes.subarray(0, 12_288), Buffer.alloc(4_096, 0xab), bytes.subarray(16_384)]),
    ],
    ['that was cut', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ])('%s is refused in one clear line and left byte by byte as it is', async (_, damage) => {
    await filled();
    const damaged = damage(readFileSync(path()));
    writeFileSync(path(), damaged);
    const before = readdirSync(options.dataDir).sort();
    expect(await fault()).toMatch(
      /^StartError: The database .*samklang\.db cannot be read \([^\n]*\)\. Nothing was changed; [^\n]*$/,
    );
    expect(readFileSync(path()).equals(damaged)).toBe(true);
    expect(readdirSync(options.dataDir).sort()).toEqual(before);
  });

  it('of a newer release is refused and left as it is', async () => {
    await filled();
    const db = await openSqlite(options.dataDir);
    const later = { name: '9999-later', timestamp: '2030-01-01T00:00:00Z' };
    await db.sql
      .withTables<{ kysely_migration: typeof later }>()
      .insertInto('kysely_migration')
      .values(later)
      .execute();
    await db.close();
    copyFileSync(path(), join(folder.path, 'copy'));
    expect(await fault()).toMatch(/^StartError: The database was made by a newer Samklang \(9999-later\)/);
    expect(readFileSync(path()).equals(readFileSync(join(folder.path, 'copy')))).toBe(true);
  });
});
