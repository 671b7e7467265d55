import { pickText } from '../survey/text.js';
import { nextExpiry, nextReward, versionOf } from './next.js';
import type { Statement } from './statement.js';

/** A member as a wallet on a phone shows them. */
export interface WalletMember {
  readonly statement: Statement;
  /** BCP 47 tag of the pass. */
  readonly locale: string;
  /** What a till reads in the code. */
  readonly code: string;
  /** As people read it. */
  readonly number: string;
  readonly holder?: string;
}

/** Labels of the pass, in its language. */
export interface WalletWords {
  readonly balance: string;
  readonly level: string;
  readonly nextReward: string;
  readonly expires: string;
  readonly number: string;
}

/** What Apple and the owner have agreed on. */
export interface AppleIssuer {
  readonly passTypeIdentifier: string;
  readonly teamIdentifier: string;
  readonly organizationName: string;
}

/** What Google and the owner have agreed on: ids of the form `issuer.suffix`. */
export interface GoogleIssuer {
  readonly issuerId: string;
  readonly classId: string;
}

/** One field of a pass. */
export interface PassField {
  readonly key: string;
  readonly label: string;
  readonly value: string | number;
  readonly currencyCode?: string;
  readonly dateStyle?: 'PKDateStyleMedium';
}

/**
 * The `pass.json` of a store card for Apple Wallet. It is data only: the owner packs it with their pictures and signs it
 * with their own pass type certificate.
 */
export function applePass(member: WalletMember, issuer: AppleIssuer, words: WalletWords) {
  const { statement, number, code, holder } = member;
  const title = text(member, statement.programme.title);
  const { level, reward } = namesOf(member);
  const expiry = nextExpiry(statement);
  const code128 = /^[\x20-\x7e]{1,40}$/.test(code) ? [barcode('PKBarcodeFormatCode128', code, number)] : [];
  return {
    formatVersion: 1,
    ...issuer,
    serialNumber: statement.member,
    description: title,
    logoText: title,
    barcodes: [barcode('PKBarcodeFormatQR', code, number), ...code128],
    storeCard: {
      headerFields: [field('balance', words.balance, money(member) ?? spendable(statement), member)],
      primaryFields: reward ? [field('reward', words.nextReward, reward)] : [],
      secondaryFields: level ? [field('level', words.level, level)] : [],
      auxiliaryFields: expiry ? [{ ...field('expires', words.expires, wholeSeconds(expiry.at)), ...MEDIUM }] : [],
      backFields: [field('number', words.number, holder ? `${number}, ${holder}` : number)],
    },
  };
}

/**
 * A `LoyaltyObject` for Google Wallet. It is data only: the owner signs the request with their own service account.
 */
export function googleLoyaltyObject(member: WalletMember, issuer: GoogleIssuer, words: WalletWords) {
  const { statement, number, code, holder } = member;
  const { currency } = statement.programme;
  const { level, reward } = namesOf(member);
  const amount = money(member);
  const balance =
    amount === undefined
      ? { int: spendable(statement) }
      : { money: { currencyCode: currency, micros: String(Math.round(amount * 1_000_000)) } };
  const notes = [
    ...(reward ? [{ id: 'reward', header: words.nextReward, body: reward }] : []),
    ...(level ? [{ id: 'level', header: words.level, body: level }] : []),
  ];
  return {
    id: `${issuer.issuerId}.${statement.member}`,
    classId: issuer.classId,
    state: 'ACTIVE',
    accountId: number,
    ...(holder && { accountName: holder }),
    loyaltyPoints: { label: words.balance, balance },
    barcode: { type: 'QR_CODE', value: code, alternateText: number },
    textModulesData: notes,
  };
}

const spendable = ({ balance }: Statement): number => balance.spendable - balance.deficit;
const MEDIUM = { dateStyle: 'PKDateStyleMedium' } as const;

const text = ({ statement, locale }: WalletMember, words: Parameters<typeof pickText>[0]): string =>
  pickText(words, locale, statement.programme.locales);

function namesOf(member: WalletMember): { readonly level: string; readonly reward: string } {
  const { statement } = member;
  const level = versionOf(statement)?.tiers?.levels.find(({ id }) => id === statement.tier?.level);
  const reward = nextReward(statement);
  return { level: level ? text(member, level.name) : '', reward: reward ? text(member, reward.title) : '' };
}

/** The balance in major units where a programme collects money; a currency without cents has none here either. */
function money({ statement, locale }: WalletMember): number | undefined {
  const { unit, currency } = statement.programme;
  if (unit.kind !== 'money') return undefined;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return spendable(statement) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}

function field(key: string, label: string, value: string | number, member?: WalletMember): PassField {
  const programme = member?.statement.programme;
  return { key, label, value, ...(programme?.unit.kind === 'money' && { currencyCode: programme.currency }) };
}

function barcode(format: string, message: string, altText: string) {
  const isLatin = [...message].every((letter) => (letter.codePointAt(0) ?? 0) < 256);
  return { format, message, messageEncoding: isLatin ? 'iso-8859-1' : 'utf-8', altText };
}

/** Wallets read no fractions of a second. */
function wholeSeconds(instant: string): string {
  return instant.replace(/\.\d+(?=Z|[+-])/, '');
}
