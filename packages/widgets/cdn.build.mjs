// Builds the one-tag bundle: cdn/samklang.js (the loader) and cdn/chunks/*. Prints what each file weighs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

// Vite brings rolldown; by itself it adds no preload helper, which is 0.5 kB in every page.
const vite = createRequire(import.meta.url).resolve('vite/package.json');
const { rolldown } = await import(pathToFileURL(createRequire(vite).resolve('rolldown')).href);
const { transform } = createRequire(vite)('lightningcss');

const here = new URL('.', import.meta.url);
const cdn = new URL('cdn/', here);

/** Style sheets as short as they go: one template without values in each `*.styles.js`. */
const squeeze = {
  name: 'squeeze',
  transform(code, id) {
    if (!id.endsWith('.styles.js')) return null;
    return code.replace(/css `([^`]*)`/g, (_, sheet) => {
      const short = transform({ filename: id, code: Buffer.from(sheet), minify: true }).code;
      return `css \`${short}\``;
    });
  },
};

const bundle = await rolldown({
  input: { samklang: fileURLToPath(new URL('dist/loader.js', here)) },
  platform: 'browser',
  transform: { target: 'es2022' },
  preserveEntrySignatures: 'strict',
  plugins: [squeeze],
});
const { output } = await bundle.generate({
  format: 'es',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // What storing and what sending need come in one request each, also where rarer parts share something with them.
  codeSplitting: {
    groups: [
      { name: 'events', test: /dist.(events|internal.endpoint)\./, priority: 1 },
      { name: 'outbox', test: /provider.deliver\.|delivery.outbox\.|node_modules.idb/ },
      { name: 'sender', test: /delivery.sender\./ },
    ],
  },
});
await bundle.close();

const licences = ['lit', '@lit/context', 'idb'].map((name) => {
  const text = readFileSync(new URL(`node_modules/${name}/LICENSE`, here), 'utf8');
  return `${name}\n\n${text}`;
});

rmSync(cdn, { recursive: true, force: true });
mkdirSync(new URL('chunks/', cdn), { recursive: true });
writeFileSync(new URL('licences.txt', cdn), licences.join('\n\n'));
for (const { fileName, code } of output) {
  // After minifying, an indented line is inside a template: one space does. Licences lie beside in full.
  const text = code.replace(/\/\*\*\s*\* @license[\s\S]*?\*\/\s*/g, '').replace(/\n\s+/g, ' ');
  writeFileSync(new URL(fileName, cdn), text);
  console.log(`${String(gzipSync(text, { level: 9 }).length).padStart(7)} B gzip  ${fileName}`);
}
