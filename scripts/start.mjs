// `pnpm start`: builds what is stale, then serves site and collector on one port, in this process.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './lib/build-stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (buildStale()) {
  // Imported late: it may just have been built.
  const { start } = await import('../packages/collector/dist/start.js');
  await start(
    {
      dataDir: join(root, 'data'),
      configPath: join(root, 'samklang.config.json'),
      siteDir: join(root, 'packages', 'survey-site', 'dist'),
    },
    process.env,
  );
} else {
  process.exitCode = 1;
}
