import { readFileSync } from 'node:fs';
import type { Page } from '@samklang/core';
import {
  answersInFlow,
  faultsOf,
  flowOf,
  holds,
  notesOn,
  parseSurvey,
  parseSurveyText,
  pipe,
  wordsOf,
} from '@samklang/core/survey';
import { describe, expect, it } from 'vitest';

const read = (file: string) => {
  const parsed = parseSurveyText(
    readFileSync(new URL(`../../fixtures/surveys/valid/${file}`, import.meta.url), 'utf8'),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};
const every = read('every-item.json');
const item = (id: string) => {
  const found = every.pages.flatMap((page) => page.items).find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

describe('a person who wants to go on', () => {
  it('is told what is missing, row by row', () => {
    expect(faultsOf({ ...item('shop'), required: true }, { 'shop.2': 1 })).toEqual([
      { key: 'shop.staff', fault: { code: 'required' } },
    ]);
    expect(faultsOf({ ...item('more'), required: true }, { more: '  ' })).toMatchObject([
      { fault: { code: 'required' } },
    ]);
    expect(faultsOf({ ...item('used'), required: true }, { used: [] })).toMatchObject([
      { fault: { code: 'required' } },
    ]);
  });

  it('may leave out what is not required', () => {
    for (const one of every.pages.flatMap((page) => page.items)) {
      expect(faultsOf({ ...one, required: false }, {}), one.id).toEqual([]);
    }
  });

  it.each([
    ['used', ['a', 'b', 'none'], { code: 'notTogether', option: 'none' }],
    ['age', 17, { code: 'below', least: 18 }],
    ['age', 121, { code: 'above', most: 120 }],
    ['age', 18.25, { code: 'wrongStep', step: 0.5, from: 18 }],
    ['age', Number.NaN, { code: 'notANumber' }],
    ['day', '2023-02-29', { code: 'notADate' }],
    ['w1', { a: 60, b: 30 }, { code: 'sumIs', sum: 90, total: 100 }],
    ['mail', 'ann at example.com', { code: 'notAnEmail' }],
    ['tel', 'phone', { code: 'notAPhone' }],
    ['more', 'x'.repeat(2001), { code: 'tooLong', most: 2000, length: 2001 }],
  ])('hears of %s %j: %j', (id, answer, fault) => {
    expect(faultsOf(item(id), { [id]: answer } as never)).toEqual([{ key: id, fault }]);
  });

  it('chooses neither too few nor too many', () => {
    const used = {
      ...item('used'),
      min: 2,
      max: 2,
      options: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
    } as never;
    expect(faultsOf(used, { used: ['a'] })).toMatchObject([{ fault: { code: 'tooFew', least: 2 } }]);
    expect(faultsOf(used, { used: ['a', 'b', 'c'] })).toMatchObject([{ fault: { code: 'tooMany', most: 2 } }]);
    expect(faultsOf(used, { used: ['a', 'c'] })).toEqual([]);
  });

  it('may count in tenths, which have no exact form', () => {
    const tenths = { id: 'n', type: 'number', title: 'N', step: 0.1 } as const;
    for (const n of [0.3, 0.7, 1.1, 123456.7]) expect(faultsOf(tenths, { n })).toEqual([]);
    expect(faultsOf(tenths, { n: 0.35 })).toMatchObject([{ fault: { code: 'wrongStep' } }]);
  });

  it.each(['ann@example.com', 'ann+shop@sub.example.co', 'ål@bücher.example', ' ann@example.com '])(
    'reaches %s',
    (mail) => {
      expect(faultsOf(item('mail'), { mail })).toEqual([]);
    },
  );

  it.each(['+46 70-123 45 67', '(0)20 123 4567', '22334455', '020/123.45.67'])('is called at %s', (tel) => {
    expect(faultsOf(item('tel'), { tel })).toEqual([]);
  });
});

describe('conditions on answers of several parts', () => {
  it.each([
    [{ item: 'used', op: 'equals', value: 'b' }, { used: ['a', 'b'] }, true],
    [{ item: 'used', op: 'in', value: ['c', 'a'] }, { used: ['a', 'b'] }, true],
    [{ item: 'used', op: 'equals', value: 'c' }, { used: ['a', 'b'] }, false],
    [{ item: 'used', op: 'atLeast', value: 2 }, { used: ['a', 'b'] }, true],
    [{ item: 'used', op: 'answered' }, { used: [] }, false],
    [{ item: 'w1', op: 'atLeast', value: 2 }, { w1: { a: 100, b: 0 } }, false],
    [{ item: 'w1', op: 'equals', value: 'a' }, { w1: { a: 100, b: 0 } }, true],
    [{ item: 'w1', op: 'atMost', value: 1 }, { w1: { a: 100, b: 0 } }, true],
  ] as const)('%j of %j is %s', (condition, answers, expected) => {
    expect(holds(condition, answers)).toBe(expected);
  });
});

describe('the flow', () => {
  const ids = (answers: Record<string, never>) => flowOf(every, answers).items.map(({ id }) => id);

  it('keeps rows and other words, and drops words beside an option no longer chosen', () => {
    expect(answersInFlow(every, { 'shop.staff': 1, came: 'else', 'came.other': 'By boat' })).toEqual({
      'shop.staff': 1,
      came: 'else',
      'came.other': 'By boat',
    });
    expect(answersInFlow(every, { came: 'a', 'came.other': 'By boat' })).toEqual({ came: 'a' });
  });

  it('asks after other words and after a row', () => {
    expect(ids({})).not.toContain('more');
    expect(ids({ came: 'else', 'came.other': 'By boat' } as never)).toContain('more');
    expect(ids({ 'shop.staff': 1 } as never)).toContain('note');
  });

  it('jumps onwards, to the end, and comes back when the answer changes', () => {
    const survey = read('pages-and-jumps.json');
    const way = (answers: Record<string, number>) => flowOf(survey, answers).items.map(({ id }) => id);
    expect(way({ nps: 3 })).toEqual(['nps', 'why']);
    expect(way({ nps: 9 })).toEqual(['nps', 'z']);
    expect(way({})).toEqual(['nps', 'z']);
  });

  it('passes a page that is jumped to and not asked, and asks what follows', () => {
    const text = (id: string) => ({ id, type: 'text', title: id }) as const;
    const pages: Page[] = [
      { items: [text('a')], next: [{ to: 'c' }] },
      { items: [text('b')] },
      { id: 'c', when: { item: 'a', op: 'answered' }, items: [text('c')] },
      { items: [text('d')] },
    ];
    expect(flowOf({ pages, endings: [] }, {}).items.map(({ id }) => id)).toEqual(['a', 'd']);
  });

  it('tells the pages apart', () => {
    const survey = read('pages-and-jumps.json');
    expect(flowOf(survey, { nps: 3 }).pages.map((page) => page.map(({ id }) => id))).toEqual([['nps'], ['why']]);
  });
});

describe('an item of a type that is not known', () => {
  const json = JSON.parse(
    readFileSync(new URL('../../fixtures/surveys/valid/item-type-unknown.json', import.meta.url), 'utf8'),
  );

  it('is told to the owner and not asked of the visitor', () => {
    const parsed = parseSurvey(json);
    if (!parsed.ok) throw new Error('refused');
    expect(notesOn(parsed.value)).toEqual([
      {
        path: 'pages[0].items[1].type',
        message: 'This version knows no items of type "slider". Visitors are not asked "x".',
      },
    ]);
    expect(flowOf(parsed.value, {}).items.map(({ id }) => id)).toEqual(['nps']);
  });

  it('that looks like a slip is told with the type that was meant', () => {
    const slip = { ...json, pages: [{ items: [{ id: 'x', type: 'npss', title: 'X' }] }] };
    const parsed = parseSurvey(slip);
    if (!parsed.ok) throw new Error('refused');
    expect(notesOn(parsed.value)[0]?.message).toContain('"npss". Did you mean "nps"?');
  });

  it('is no news in a survey without one', () => {
    expect(notesOn(every)).toEqual([]);
  });
});

describe('answers put into words', () => {
  const said = (text: string, answers: Record<string, unknown>, locale = 'en') =>
    pipe(text, { company: 'Lindhav', unit: '', answers: wordsOf(every, answers as never, locale) });

  it('read as the person saw them', () => {
    expect(said('{answer:used}', { used: ['a', 'b'] })).toBe('A and B');
    expect(said('{answer:used}', { used: ['a', 'b'] }, 'sv')).toBe('A och B');
    expect(said('{answer:came}', { came: 'else', 'came.other': 'By boat' })).toBe('By boat');
    expect(said('{answer:came}', { came: 'else' })).toBe('Else');
    expect(said('{answer:step} {answer:nps}', { step: 2, nps: 9 })).toBe('Yes 9');
  });

  it('never show an id or an object', () => {
    expect(pipe('[{answer:w1}]', { company: '', unit: '', answers: { w1: { a: 100 } } })).toBe('[]');
    expect(said('{answer:came}', { came: 'gone' })).toBe('');
  });

  it('take in hidden fields and the category as plain text', () => {
    expect(
      pipe('{hidden:order} {category} {hidden:no}{hidden:toString}', {
        company: 'L',
        unit: '',
        category: 'coffee',
        hidden: { order: '{company}<b>' },
      }),
    ).toBe('{company}<b> coffee ');
  });
});
