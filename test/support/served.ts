import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@samklang/collector/serve';
import type { Ask } from './asking.js';
import { config } from './collector.js';
import { temporaryFolder } from './started.js';

/** A collector on a port of its own, with SQLite, as an owner runs it. */
export interface Served {
  readonly url: string;
  readonly ownerKey: string;
  /** Asks over HTTP with a key; without one, as anyone. */
  asking(key?: string): Ask;
  close(): Promise<void>;
}

export async function served(change: object = {}): Promise<Served> {
  const folder = temporaryFolder();
  const configPath = join(folder.path, 'samklang.config.json');
  writeFileSync(configPath, JSON.stringify({ ...config, surveys: ['visit'], ...change }));
  const { url, ownerKey, close } = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder.path, 'data'),
    configPath,
    siteDir: join(folder.path, 'site'),
    log: () => {},
  });
  const home = url.replace('localhost', '127.0.0.1');
  return {
    url: home,
    ownerKey,
    asking:
      (key) =>
      async (method, path, body, headers = {}) => {
        const reply = await fetch(`${home}${path}`, {
          method,
          headers: {
            ...(key !== undefined && { Authorization: `Bearer ${key}` }),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: bodyOf(body) }),
        });
        const text = await reply.text();
        return { status: reply.status, headers: reply.headers, body: text.startsWith('{') ? JSON.parse(text) : {} };
      },
    close: async () => {
      await close();
      folder.remove();
    },
  };
}

/** Bytes and text as they are, everything else as JSON. */
function bodyOf(body: unknown): BodyInit {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'string' ? body : JSON.stringify(body);
}
