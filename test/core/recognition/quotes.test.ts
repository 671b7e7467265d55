import {
  type Approval,
  consented,
  copied,
  isShortened,
  masked,
  moderated,
  nameFinder,
  next,
  parseRecognition,
  type QuoteComment,
  type QuoteRules,
  quoteOfTheDay,
  quotesFrom,
  USES,
  visible,
  withoutResponses,
} from '@samklang/core/recognition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const RESPONSE = '0190a5c2-7b1e-7000-8000-000000000001';
const approved: Approval = { id: 'q1', at: '2026-10-31T14:20:13Z' };
const comment: QuoteComment = {
  response: RESPONSE,
  unit: 'bergen',
  answeredAt: '2026-10-30T23:30:00Z',
  lang: 'nb',
  text: 'Hun husket at jeg drikker kaffen svart, og spurte hvordan det gikk med katten.',
  consent: true,
  approved,
};
const rules: QuoteRules = {
  board: 'bergen',
  timeZone: 'Europe/Oslo',
  names: ['Ingrid Solheim', 'Bo Ek'],
  answers: [
    { unit: 'bergen', month: '2026-10', answers: 5 },
    { unit: 'oslo', month: '2026-10', answers: 4 },
    { unit: 'bergen', month: '2026-09', answers: 50 },
  ],
};
const NOW = Date.parse('2026-11-02T09:00:00Z');
const from = (changes: Partial<QuoteComment>, now = NOW) => quotesFrom([{ ...comment, ...changes }], rules, now);
const codeOf = (changes: Partial<QuoteComment>, now = NOW) => from(changes, now).withheld[0]?.code;

describe('a customer’s words', () => {
  it('become a quote dated by month, of the unit, that keeps the response', () => {
    const { quotes, withheld } = from({});
    expect(withheld).toEqual([]);
    expect(quotes).toEqual([
      {
        schema: 1,
        id: 'q1',
        board: 'bergen',
        kind: 'quote',
        to: [],
        text: comment.text,
        lang: 'nb',
        values: [],
        month: '2026-10',
        unit: 'bergen',
        response: RESPONSE,
        state: 'shown',
        at: '2026-10-31T23:00:00.000Z',
        version: 1,
      },
    ]);
    expect(quotes.map((quote) => parseRecognition(quote).ok)).toEqual([true]);
  });

  it('on the wall tell no response, no hour and no day of the answer', () => {
    const [quote] = from({}).quotes;
    const view = JSON.stringify(quote && visible(quote, 'screen', NOW));
    expect(view).toContain('husket');
    expect(view).not.toMatch(/0190a5c2|23:30|14:20/);
  });

  it('are not shown without the writer’s consent, whoever approved them', () => {
    expect(codeOf({ consent: false })).toBe('no-consent');
  });

  it('wait for a moderator, who is told what looks like a name', () => {
    const { approved: _, ...waiting } = { ...comment, text: 'Takk til Ingrid, ring 912 34 567.' };
    expect(quotesFrom([waiting], rules, NOW).withheld).toEqual([
      {
        response: RESPONSE,
        code: 'not-approved',
        spans: [
          { from: 9, to: 15, why: 'listed' },
          { from: 22, to: 32, why: 'contact' },
        ],
      },
    ]);
  });

  it('wait for the next day of the board’s zone', () => {
    // Half past eleven at night in UTC is half past midnight in Oslo: the answer is of the 31st.
    expect(codeOf({}, Date.parse('2026-10-31T22:59:59Z'))).toBe('not-yet');
    expect(codeOf({}, Date.parse('2026-10-31T23:00:00Z'))).toBeUndefined();
  });

  it('approved on the day they were written are in no copy, on no screen and in no letter before the next', () => {
    const answeredAt = '2026-11-02T08:00:00Z';
    const early = from({ answeredAt, approved: { ...approved, at: '2026-11-02T08:30:00Z' } }, NOW + 86_400_000);
    const [quote] = early.quotes;
    if (!quote) throw new Error('There is no quote.');
    const midnight = Date.parse('2026-11-02T23:00:00Z');
    for (const use of USES) {
      expect([visible(quote, use, midnight - 1), copied(quote, use, midnight - 1)]).toEqual([undefined, undefined]);
      expect([visible(quote, use, midnight)?.text, copied(quote, use, midnight)?.id]).toEqual([comment.text, 'q1']);
    }
  });

  it.each([
    'Ingrid var snill.',
    'Takk, INGRID!',
    'Bos kaffe er best.',
    'Skriv til a@b.no',
    'Se @lindhav',
    'Ring 55 12 34 56',
  ])('with a name or an address in them are not shown, even when approved: %s', (text) => {
    expect(codeOf({ text })).toBe('names');
  });

  it('may be shortened by a moderator, and never rewritten', () => {
    const text = 'Ingrid husket kaffen min.';
    const shorter = { ...approved, text: '… husket kaffen min.' };
    expect(from({ text, approved: shorter }).quotes[0]?.text).toBe('… husket kaffen min.');
    expect(codeOf({ text, approved: { ...approved, text: 'Alle husket kaffen min.' } })).toBe('changed');
    expect(codeOf({ text, approved: { ...approved, text: ' ' } })).toBe('empty');
  });

  it('name the unit only when it had five answers that month', () => {
    expect(from({ unit: 'oslo' }).quotes[0]).not.toHaveProperty('unit');
    expect(from({ unit: 'unknown' }).quotes[0]).not.toHaveProperty('unit');
    expect(from({ unit: '' }).quotes[0]).not.toHaveProperty('unit');
    expect(from({ answeredAt: '2026-08-01T10:00:00Z' }).quotes[0]).not.toHaveProperty('unit');
    expect(from({ answeredAt: '2026-09-01T10:00:00Z' }).quotes[0]).toMatchObject({ month: '2026-09', unit: 'bergen' });
  });

  it('name a colleague only once that colleague agrees, and keep that when they are gathered anew', () => {
    const named = { approved: { ...approved, to: [{ name: 'Ingrid Solheim' }] } };
    const [first] = from(named).quotes;
    if (!first) throw new Error('There is no quote.');
    expect(visible(first, 'screen', NOW)?.to).toEqual([]);
    const agreed = moderated(consented(first, 0, ['screen'], '2026-11-01T10:00:00Z', 'v1'), 'hidden');
    const [again] = quotesFrom([{ ...comment, ...named }], rules, NOW, [agreed]).quotes;
    expect(again).toEqual(agreed);
  });

  it('go when the response is erased', () => {
    const { quotes } = from({});
    expect(quotesFrom([], rules, NOW, quotes).quotes).toEqual([]);
    expect(withoutResponses(quotes, new Set([RESPONSE]))).toEqual([]);
    expect(withoutResponses(quotes, new Set(['another']))).toEqual(quotes);
  });

  it('are only ever what is left of what the customer wrote', () => {
    const words = fc.array(fc.constantFrom('jeg', 'drikker', 'kaffe', 'svart', 'ikke', 'god,', 'dag!'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), words, (original, keep, other) => {
        const text = original.join(' ');
        expect(isShortened(text, original.filter((_, n) => keep[n]).join(' '))).toBe(true);
        expect(isShortened(text, original.map((word, n) => (keep[n] ? word : '…')).join(' '))).toBe(true);
        if (other.length > original.length) expect(isShortened(text, other.join(' '))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('finding names', () => {
  const find = nameFinder(['Ingrid Solheim', 'Will de Vries', 'Bo Ek', "Kim O'Brien", '王小明']);
  const found = (text: string) => find(text).map(({ from: start, to, why }) => `${text.slice(start, to)} ${why}`);

  it.each([
    ['Ingrid hjalp meg.', ['Ingrid listed']],
    ['Ingrids hjelp var god.', ['Ingrids listed']],
    ['takk ingrid', ['ingrid alike']],
    ['I will come again', ['will alike']],
    ['Jeg bo her', ['bo alike']],
    ['Takk, Solheim.', ['Solheim listed']],
    ['De hjelp van de winkel', []],
    ['Vi mötte Anna-Karin i kassan', ['Anna capital', 'Karin capital']],
    ['God mat. Hyggelig sted! Takk.', []],
    ['ALLT VAR BRA', []],
    ['Thanks O’Brien!', ['Brien listed']],
    ['In\u200Bgrid var grei', ['In\u200Bgrid listed']],
    ['感谢王小明的帮助', ['王小明 listed']],
    ['Skriv kari@firma.no', ['kari@firma.no contact']],
    ['Bord 12 kl. 18', []],
  ])('in %j finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes out every name that it masks', () => {
    const names = fc.constantFrom('Emil Sandberg', 'Åsa Öberg', 'Noor Ali', 'Anna-Karin Vik', 'Jonas Ås', '王小明');
    const filler = fc.constantFrom('och', 'tack!', 'Hej,', 'the', '“bra”', '😀', '王');
    fc.assert(
      fc.property(
        names,
        fc.array(fc.tuple(filler, fc.constantFrom('', 's', '!', ',')), { maxLength: 6 }),
        (name, parts) => {
          const text = parts.map(([word, end]) => `${word} ${name}${end}`).join(' ');
          const left = masked(text, [name]);
          expect(left).not.toContain(name);
          for (const part of name.split(/[\s-]/))
            expect(` ${left} `).not.toMatch(new RegExp(`[\\s]${part}s?[\\s!,]`, 'i'));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves a text without the name as it is', () => {
    expect(masked('Emilia och Emilie kom.', ['Emil Sandberg'])).toBe('Emilia och Emilie kom.');
    expect(masked('An apple a day', ['An Li'])).toBe('… apple a day');
    expect(masked('Give me an apple', ['An Li'])).toBe('Give me an apple');
    expect(masked('Hej', ['', ' '])).toBe('Hej');
  });
});

describe('the quote of the day', () => {
  const quotes = Array.from({ length: 12 }, (_, n) => ({ id: `q${n}`, at: '2026-10-01T00:00:00Z' }));
  const zone = 'Europe/Stockholm';
  const midnight = Date.parse('2026-10-24T22:00:00Z');

  it('is the same the whole day, also on the day of 25 hours, and another on most other days', () => {
    const ofDay = Array.from({ length: 25 * 12 }, (_, n) => quoteOfTheDay(quotes, zone, midnight + n * 5 * 60_000)?.id);
    expect(new Set(ofDay).size).toBe(1);
    const days = Array.from({ length: 60 }, (_, n) => quoteOfTheDay(quotes, zone, midnight + (n + 2) * 86_400_000)?.id);
    expect(new Set(days).size).toBeGreaterThan(8);
  });

  it('changes at midnight of the board, wherever the clock stands', () => {
    const zones = ['Pacific/Auckland', 'America/Los_Angeles', 'Africa/Cairo', 'Asia/Kathmandu'];
    for (const timeZone of zones) {
      const seen = new Map<string, string | undefined>();
      for (let now = midnight; now < midnight + 8 * 86_400_000; now += 1_800_000) {
        const day = new Date(now).toLocaleDateString('sv-SE', { timeZone });
        const id = quoteOfTheDay(quotes, timeZone, now)?.id;
        expect(seen.get(day) ?? id).toBe(id);
        seen.set(day, id);
      }
    }
  });

  it('stays when others come or go, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(quotes), fc.nat(300), (others, day) => {
        const now = midnight + day * 86_400_000;
        const chosen = quoteOfTheDay(quotes, zone, now);
        if (!chosen) throw new Error('There is no quote.');
        const fresh = { id: 'fresh', at: new Date(now).toISOString() };
        expect(quoteOfTheDay([...others, fresh, chosen], zone, now)).toEqual(chosen);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a place in every cycle of the day and is marked', () => {
    const board = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `k${n}`, kind: n % 2 ? ('kudos' as const) : ('quote' as const), text: 'x', at: '2026-10-01T00:00:00Z' },
    }));
    const marked: number[] = [];
    let turn = next(undefined, board, { timeZone: zone }, midnight);
    for (; turn.state.cycle < 4; turn = next(turn.state, board, { timeZone: zone }, turn.until)) {
      if (turn.slide.kind === 'quote' && turn.slide.ofTheDay) marked.push(turn.state.cycle);
    }
    expect(marked).toEqual([0, 1, 2, 3]);
  });

  it('is none where no quote is older than today', () => {
    expect(quoteOfTheDay([], zone, midnight)).toBeUndefined();
    expect(quoteOfTheDay([{ id: 'q', at: new Date(midnight).toISOString() }], zone, midnight + 1)).toBeUndefined();
  });
});
