import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../support/reference.js';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

interface Example {
  readonly file: string;
  /** The lines of the example before the call, such as `const units = [...]`. */
  readonly setup: string;
  readonly call: string;
  readonly result: string;
}

/** Every line `call // => result` under an `@example` of a file. */
function examplesIn(file: string): Example[] {
  const docs = readFileSync(join(packages, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const blocks = docs.flatMap((doc) => {
    const text = doc.slice(3, -2).replace(/^\s*\* ?/gm, '');
    return text.split(/^@/m).flatMap((tag) => (tag.startsWith('example') ? [tag.slice('example'.length)] : []));
  });
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.split(' // => ') as [string, string?]);
    return lines.flatMap(([call, result], index) => {
      const setup = lines.slice(0, index).flatMap(([line, earlier]) => (earlier === undefined ? [line] : []));
      return result === undefined ? [] : [{ file, setup: setup.join('\n'), call, result }];
    });
  });
}

const sources = ['core', 'widgets'].flatMap((name) =>
  readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(name, 'src', file)),
);
const examples = sources.flatMap(examplesIn);
const load = (file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(join(packages, file.replace(/(^\w+.)src/, '$1dist').replace(/\.ts$/, '.js'))).href);

describe('the examples in the docstrings of core and of the widgets', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  it.each(examples)('$file: $call is $result', async ({ setup, call, result, file }) => {
    const shared = await Promise.all(sources.filter((source) => /^core.*index\.ts$/.test(source)).map(load));
    const scope = Object.assign({}, ...shared, await load(file));
    const run = new Function(...Object.keys(scope), `${setup}\nreturn [(${call}), (${result})];`);
    const [actual, expected] = run(...Object.values(scope));
    if (typeof expected === 'number') expectClose(actual, expected);
    else expect(actual).toEqual(expected);
  });
});
