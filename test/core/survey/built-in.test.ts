import { readdirSync, readFileSync } from 'node:fs';
import type { Item, Survey, Text } from '@samklang/core';
import { flowOf, notesOn, parseSurveyText, pickText, pipe, rotate } from '@samklang/core/survey';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../packages/survey-site/public/surveys/', import.meta.url);
const LOCALES = ['en', 'sv', 'da', 'nb', 'nl'];

const surveys = new Map<string, Survey>();
for (const file of readdirSync(folder)) {
  const parsed = parseSurveyText(readFileSync(new URL(file, folder), 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.issues)}`);
  surveys.set(file.replace('.json', ''), parsed.value);
}
const survey = (id: string) => {
  const found = surveys.get(id);
  if (!found) throw new Error(`no survey ${id}`);
  return found;
};
const itemsOf = (id: string): readonly Item[] => survey(id).pages.flatMap((page) => page.items);
const idsOf = (id: string) => itemsOf(id).map((item) => item.id);
const itemOf = (id: string, item: string) => {
  const found = itemsOf(id).find((one) => one.id === item);
  if (!found) throw new Error(`no item ${item} in ${id}`);
  return found;
};
const english = (text: Text) => pickText(text, 'en');

/** Every text of a survey: an object of words by language. Words for all languages alike must need no language. */
function textsIn(json: unknown): Readonly<Record<string, string>>[] {
  if (typeof json !== 'object' || json === null) return [];
  if (Object.hasOwn(json, 'en')) return [json as Record<string, string>];
  return Object.values(json).flatMap(textsIn);
}

describe.each([...surveys])('the built-in survey %s', (id, definition) => {
  it('is named as its file and has no note for the owner', () => {
    expect(definition.id).toBe(id);
    expect(notesOn(definition)).toEqual([]);
    expect(definition.poster).toBeDefined();
    expect(definition.endings.some(({ when }) => !when)).toBe(true);
  });

  it('speaks all five languages, each in words of its own', () => {
    expect(definition.locales).toEqual(LOCALES);
    const texts = textsIn(definition);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual([...LOCALES].sort());
      for (const words of Object.values(text)) {
        expect(words).toBe(words.trim());
        expect(words).not.toMatch(/ {2}|\s[?!.,]/);
      }
      // Danish and Norwegian share short words; English and another never share a whole sentence.
      const english = text.en ?? '';
      if (english.split(' ').length > 3) {
        for (const locale of LOCALES.slice(1)) expect(text[locale]).not.toBe(english);
      }
    }
  });

  it('fills in the same names and stands under the same punctuation in every language', () => {
    const names = (words: string) => (words.match(/\{[^}]*\}/g) ?? []).sort();
    for (const text of textsIn(definition)) {
      for (const words of Object.values(text)) {
        expect(names(words)).toEqual(names(text.en ?? ''));
        expect(words.endsWith('?')).toBe(text.en?.endsWith('?'));
        expect(pipe(words, { company: 'C', unit: 'U', category: 'K' })).not.toMatch(/[{}]/);
      }
    }
  });

  it('asks in plain words: short, present, without "always" and "never"', () => {
    for (const item of definition.pages.flatMap((page) => page.items)) {
      const words = english(item.title);
      if (item.type === 'likert') expect(words.split(/\s+/).length, words).toBeLessThanOrEqual(14);
      expect(words).not.toMatch(/\b(always|never)\b/i);
    }
  });

  it('uses nobody else’s items or names', () => {
    const all = JSON.stringify(definition).toLowerCase();
    for (const theirs of [
      'gallup',
      'q12',
      'ce11',
      'humansigma',
      'best friend',
      'expected of me',
      'do best every day',
      'cares about me as a person',
      'can always trust',
      'delivers on what',
      'proud to be',
      'perfect company for',
      'imagine a world without',
      'treats me with respect',
      'made it easy for me',
    ]) {
      expect(all).not.toContain(theirs);
    }
  });
});

describe('the instruments', () => {
  it('ask what they measure, under the ids that scores are counted by', () => {
    expect([...surveys.keys()].sort()).toEqual([
      'ces',
      'csat',
      'customer-bond',
      'customer-for-a-day',
      'employee-pulse',
      'loyalty-practice',
      'nps',
      'visit',
    ]);
    expect(idsOf('nps')).toEqual(['nps', 'why']);
    expect(idsOf('csat')).toEqual(['sat', 'why']);
    expect(idsOf('ces')).toEqual(['ces', 'why']);
    const bond = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];
    expect(idsOf('customer-bond')).toEqual(['nps', 'why', 'sat', ...bond, 'w1', 'w2', 'w3', 'comment', 'quote']);
    const pulse = Array.from({ length: 12 }, (_, index) => `e${index + 1}`);
    expect(idsOf('employee-pulse')).toEqual([...pulse, 'enps', 'change']);
    expect(idsOf('loyalty-practice')).toEqual(Array.from({ length: 10 }, (_, index) => `p${index + 1}`));
  });

  it('use the scales that the scores expect', () => {
    const steps = (id: string, item: string) => {
      const found = itemOf(id, item);
      return found.type === 'likert' ? found.labels.map(english) : found.type;
    };
    const agree = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];
    for (const item of itemsOf('customer-bond').filter(({ id }) => /^b\d$/.test(id))) {
      expect(steps('customer-bond', item.id)).toEqual(agree);
      expect(item).toMatchObject({ cantSay: true });
    }
    expect(steps('employee-pulse', 'e12')).toEqual(agree);
    expect(steps('employee-pulse', 'enps')).toBe('nps');
    expect(steps('ces', 'ces')).toHaveLength(7);
    expect(steps('csat', 'sat')).toHaveLength(5);
    const journey = itemsOf('customer-for-a-day').filter(({ type }) => type === 'rating');
    expect(journey.map(({ id }) => id)).toEqual(['find', 'arrive', 'help', 'buy', 'complain', 'return']);
  });

  it('rotate dimensions by seed and keep the order inside each', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const ids = rotate(survey('customer-bond'), String(seed)).pages.flatMap((page) => page.items.map(({ id }) => id));
      expect(ids.slice(0, 3)).toEqual(['nps', 'why', 'sat']);
      for (const first of [1, 3, 5, 7]) expect(ids.indexOf(`b${first + 1}`)).toBe(ids.indexOf(`b${first}`) + 1);
      orders.add(ids.join());
    }
    expect(orders.size).toBe(24);
  });

  it('ask for a ranking only of a person with a choice, and for leave to quote only after words', () => {
    const asked = (answers: Parameters<typeof flowOf>[1]) =>
      flowOf(survey('customer-bond'), answers).items.map(({ id }) => id);
    expect(asked({ w1: { own: 100 } })).not.toContain('w2');
    expect(asked({ w1: { own: 60, second: 40 } })).toContain('w2');
    expect(asked({ nps: 9 })).not.toContain('quote');
    expect(asked({ nps: 9, why: 'Kind people' })).toContain('quote');
  });

  it('thank promoters, passives and detractors in different words', () => {
    for (const id of ['nps', 'customer-bond']) {
      const endings = [3, 7, 8, 9].map((nps) => english(flowOf(survey(id), { nps }).ending?.title ?? ''));
      expect(new Set(endings).size).toBe(3);
      expect(endings[1]).toBe(endings[2]);
    }
  });
});
