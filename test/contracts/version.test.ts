import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../packages/widgets/${path}`, import.meta.url), 'utf8');

describe('the version that the kit says it has', () => {
  it('is that of its package', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('src/internal/version.ts')).toContain(`VERSION = '${version}'`);
  });
});
