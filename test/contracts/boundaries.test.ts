import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** What each package may import of the others. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  widgets: ['core'],
  'survey-site': ['widgets', 'core'],
  collector: ['core'],
};

interface Import {
  readonly name: string;
  readonly file: string;
  readonly specifier: string;
}

function sources(name: string): string[] {
  const src = join(packages, name, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|js|mjs)$/.test(path))
    .map((path) => path.split(sep).join('/'));
}

/** Every specifier of `import`, `export … from`, `import()` and types by `import()`. */
function importsOf(name: string): Import[] {
  return sources(name).flatMap((file) => {
    const { program, errors } = parseSync(file, readFileSync(join(packages, name, 'src', file), 'utf8'));
    if (errors.length > 0) throw new Error(`${name}/src/${file}: ${errors[0]?.message}`);
    return specifiersIn(program).map((specifier) => ({ name, file, specifier }));
  });
}

/** What a part of a syntax tree imports: the nodes with a text as their `source`. */
function specifiersIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { source } = node as { source?: { value?: unknown } | null };
  return [...(typeof source?.value === 'string' ? [source.value] : []), ...Object.values(node).flatMap(specifiersIn)];
}

const imports = Object.keys(ARROWS).flatMap(importsOf);
const say = ({ name, file, specifier }: Import) => `${name}/src/${file} imports ${specifier}`;
const target = ({ file, specifier }: Import) =>
  specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), specifier)) : specifier;
const folder = (path: string) => path.split('/')[0] ?? '';

describe('the arrows between the packages', () => {
  it('are read from the code, not from words in it', () => {
    const code = `
      import type { A } from './a.js';
      import './b.js';
      export { c } from './c.js';
      const lazily = () => import('./d.js');
      const words = \`from '\${lazily}'\`; // import './e.js'
      type F = import('./f.js').F;
    `;
    expect(specifiersIn(parseSync('x.ts', code).program)).toEqual(['./a.js', './b.js', './c.js', './d.js', './f.js']);
    expect(imports.length).toBeGreaterThan(50);
  });

  it('know every package', () => {
    expect(readdirSync(packages).sort()).toEqual(Object.keys(ARROWS).sort());
  });

  it('point as the architecture draws them', () => {
    const wrong = imports.filter(({ name, specifier }) => {
      const other = /^@samklang\/([^/]+)/.exec(specifier)?.[1];
      return other !== undefined && !ARROWS[name]?.includes(other);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('never reach into another package by path', () => {
    const wrong = imports.filter((one) => {
      if (!one.specifier.startsWith('.')) return false;
      const root = join(packages, one.name);
      const to = join(dirname(join(root, 'src', one.file)), one.specifier);
      return relative(root, to).startsWith('..');
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('go only through what a package exports', () => {
    const wrong = imports.filter(({ specifier }) => {
      const [, other, rest] = /^@samklang\/([^/]+)(\/.*)?$/.exec(specifier) ?? [];
      if (!other) return false;
      const { exports } = JSON.parse(readFileSync(join(packages, other, 'package.json'), 'utf8'));
      const asked = `.${rest ?? ''}`;
      return !Object.keys(exports).some((key) => {
        const [start = '', end] = key.split('*');
        return key === asked || (end !== undefined && asked.startsWith(start) && asked.endsWith(end));
      });
    });
    expect(wrong.map(say)).toEqual([]);
  });
});

describe('inside core', () => {
  it('nothing is imported but core itself, and distributions by the statistics', () => {
    const wrong = imports.filter(
      ({ name, file, specifier }) =>
        name === 'core' &&
        !specifier.startsWith('.') &&
        !(folder(file) === 'stats' && specifier.startsWith('@stdlib/')),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('what ships in the embed reaches neither the parsers nor the statistics', () => {
    const graph = new Map<string, Import[]>();
    for (const one of imports.filter(({ name }) => name === 'core')) {
      graph.set(one.file, [...(graph.get(one.file) ?? []), one]);
    }
    const reached = new Set<string>();
    const follow = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const one of graph.get(file) ?? []) follow(target(one).replace(/\.js$/, '.ts'));
    };
    for (const entry of ['survey/flow.ts', 'survey/guard.ts', 'response/create.ts']) follow(entry);
    expect([...reached].filter((file) => /^(internal|stats|score)\/|parse/.test(file))).toEqual([]);
  });
});

describe('inside widgets', () => {
  const widgets = imports.filter(({ name, specifier }) => name === 'widgets' && specifier.startsWith('.'));

  it('an element never imports the folder of another', () => {
    const wrong = widgets.filter((one) => {
      const [from, to] = [one.file.split('/'), target(one).split('/')];
      return from[0] === 'elements' && to[0] === 'elements' && from[1] !== to[1];
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('only the provider imports delivery', () => {
    const wrong = widgets.filter(
      (one) =>
        folder(target(one)) === 'delivery' &&
        folder(one.file) !== 'delivery' &&
        !one.file.startsWith('elements/provider/') &&
        one.file !== 'index.ts',
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('only the store of each package imports idb', () => {
    const store = /^(?:delivery\/[\w-]*store|results\/sources\/handled-here)\.ts$/;
    const wrong = imports.filter(({ file, specifier }) => specifier === 'idb' && !store.test(file));
    expect(wrong.map(say)).toEqual([]);
  });
});
