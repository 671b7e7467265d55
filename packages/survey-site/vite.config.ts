import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';
import { replaceFolder } from '../../scripts/lib/replace-folder.mjs';
import { compiledAtOnce, leaner, noGlobals, plainIdb, squeeze, wholeFile } from '../widgets/cdn.plugins.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const cdn = here('../widgets/cdn');
/** A build is made here and put in the place of the one before when it is whole: a server may be giving that out. */
const next = here('dist.next');
const settings = here('../../samklang.config.json');
const mimeTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The file behind an address that is not built here: the one-tag bundle and the settings. */
function runtimeFile(path: string): string | undefined {
  if (path === '/samklang.config.json') return settings;
  if (path === '/samklang.js' || /^\/chunks\/[\w.-]+$/.test(path)) return join(cdn, path);
  return undefined;
}

/** Puts the one-tag bundle and the settings beside the pages: copied into the build, served as they are in development. */
function runtimeFiles(): Plugin {
  return {
    name: 'samklang-runtime-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = runtimeFile((request.url ?? '').split('?')[0] ?? '');
        if (!file || !existsSync(file)) return next();
        response.setHeader('Content-Type', mimeTypes[extname(file)] ?? 'application/octet-stream');
        response.end(readFileSync(file));
      });
    },
    async closeBundle() {
      if (existsSync(cdn)) await cp(cdn, next, { recursive: true });
      if (existsSync(settings)) await copyFile(settings, join(next, 'samklang.config.json'));
    },
  };
}

/**
 * Replaces `<!-- part: header -->` by `src/parts/header.html`, with `{root}` as the way back to the site's root. Its link
 * to the page itself is marked; `<!-- part: header, below admin/recognition/ -->` marks the page that leads to this one.
 */
function parts(): Plugin {
  return {
    name: 'samklang-parts',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const root = '../'.repeat(path.split('/').length - 2) || './';
        const page = path.slice(1).replace(/index\.html$/, '');
        return html.replace(/<!-- part: (\w+)(?:, below ([\w/]+))? -->/g, (_, name: string, above?: string) =>
          readFileSync(here(`src/parts/${name}.html`), 'utf8')
            .replaceAll('{root}', root)
            .replace(`href="${root}${above ?? page}"`, `$& aria-current="${above ? 'true' : 'page'}"`),
        );
      },
    },
  };
}

/** Only the page that strangers open is worth the trouble. */
function forVisitors(plugin: Plugin): Plugin {
  return { ...plugin, apply: 'build', applyToEnvironment: ({ name }) => name === 'survey' };
}

interface PagesOptions {
  /** File of the licences of what is bundled, which have to go along with it. */
  readonly licences: string;
  /** Whether this build is the first to write. */
  readonly emptyOutDir: boolean;
  readonly output?: Rolldown.OutputOptions;
}

/** A build of some of the pages: static files for a browser. */
const pages = (input: string[], { licences, emptyOutDir, output = {} }: PagesOptions): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: next,
    emptyOutDir,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    license: { fileName: licences },
    // How long plugins took says nothing to who starts the kit.
    rolldownOptions: { input, output, checks: { pluginTimings: false } },
  },
});

export default defineConfig({
  base: './',
  appType: 'mpa',
  plugins: [
    parts(),
    runtimeFiles(),
    ...[squeeze, noGlobals, plainIdb, leaner, compiledAtOnce(['survey'])].map(forVisitors),
  ],
  resolve: {
    alias: [
      {
        find: '@stdlib/assert-has-generator-support',
        replacement: here('../widgets/generators-are-supported.cjs'),
      },
      { find: /^fflate$/, replacement: here('zip-in-place.mjs') },
    ],
  },
  builder: {
    async buildApp({ environments, build }) {
      for (const environment of Object.values(environments)) await build(environment);
      replaceFolder(next, here('dist'), { linger: true });
    },
  },
  environments: {
    client: pages(
      [
        'index.html',
        'posters/index.html',
        'results/index.html',
        'join/index.html',
        'card/index.html',
        'till/index.html',
        'wall/index.html',
        'admin/loyalty/index.html',
        'demo/loyalty/index.html',
        'thanks/index.html',
        'thanks/consent/index.html',
        'admin/recognition/index.html',
        'admin/boards/index.html',
        'admin/flyer/index.html',
      ],
      { licences: 'licences-pages.md', emptyOutDir: true },
    ),
    // By itself, so that the page behind a code is one script: a phone pays for each request.
    survey: pages(['s/index.html'], {
      licences: 'licences-survey.md',
      emptyOutDir: false,
      output: { codeSplitting: { groups: [wholeFile('survey', here('src/survey/main.ts'), 1)] } },
    }),
  },
});
