// `pnpm build`: builds what is stale into packages/survey-site/dist and the packages' own dist. `--force` builds it all.
import { buildStale } from './lib/build-stale.mjs';

process.exitCode = buildStale({ force: process.argv.includes('--force') }) ? 0 : 1;
