import { resolve } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { type Serving, serve } from './serve.js';
import { lanAddress, reachesOthers } from './server/addresses.js';
import { StartError } from './start-error.js';

/** Where things lie when the environment does not say otherwise. */
export interface Places {
  readonly dataDir: string;
  readonly configPath: string;
  readonly siteDir: string;
}

/**
 * What `pnpm start` runs: serves until Ctrl-C and says where. Settings come from `PORT`, `HOST`, `SAMKLANG_DATA`,
 * `SAMKLANG_CONFIG`, `SAMKLANG_PROXY` and `DATABASE_URL`. A fault is one line and exit code 1.
 */
export async function start(places: Places, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const host = env.HOST || undefined;
    const dataDir = resolve(env.SAMKLANG_DATA || places.dataDir);
    const serving = await serve({
      port: portOf(env.PORT),
      host,
      dataDir,
      configPath: resolve(env.SAMKLANG_CONFIG || places.configPath),
      siteDir: places.siteDir,
      databaseUrl: env.DATABASE_URL || undefined,
      proxies: (env.SAMKLANG_PROXY ?? '').split(/[\s,]+/).filter(Boolean),
      log: console.error,
    });
    console.log(greeting(serving, host, env.DATABASE_URL ? `Postgres; the owner's key in ${dataDir}` : dataDir));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(serving));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function portOf(text: string | undefined): number {
  const port = Number(text || 8787);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT is "${text}". Set it to a whole number from 0 (a free one) to 65535.`);
}

function greeting({ url, port, ownerKey }: Serving, host: string | undefined, data: string): string {
  const lan = reachesOthers(host) ? lanAddress() : undefined;
  const lines = [`On this machine  ${url}/`];
  if (lan) {
    const address = `http://${lan}:${port}/`;
    lines.push(`On the network   ${address}`, '', renderUnicodeCompact(address, { border: 2 }), '');
  }
  lines.push(`Data             ${data}`, `Results          ${url}/results/#k=${ownerKey}`, 'Stop             Ctrl-C');
  return lines.join('\n');
}

async function stop(serving: Serving): Promise<void> {
  await serving.close();
  process.exit(0);
}
