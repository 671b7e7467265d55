import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@samklang/collector/serve';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The site as `pnpm start` serves it, on a free port and with no answers. */
export async function serveCollector() {
  const dataDir = mkdtempSync(join(tmpdir(), 'samklang-bench-'));
  const serving = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    configPath: join(root, 'samklang.config.json'),
    siteDir: join(root, 'packages', 'survey-site', 'dist'),
    log: () => {},
  });
  return {
    url: `${serving.url}/`,
    close: async () => {
      await serving.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
