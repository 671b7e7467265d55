// Builds the one-tag bundle: cdn/samklang.js (the loader) and cdn/chunks/*.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { replaceFolder } from '../../scripts/lib/replace-folder.mjs';
import { compiledAtOnce, leaner, noGlobals, noNamespaceHelper, plainIdb, squeeze, wholeFile } from './cdn.plugins.mjs';

// Vite brings rolldown; by itself it adds no preload helper, which is 0.5 kB in every page.
const vite = createRequire(import.meta.url).resolve('vite/package.json');
const { rolldown } = await import(pathToFileURL(createRequire(vite).resolve('rolldown')).href);

const here = new URL('.', import.meta.url);
// Made beside the bundle that a server may be giving out, and put in its place when it is whole.
const next = new URL('cdn.next/', here);

/** The folder of a package as another one finds it. */
function nearest(from, name) {
  const found = createRequire(`${realpathSync(from)}/`)
    .resolve.paths(name)
    .map((folder) => join(folder, name));
  return found.find((folder) => existsSync(folder));
}

const built = (path) => fileURLToPath(new URL(`dist/${path}`, here));

// The loader brings the provider beside each element, so what several elements need lies there.
const everyElement =
  /dist.(internal.(element|intl|tokens\.styles)|controllers.language|locales.(en|index)|survey.text)\.js$/;

const generators = fileURLToPath(new URL('generators-are-supported.cjs', here));

const bundle = await rolldown({
  input: { samklang: built('loader.js') },
  platform: 'browser',
  // It finds out by eval, which a strict policy refuses.
  resolve: { alias: { '@stdlib/assert-has-generator-support': generators } },
  transform: { target: 'es2022' },
  preserveEntrySignatures: 'strict',
  plugins: [squeeze, noGlobals, noNamespaceHelper, plainIdb, leaner, compiledAtOnce(['provider', 'survey'])],
});
const { output } = await bundle.generate({
  format: 'es',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  codeSplitting: {
    groups: [
      wholeFile('provider', built('define/provider.js'), 5, everyElement),
      wholeFile('survey', built('define/survey.js'), 4),
      { name: 'events', test: /dist.(events|internal.endpoint)\./, priority: 3 },
      wholeFile('points', built('define/points.js'), 3),
      wholeFile('gauge', built('define/gauge.js'), 3),
      wholeFile('survey-later', built('elements/survey/later.js'), 2),
      // A page with points or a gauge alone wants these, and not the survey they are also part of.
      { name: 'later-tokens', test: /dist.internal.later-tokens/, priority: 4 },
      // What a wall shares with cards and surveys lies by itself: a page with one of them does not load the others.
      { name: 'keyval', test: /node_modules.idb-keyval|dist.internal.mark\./, priority: 4 },
      { name: 'uqr', test: /node_modules.uqr/, priority: 4 },
      { name: 'braid', test: /dist.internal.braid\./, priority: 4 },
      wholeFile('wall', built('define/wall.js'), 0),
      { name: 'wall-both', test: /elements.wall.(pictures|fresh|say|events|quotes.styles)\.js$/, priority: 0 },
      wholeFile('wall-display', built('elements/wall/display/display.js'), 0),
      wholeFile('wall-page', built('elements/wall/page/page.js'), 0),
      // What the parsers of untrusted data share.
      { name: 'read', test: /core.dist.internal.(read|scan|names|patterns|nearest)\.js$/, priority: 1 },
      // What storing and what sending need come in one request each, also where rarer parts share something with them.
      { name: 'outbox', test: /provider.deliver\.|delivery.outbox\.|node_modules.idb.build/, priority: 1 },
      { name: 'sender', test: /delivery.sender\./, priority: 1 },
    ],
  },
});
await bundle.close();

/** What is in the bundle: its own packages, and those that came with the one named beside them. */
const bundled = [
  ...['lit', '@lit/context', 'idb', 'idb-keyval', 'uqr', 'etiket', 'chart.js'].map((name) => [name]),
  ['@kurkle/color', 'chart.js'],
  ['@stdlib/stats-base-dists-normal-cdf', '@samklang/core'],
];

const licences = bundled.map(([name, ...way]) => {
  const folder = [...way, name].reduce((base, part) => pathToFileURL(`${nearest(fileURLToPath(base), part)}/`), here);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = readFileSync(new URL(file, folder), 'utf8');
  return `${name}\n\n${text}`;
});

rmSync(next, { recursive: true, force: true });
mkdirSync(new URL('chunks/', next), { recursive: true });
writeFileSync(new URL('licences.txt', next), licences.join('\n\n'));
for (const { fileName, code } of output) writeFileSync(new URL(fileName, next), code);
replaceFolder(fileURLToPath(new URL('cdn.next', here)), fileURLToPath(new URL('cdn', here)));
