import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseConfig } from '@samklang/core/config';
import { notesOn, parseSurvey } from '@samklang/core/survey';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/started.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = readdirSync(join(root, 'packages'));
const readme = (name: string) => readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code = '']) => code);
/** With `same(call, result)` for each line `call // => result`. */
const checked = (code: string) =>
  `import { deepStrictEqual as same } from 'node:assert';\n${code.replace(/^(.+?);? \/\/ => (.+)$/gm, 'same(($1), ($2));')}`;

/** Where the packages are installed, and the site is copied to. */
const user = temporaryFolder();
const asModule = ['--input-type=module', '-e'];

beforeAll(() => {
  const installed = join(user.path, 'node_modules', '@samklang');
  mkdirSync(installed, { recursive: true });
  for (const name of packages) symlinkSync(join(root, 'packages', name), join(installed, name));
  symlinkSync(join(root, 'packages', 'survey-site', 'dist'), join(user.path, 'site'));
});

afterAll(() => user.remove());

describe('the README of a package', () => {
  it.each(packages)('is there for %s, under its name', (name) => {
    expect(readme(name)).toMatch(new RegExp(`^# @samklang/${name}\\n`));
  });

  const examples = packages.flatMap((name) =>
    blocks(readme(name), 'js').flatMap((code) => (code.includes('// =>') ? [{ name, code }] : [])),
  );

  it('has examples that say what comes out', () => {
    expect(examples.map(({ name }) => name)).toEqual(['collector', 'core']);
  });

  it.each(examples)('says of $name what is so', ({ code }) => {
    const { status, stderr } = spawnSync(process.execPath, [...asModule, checked(code)], {
      cwd: user.path,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('serves the site with the collector, until Ctrl-C', async () => {
    const [code = ''] = blocks(readme('collector'), 'js');
    const child = spawn(process.execPath, [...asModule, code], {
      cwd: user.path,
      env: { ...process.env, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    const address = String(said).trim();
    expect((await fetch(address)).status).toBe(200);
    expect(await (await fetch(new URL('/health', address))).json()).toEqual({ ok: true, storage: 'sqlite' });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('makes a page of its elements with a bundler', async () => {
    const [html] = blocks(readme('widgets'), 'html');
    const [code = ''] = blocks(readme('widgets'), 'js');
    writeFileSync(join(user.path, 'main.js'), code);
    writeFileSync(join(user.path, 'index.html'), `${html}<script type="module" src="./main.js"></script>`);
    const made = (await build({
      root: user.path,
      logLevel: 'error',
      build: { write: false },
    })) as Rolldown.RolldownOutput;
    const entry = made.output.find((file) => file.type === 'chunk' && file.isEntry);
    expect(entry).toHaveProperty('code', expect.stringContaining('samklang-survey'));
  });
});

describe('the page of settings', () => {
  const page = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
  const [settings, survey] = blocks(page, 'json').map((text) => JSON.parse(text) as object);

  it('shows settings without a fault, and tells of each that there is', () => {
    const parsed = parseConfig(settings);
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    const known = parsed.ok ? [...Object.keys(parsed.value), 'collector'] : [];
    const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(told.sort()).toEqual(known.sort());
  });

  it('shows a survey that is asked whole', () => {
    const parsed = parseSurvey(survey);
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && notesOn(parsed.value)).toEqual([]);
  });
});

describe('a link in the docs', () => {
  const pages = [
    join(root, 'README.md'),
    ...['docs', 'packages', 'test/fixtures'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md') && !/(node_modules|dist)[\\/]/.test(path))
        .map((path) => join(root, folder, path)),
    ),
  ];

  /** As headings are linked to: small, without punctuation, with hyphens. */
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    );

  it.each(pages.map((page) => [relative(root, page), page]))('of %s leads somewhere', (_, page) => {
    const text = readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, target = '']) => target);
    const dead = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      return !existsSync(file) || (anchor !== undefined && !anchors(readFileSync(file, 'utf8')).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});
