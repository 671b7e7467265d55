import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** The files an entry of `exports` names, under whatever conditions. */
function filesOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  return Object.values(entry as Record<string, unknown>).flatMap(filesOf);
}

/** A specifier with `*` stands for every file its pattern meets. */
function exists(root: string, file: string): boolean {
  if (!file.includes('*')) return existsSync(join(root, file));
  const [before = '', after = ''] = file.split('*');
  const folder = join(root, before);
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(after));
}

describe.each(readdirSync(packages))('the package %s', (name) => {
  const root = join(packages, name);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.entries(manifest.exports ?? {});

  it.runIf(entries.length > 0).each(entries)('keeps what it promises under %s', (_, entry) => {
    expect(filesOf(entry).filter((file) => !exists(root, file))).toEqual([]);
  });

  it('is free software that says so', () => {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toBe(readFileSync(join(packages, '../LICENSE'), 'utf8'));
  });
});

describe('core', () => {
  const manifest = JSON.parse(readFileSync(join(packages, 'core', 'package.json'), 'utf8'));
  const modules = Object.keys(manifest.exports).filter((key) => !key.endsWith('.json'));

  it.each(modules)('is loaded through %s without a browser', async (key) => {
    await expect(import(`@samklang/core${key.slice(1)}`)).resolves.toBeTypeOf('object');
  });
});

describe('widgets', () => {
  const root = join(packages, 'widgets');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const modules = Object.entries<Record<string, string>>(manifest.exports).flatMap(([key, { default: file = '' }]) =>
    file.includes('*')
      ? readdirSync(join(root, 'dist/define'), { encoding: 'utf8' })
          .filter((name) => name.endsWith('.js'))
          .map((name) => key.replace('*', name.slice(0, -'.js'.length)))
      : file.endsWith('.js')
        ? [key]
        : [],
  );

  it('is loaded on a server through every entry, where there is no page', () => {
    const specifiers = modules.map((key) => `@samklang/widgets${key.slice(1)}`);
    expect(specifiers).toContain('@samklang/widgets/define/survey');
    const code = `for (const entry of ${JSON.stringify(specifiers)}) await import(entry); console.log('all');`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    });
    expect(said).toContain('all');
  });
});
