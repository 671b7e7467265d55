import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const widgets = join(packages, 'widgets');
const core = join(packages, 'core');
const resolver = createRequire(join(widgets, 'package.json'));

/** The one element that shows figures: it may load the statistics later, by `import()`. */
const SHOWS_FIGURES = 'gauge';

/** `import … from 'x'`, `export … from 'x'` and `import 'x'`, in compiled and in minified code. */
const STATIC = /\b(?:import|export)\b[^'"`()=;]*?\bfrom\s*(['"`])([^'"`]+)\1|\bimport\s*(['"`])([^'"`]+)\3/g;
const DYNAMIC = /\bimport\(\s*(['"`])([^'"`]+)\1\s*\)/g;

function specifiersIn(file: string, patterns: readonly RegExp[]): string[] {
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[4] ?? match[2] ?? ''));
}

/** Files of ours and names of other packages that are loaded with `entry`. */
function reachedFrom(entry: string, patterns: readonly RegExp[]): Set<string> {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const specifier of specifiersIn(file, patterns)) {
      if (specifier.startsWith('.')) follow(join(dirname(file), specifier));
      else if (specifier.startsWith('@samklang/')) follow(resolver.resolve(specifier));
      else reached.add(specifier);
    }
  };
  follow(entry);
  return reached;
}

/** What of the scores, the unit measures, the statistics and their distributions is among the reached. */
function statisticsIn(reached: Iterable<string>): string[] {
  return [...reached]
    .map((one) => relative(core, one).split(sep).join('/'))
    .filter((path) => /^dist\/(stats|score|unit)\//.test(path) || path.includes('@stdlib/'));
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

describe('the statistics', () => {
  it('are found where they are used', () => {
    const reached = statisticsIn(reachedFrom(join(core, 'dist/score/index.js'), [STATIC]));
    expect(reached).toContain('dist/stats/normal.js');
    expect(reached.some((path) => path.includes('@stdlib/'))).toBe(true);
  });

  it('take their distributions from @stdlib, which nothing else imports', () => {
    const importers = readdirSync(packages)
      .flatMap((name) => filesIn(join(packages, name, 'src'), '.ts'))
      .filter((file) => specifiersIn(file, [STATIC, DYNAMIC]).some((specifier) => specifier.startsWith('@stdlib/')));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !file.startsWith(join(core, 'src', 'stats', sep)))).toEqual([]);
  });
});

describe('a page that embeds an element', () => {
  const elements = filesIn(join(widgets, 'dist', 'define'), '.js');
  const entries = [...elements, ...['loader.js', 'index.js'].map((file) => join(widgets, 'dist', file))];
  const quiet = elements.filter((file) => basename(file, '.js') !== SHOWS_FIGURES);

  it('is followed into core', () => {
    const survey = reachedFrom(join(widgets, 'dist/define/survey.js'), [STATIC]);
    expect([...survey]).toContain(join(core, 'dist', 'survey', 'text.js'));
    expect([...survey]).toContain('lit');
  });

  it.each(entries.map((file) => [relative(widgets, file), file]))('loads no statistics with %s', (_, file) => {
    expect(statisticsIn(reachedFrom(file, [STATIC]))).toEqual([]);
  });

  it.each(quiet.map((file) => [relative(widgets, file), file]))('loads none later for %s', (_, file) => {
    expect(statisticsIn(reachedFrom(file, [STATIC, DYNAMIC]))).toEqual([]);
  });
});

describe('the one-tag bundle', () => {
  const tag = join(widgets, 'cdn', 'samklang.js');
  /** Names that the statistics give in their errors: the only ones that outlive minifying. */
  const names = ['stats', 'score', 'unit']
    .flatMap((folder) => filesIn(join(core, 'dist', folder), '.js'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brequire[A-Z]\w+\('(\w+)'/g)])
    .map((match) => match[1] ?? '');
  const namesIn = (file: string) => {
    const code = readFileSync(file, 'utf8');
    return names.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(code));
  };

  it.runIf(existsSync(tag))('carries no statistics in what it loads for an element', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(namesIn(join(core, 'dist', 'stats', 'normal.js'))).toContain('normalQuantile');
    const elements = specifiersIn(tag, [DYNAMIC]).map((specifier) => join(dirname(tag), specifier));
    expect(elements.length).toBeGreaterThan(1);
    const loaded = new Set([tag, ...elements].flatMap((file) => [...reachedFrom(file, [STATIC])]));
    expect([...loaded].flatMap(namesIn)).toEqual([]);
  });
});
