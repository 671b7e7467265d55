import { createResponse, receiptCode, receiptEndings, responseId } from '@samklang/core/response/create';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('the id of a response', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(responseId(0x017f22e279b0, bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('is a UUID of version 7 whatever the time and the bytes', () => {
    fc.assert(
      fc.property(moment, random, (now, bytes) => {
        expect(responseId(now, bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('sorts by the moment it was made', () => {
    fc.assert(
      fc.property(moment, moment, random, random, (a, b, x, y) => {
        fc.pre(a < b);
        expect(responseId(a, x) < responseId(b, y)).toBe(true);
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 48])('cannot be made at the time %s', (now) => {
    expect(() => responseId(now, new Uint8Array(10))).toThrow(/^responseId: /);
  });

  it('cannot be made from too few random bytes', () => {
    expect(() => responseId(0, new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('the receipt code', () => {
  it('is six characters without I, L, O and U, from the last 30 bits', () => {
    expect(receiptCode('00000000-0000-7000-8000-00003fffffff')).toBe('ZZZ ZZZ');
    expect(receiptCode('00000000-0000-7000-8000-0000c0000000')).toBe('000 000');
    fc.assert(
      fc.property(moment, random, (now, bytes) => {
        const id = responseId(now, bytes);
        expect(receiptEndings(receiptCode(id))).toContain(id.slice(-8));
        expect(receiptCode(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}$/);
      }),
    );
  });
});

describe('a new response', () => {
  it('is frozen, answers included, and keeps nothing of the objects it was made from', () => {
    const answers = { nps: 9 };
    const response = createResponse({
      id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
      survey: { id: 'visit', version: 3 },
      unit: 'oslo',
      now: 1645557742000,
      locale: 'nb',
      channel: 'qr',
      answers,
    });
    answers.nps = 1;
    expect(JSON.stringify(response)).toBe(
      '{"id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","survey":"visit","version":3,"unit":"oslo",' +
        '"answeredAt":"2022-02-22T19:22:22.000Z","locale":"nb","channel":"qr","answers":{"nps":9}}',
    );
    expect(Object.isFrozen(response) && Object.isFrozen(response.answers)).toBe(true);
  });
});
