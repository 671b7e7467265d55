import type { Survey } from '@samklang/core';
import {
  answersInFlow,
  flowOf,
  nextItem,
  pickText,
  pipe,
  previousItem,
  progress,
  wordingOf,
} from '@samklang/core/survey/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const visit: Survey = {
  schema: 1,
  id: 'visit',
  version: 1,
  audience: 'customer',
  locales: ['en'],
  title: 'Your visit',
  pages: [
    {
      items: [
        { id: 'nps', type: 'nps', title: 'Would you recommend us?' },
        {
          id: 'why',
          type: 'text',
          title: 'Why?',
          when: { item: 'nps', op: 'answered' },
          wordings: [{ when: { item: 'nps', op: 'atMost', value: 6 }, title: 'What went wrong?' }],
        },
      ],
    },
    {
      when: { item: 'why', op: 'answered' },
      items: [{ id: 'call', type: 'likert', title: 'May we call?', labels: ['No', 'Yes'] }],
    },
  ],
  endings: [
    { when: { item: 'nps', op: 'atLeast', value: 9 }, title: 'Lovely!' },
    { when: { not: { item: 'nps', op: 'in', value: [0, 1] } }, title: 'Thank you.' },
  ],
};
const ids = (answers: Record<string, string | number>) => flowOf(visit, answers).items.map((item) => item.id);

describe('the flow of a survey', () => {
  it('asks a follow-up once its condition holds', () => {
    expect(ids({})).toEqual(['nps']);
    expect(ids({ nps: 0 })).toEqual(['nps', 'why']);
    expect(ids({ nps: 0, why: 'Cold soup' })).toEqual(['nps', 'why', 'call']);
  });

  it('takes blank words for no answer', () => {
    expect(ids({ nps: 3, why: ' \n ' })).toEqual(['nps', 'why']);
  });

  it('leaves out answers to items that are no longer asked, and what hangs on them', () => {
    expect(answersInFlow(visit, { why: 'Cold soup', call: 2 })).toEqual({});
    expect(answersInFlow(visit, { nps: 5, why: 'Cold soup', call: 2 })).toEqual({ nps: 5, why: 'Cold soup', call: 2 });
  });

  it('leads from the first item to the last and back', () => {
    const flow = flowOf(visit, { nps: 4 });
    expect(nextItem(flow)?.id).toBe('nps');
    expect(nextItem(flow, 'nps')?.id).toBe('why');
    expect(nextItem(flow, 'why')).toBeUndefined();
    expect(previousItem(flow, 'why')?.id).toBe('nps');
    expect(previousItem(flow, 'nps')).toBeUndefined();
    expect(progress(flow, 'why')).toEqual({ index: 2, total: 2 });
  });

  it('words the follow-up by the score', () => {
    const why = flowOf(visit, { nps: 4 }).items[1];
    if (!why) throw new Error('the follow-up is missing');
    expect(wordingOf(why, { nps: 6 }).title).toBe('What went wrong?');
    expect(wordingOf(why, { nps: 7 }).title).toBe('Why?');
  });

  it('ends with the first ending that holds, or with none', () => {
    expect(flowOf(visit, { nps: 9 }).ending?.title).toBe('Lovely!');
    expect(flowOf(visit, { nps: 2 }).ending?.title).toBe('Thank you.');
    expect(flowOf(visit, { nps: 1 }).ending).toBeUndefined();
  });

  it('compares without converting: the text 9 is not the score 9', () => {
    expect(flowOf(visit, { nps: '9' }).ending?.title).toBe('Thank you.');
  });

  it('finds no answers in what every object inherits', () => {
    const odd: Survey = {
      ...visit,
      pages: [{ items: [{ id: 'toString', type: 'text', title: 'T', when: { item: 'valueOf', op: 'answered' } }] }],
    };
    expect(flowOf(odd, {})).toMatchObject({ items: [], answers: {} });
  });
});

describe('any flow', () => {
  const answers = fc.record(
    {
      nps: fc.integer({ min: 0, max: 10 }),
      why: fc.string(),
      call: fc.integer({ min: 1, max: 2 }),
      other: fc.string(),
    },
    { requiredKeys: [] },
  );

  it('asks the same again for the answers it kept, changing nothing it was given', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const before = { ...given };
        const flow = flowOf(visit, Object.freeze(given));
        expect(flowOf(visit, flow.answers)).toEqual(flow);
        expect(Object.keys(flow.answers).every((id) => flow.items.some((item) => item.id === id))).toBe(true);
        expect(given).toEqual(before);
      }),
    );
  });

  it('is walked forwards and backwards over the same items', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const flow = flowOf(visit, given);
        for (let item = nextItem(flow), index = 1; item; item = nextItem(flow, item.id), index++) {
          expect(progress(flow, item.id)).toEqual({ index, total: flow.items.length });
          expect(previousItem(flow, item.id)).toBe(flow.items[index - 2]);
        }
      }),
    );
  });
});

describe('the words of a text', () => {
  const text = { en: 'Thanks', sv: 'Tack', 'pt-BR': 'Obrigado' };

  it.each([
    ['sv', [], 'Tack'],
    ['sv-FI', [], 'Tack'],
    ['pt-BR', [], 'Obrigado'],
    ['fi', ['sv', 'en'], 'Tack'],
    ['fi', ['de'], 'Thanks'],
    ['constructor', [], 'Thanks'],
  ])('in %s, else %j, are %s', (locale, fallbacks, expected) => {
    expect(pickText(text, locale, fallbacks)).toBe(expected);
  });

  it('carry names as plain text that is not read again', () => {
    expect(
      pipe('{company}, {unit}: {answer:why} {other}', { company: '{unit}', unit: 'Oslo $1', answers: { why: 'ok' } }),
    ).toBe('{unit}, Oslo $1: ok {other}');
  });

  it('speak of the company where there is no unit, and skip an answer left out', () => {
    expect(pipe('{unit}{answer:why}', { company: 'Lindhav', unit: '' })).toBe('Lindhav');
  });
});
