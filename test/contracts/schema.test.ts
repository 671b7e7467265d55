import { readdirSync, readFileSync } from 'node:fs';
import { canShow, parseSurvey } from '@samklang/core/survey';
import schema from '@samklang/core/survey.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const folder = (verdict: string) => new URL(`../fixtures/surveys/${verdict}/`, import.meta.url);
const read = (verdict: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, folder(verdict)), 'utf8'));
const conforms = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const sites = new URL('../../packages/survey-site/public/surveys/', import.meta.url);

describe('the parser and survey.schema.json', () => {
  it.each(readdirSync(folder('valid')))('both take valid/%s', (file) => {
    const json = read('valid', file);
    expect(parseSurvey(json)).toMatchObject({ ok: true });
    expect(conforms(json), JSON.stringify(conforms.errors)).toBe(true);
    // The embed then loads the parser, which tells the owner.
    expect(canShow(json)).toBe(file !== 'item-type-unknown.json');
  });

  it.each(readdirSync(folder('invalid')))('refuse invalid/%s', (file) => {
    const json = read('invalid', file);
    const parsed = parseSurvey(json);
    if (parsed.ok) throw new Error('the parser takes it');
    expect(parsed.issues[0]?.message).toMatch(/\w.*\.$/);
    expect(conforms(json)).toBe(file.startsWith('only-parser'));
  });

  it.each(readdirSync(sites))('both take the shipped survey %s', (file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(file, sites), 'utf8'));
    expect(parseSurvey(json)).toMatchObject({ ok: true });
    expect(canShow(json)).toBe(true);
    expect(conforms(json), JSON.stringify(conforms.errors)).toBe(true);
  });
});
