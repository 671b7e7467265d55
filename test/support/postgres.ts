import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A Postgres of this test run alone. */
export interface PostgresServer {
  /** Address of a new, empty database. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Folder of the Postgres programs, in PATH or where Debian puts them; undefined when there are none. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
  return found && canRunAsOther() ? found : undefined;
}

/** Postgres refuses to run as root, so root needs a way to become its user. */
function canRunAsOther(): boolean {
  return process.getuid?.() !== 0 || spawnSync('setpriv', [...asPostgres, 'true']).status === 0;
}

const asPostgres = ['--reuid=postgres', '--regid=postgres', '--init-groups'];

/** The command line that runs a program as a user Postgres accepts. */
function unprivileged(program: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['setpriv', [...asPostgres, program, ...args]] : [program, [...args]];
}

/** Starts a server in a temporary folder. `programs` as from {@link postgresPrograms}. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samklang-postgres-'));
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres:postgres', folder]);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const init = spawnSync(
    ...unprivileged(join(programs, 'initdb'), [
      '-D',
      data,
      '-U',
      'samklang',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
    ]),
    { cwd: folder, encoding: 'utf8' },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`);
  const port = await freePort();
  const server = spawn(
    // What lasts through a power cut is not what these tests ask, and each makes a database.
    ...unprivileged(join(programs, 'postgres'), [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    ]),
    { cwd: folder, stdio: 'ignore' },
  );
  const address = (database: string) => `postgres://samklang@127.0.0.1:${port}/${database}`;
  await untilItAnswers(address('postgres'), server);
  return {
    freshDatabase: async () => {
      const name = `t${crypto.randomUUID().replaceAll('-', '')}`;
      await query(address('postgres'), `create database ${name}`);
      return address(name);
    },
    stop: async () => {
      const exit = once(server, 'exit');
      server.kill('SIGINT');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function query(address: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function untilItAnswers(address: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 20_000; ; ) {
    try {
      return await query(address, 'select 1');
    } catch (error) {
      if (Date.now() > deadline || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Below 32768: a port that outgoing connections are given could be taken by a client that connects to itself. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      return port;
    } catch {
      // Taken: another one.
    } finally {
      probe.close();
    }
  }
}
