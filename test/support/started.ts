import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The real `start` script as its own process, the way an owner runs it. */
export interface Started {
  readonly url: string;
  readonly port: number;
  readonly ownerKey: string;
  readonly process: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** Ends the process without a word, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it the way Ctrl-C does and gives its exit code. */
  stop(): Promise<number | null>;
}

export interface StartOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A temporary folder and the function that removes it, even from under a browser that is just ending. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'samklang-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts site and collector on a free port and waits until it says where it is. */
export async function start({ dataDir, port = 0, env = {} }: StartOptions): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), SAMKLANG_DATA: dataDir, ...env },
  });
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const link = await resultsLink(child, () => said);
  return {
    url: link.origin,
    port: Number(link.port),
    ownerKey: new URLSearchParams(link.hash.slice(1)).get('k') ?? '',
    process: child,
    said: () => said,
    kill: async () => {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGINT'),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
  return child.exitCode;
}

function resultsLink(child: ChildProcess, said: () => string): Promise<URL> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const link = /http:\/\/\S+\/results\/#k=\S+/.exec(said());
      if (link) resolve(new URL(link[0]));
    });
    child.once('exit', (code) => reject(new Error(`start ended with ${code} before it was ready:\n${said()}`)));
  });
}
