import type { LedgerEvent } from '../events.js';
import { type Account, openAccount } from '../ledger/account.js';
import { type Ledger, type Made, newLedger } from '../ledger/ledger.js';
import type { Change, Debit, Lot } from '../ledger/lot.js';
import { type Counter, type Member, newMember, type Standing } from '../ledger/member.js';
import type { Inactivity } from '../pricing/expiry.js';
import type { Compiled, CompiledCard, Terms } from '../pricing/terms.js';
import { referredTo } from '../replay.js';
import type {
  AccountPlace,
  Checkpoint,
  EntryPlace,
  KeptAccount,
  KeptMember,
  KeptStanding,
  TermsPlace,
} from './checkpoint.js';

/** The ledger as it was when it was written down. The checkpoint can be thawed again. */
export function thaw(compiled: Compiled, kept: Checkpoint, events: readonly LedgerEvent[]): Ledger {
  const members = kept.members.map(membersOf);
  const book: Book = { compiled, members, lots: [], debits: [], changes: [] };
  addEntries(book, kept);
  kept.members.forEach((one, place) => {
    fill(book, members[place] as Member, one);
  });
  const recent = new Map<string, Made>();
  for (const made of kept.recent) {
    const [member, lot, debits] = [
      members[made.member] as Member,
      at(book.lots, made.lot),
      all(book.debits, made.debits),
    ];
    recent.set(made.event.id, { ...made, member, lot, debits });
  }
  const ledger = newLedger(compiled, referredTo(events), recent, true);
  for (const member of members) ledger.members.set(member.id, member);
  for (const [id, places] of kept.households) ledger.households.set(id, new Set(all(members, places)));
  return ledger;
}

interface Book {
  readonly compiled: Compiled;
  readonly members: readonly Member[];
  readonly lots: Lot[];
  readonly debits: Debit[];
  readonly changes: Change[];
}

/** A member with their accounts, empty yet. */
function membersOf({ points: _, cards, log: __, standing: ___, ...rest }: KeptMember): Member {
  const { notices, uses, caps, households, early } = rest;
  // Copies of all that the ledger changes, so that the checkpoint stays as it is.
  const own = {
    notices: [...notices],
    uses: uses && countersOf(uses),
    caps: caps && countersOf(caps),
    households: households && new Map(households),
    early: early && new Map(early),
  };
  const member = Object.assign(newMember(rest.id), rest, own);
  member.cards = cards.map(({ id }) => openAccount(id, member));
  return member;
}

function countersOf(counters: ReadonlyMap<string, Counter>): Map<string, Counter> {
  return new Map([...counters].map(([key, counter]) => [key, { ...counter }]));
}

/** Lots first: debits name lots, changes name both. Spreads that leave nothing out are many times as fast here as those that do. */
function addEntries(book: Book, { lots, debits, changes }: Checkpoint): void {
  for (const lot of lots) {
    const [account, terms, idle] = [
      accountAt(book, lot.account),
      termsAt(book, lot.terms),
      inactivityAt(book, lot.idle),
    ];
    book.lots.push({ ...lot, account, terms, idle, also: undefined });
  }
  lots.forEach(({ also }, place) => {
    if (also) (book.lots[place] as Lot).also = all(book.lots, also);
  });
  for (const debit of debits) {
    const { refund } = debit;
    book.debits.push({
      ...debit,
      account: accountAt(book, debit.account),
      terms: termsAt(book, debit.terms),
      drained: debit.drained.map(({ lot, points }) => ({ lot: book.lots[lot] as Lot, points })),
      parts: undefined,
      refund: refund && { ...refund, lot: book.lots[refund.lot] as Lot },
    });
  }
  debits.forEach(({ parts }, place) => {
    if (parts) (book.debits[place] as Debit).parts = all(book.debits, parts);
  });
  for (const change of changes) {
    const [account, terms] = [accountAt(book, change.account), termsAt(book, change.terms)];
    book.changes.push({
      ...change,
      account,
      terms,
      lot: at(book.lots, change.lot),
      debit: at(book.debits, change.debit),
    });
  }
}

function fill(book: Book, member: Member, { points, cards, log, standing }: KeptMember): void {
  fillAccount(book, member.points, points);
  cards.forEach((kept, index) => {
    fillAccount(book, member.cards[index] as Account, kept);
  });
  for (const place of log) member.log.push(entryAt(book, place));
  member.standing = standing && standingOf(book, standing);
}

function fillAccount(book: Book, account: Account, kept: KeptAccount): void {
  const { waiting, dated, kept: full, debts, card, idle, ...figures } = kept;
  Object.assign(account, figures, { today: figures.today && { ...figures.today } });
  account.card = card && cardAt(book, card);
  account.waiting.push(...all(book.lots, waiting));
  account.dated.push(...all(book.lots, dated));
  account.kept.push(...all(book.lots, full));
  account.debts.push(...all(book.debits, debts));
  for (const { terms, lots, ...pool } of idle) {
    account.idle.push({ ...pool, terms: inactivityAt(book, terms) as Inactivity, lots: all(book.lots, lots) });
  }
}

function standingOf(book: Book, { tiers, counted, entries, ...standing }: KeptStanding): Standing {
  return {
    ...standing,
    tiers: termsAt(book, tiers).tiers as Standing['tiers'],
    counted: all(book.lots, counted),
    first: 0,
    entries: new Map(entries.map(([level, entry]) => [level, { ...entry, lot: book.lots[entry.lot] as Lot }])),
  };
}

function entryAt({ lots, debits, changes }: Book, [entry, place]: EntryPlace): Lot | Debit | Change {
  const list = entry === 'lot' ? lots : entry === 'debit' ? debits : changes;
  return list[place] as Lot | Debit | Change;
}

const at = <T>(list: readonly T[], place: number | undefined): T | undefined =>
  place === undefined ? undefined : list[place];

const all = <T>(list: readonly T[], places: readonly number[]): T[] => places.map((place) => list[place] as T);

function accountAt({ members }: Book, [member, account]: AccountPlace): Account {
  const { points, cards } = members[member] as Member;
  return account === 0 ? points : (cards[account - 1] as Account);
}

const termsAt = ({ compiled }: Book, index: number): Terms => compiled.versions[index] as Terms;

const cardAt = (book: Book, [version, card]: TermsPlace): CompiledCard =>
  termsAt(book, version).cards[card] as CompiledCard;

function inactivityAt(book: Book, place: TermsPlace | undefined): Inactivity | undefined {
  if (!place) return undefined;
  const { expiry } = place[1] < 0 ? termsAt(book, place[0]) : cardAt(book, place);
  return expiry.kind === 'inactivity' ? expiry : undefined;
}
