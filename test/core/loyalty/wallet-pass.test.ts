import { applePass, googleLoyaltyObject, parseEvents, parseProgramme, replay } from '@samklang/core/loyalty';
import { describe, expect, it } from 'vitest';
import frequentBuyer from '../../../packages/core/programmes/frequent-buyer.json' with { type: 'json' };

const words = { balance: 'Saldo', level: 'Nivå', nextReward: 'Nästa belöning', expires: 'Går ut', number: 'Kort' };
const apple = { passTypeIdentifier: 'pass.example.lindhav', teamIdentifier: 'A1B2C3D4E5', organizationName: 'Lindhav' };
const google = { issuerId: '3388000000000000000', classId: '3388000000000000000.friends' };

function member(change: object = {}) {
  const programme = parseProgramme({ ...frequentBuyer, ...change });
  if (!programme.ok) throw new Error('no programme');
  const { events } = parseEvents([
    { id: 'e1', kind: 'join', member: 'm-1', at: '2026-02-01T09:00:00Z' },
    { id: 'e2', kind: 'order', member: 'm-1', at: '2026-02-03T12:00:00Z', total: 52_000 },
  ]);
  const statement = replay(programme.value, events, '2026-03-01T00:00:00Z');
  return { statement, locale: 'sv', code: '2012345678900', number: '2012 3456 7890 0', holder: 'Maja Lindqvist' };
}

describe('a pass for Apple Wallet', () => {
  it('shows the balance, what is next, the level and what ends when, in the language asked for', () => {
    const { storeCard, serialNumber, formatVersion, description } = applePass(member(), apple, words);
    expect([formatVersion, serialNumber, description]).toEqual([1, 'm-1', 'Butikens vänner']);
    expect(storeCard.headerFields).toEqual([{ key: 'balance', label: 'Saldo', value: 102 }]);
    expect(storeCard.primaryFields[0]?.value).toBe('En kardemummabulle');
    expect(storeCard.secondaryFields[0]?.value).toBe('Vän');
    expect(storeCard.auxiliaryFields).toEqual([
      { key: 'expires', label: 'Går ut', value: '2027-02-28T23:00:00Z', dateStyle: 'PKDateStyleMedium' },
    ]);
    expect(storeCard.backFields[0]?.value).toBe('2012 3456 7890 0, Maja Lindqvist');
  });

  it('keeps what is encoded apart from what is printed, with bars beside the QR code', () => {
    const { barcodes } = applePass(member(), apple, words);
    expect(barcodes.map(({ format }) => format)).toEqual(['PKBarcodeFormatQR', 'PKBarcodeFormatCode128']);
    expect(barcodes[0]).toMatchObject({ message: '2012345678900', altText: '2012 3456 7890 0' });
  });

  it('offers no Code 128 and no Latin-1 for a code that has neither', () => {
    const { barcodes } = applePass({ ...member(), code: 'Зоя' }, apple, words);
    expect(barcodes).toEqual([
      { format: 'PKBarcodeFormatQR', message: 'Зоя', messageEncoding: 'utf-8', altText: '2012 3456 7890 0' },
    ]);
  });

  it('gives money as an amount with its currency', () => {
    const field = applePass(member({ unit: { kind: 'money' } }), apple, words).storeCard.headerFields[0];
    expect(field).toEqual({ key: 'balance', label: 'Saldo', value: 1.02, currencyCode: 'SEK' });
  });
});

describe('a loyalty object for Google Wallet', () => {
  it('has an id Google takes, the balance and the code', () => {
    const object = googleLoyaltyObject(member(), google, words);
    expect(object).toMatchObject({
      id: '3388000000000000000.m-1',
      classId: google.classId,
      state: 'ACTIVE',
      accountId: '2012 3456 7890 0',
      accountName: 'Maja Lindqvist',
      loyaltyPoints: { label: 'Saldo', balance: { int: 102 } },
      barcode: { type: 'QR_CODE', value: '2012345678900', alternateText: '2012 3456 7890 0' },
    });
  });

  it('gives money in micros', () => {
    const { loyaltyPoints } = googleLoyaltyObject(member({ unit: { kind: 'money' } }), google, words);
    expect(loyaltyPoints.balance).toEqual({ money: { currencyCode: 'SEK', micros: '1020000' } });
  });
});
