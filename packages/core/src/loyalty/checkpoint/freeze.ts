import type { Account, IdlePool } from '../ledger/account.js';
import type { Ledger, Made } from '../ledger/ledger.js';
import type { Change, Debit, Entry, Lot } from '../ledger/lot.js';
import type { Member, Standing } from '../ledger/member.js';
import { isTold } from '../movements.js';
import type { Inactivity } from '../pricing/expiry.js';
import type { Compiled } from '../pricing/terms.js';
import type {
  AccountPlace,
  Checkpoint,
  EntryPlace,
  KeptAccount,
  KeptChange,
  KeptDebit,
  KeptLot,
  KeptMade,
  KeptMember,
  KeptPool,
  KeptStanding,
  TermsPlace,
} from './checkpoint.js';

/** Writes down a ledger that no member of has been brought further than their last event. It is not to be used after. */
export function freeze(ledger: Ledger, at: number, movements: number): Checkpoint {
  const book = newBook(ledger);
  const members = [...ledger.members.values()].map((member) => keepMember(book, member, movements));
  const recent = [...(ledger.recent?.values() ?? [])].map((made) => keepMade(book, made));
  // What is written down names others, which are written down in turn; lots name none but lots.
  const changes = book.changes.written((change) => keepChange(book, change));
  const debits = book.debits.written((debit) => keepDebit(book, debit));
  const lots = book.lots.written((lot) => keepLot(book, lot));
  const households = [...ledger.households].map(([id, those]) => {
    return [id, [...those].map((member) => book.members.get(member.id) ?? 0)] as const;
  });
  return { at, members, lots, debits, changes, households, recent };
}

/** Numbers things in the order in which they are first named. */
class Numbered<T> {
  readonly #places = new Map<T, number>();
  readonly #list: T[] = [];

  placeOf(thing: T): number {
    let place = this.#places.get(thing);
    if (place === undefined) {
      place = this.#list.length;
      this.#places.set(thing, place);
      this.#list.push(thing);
    }
    return place;
  }

  /** Writes all of them down, those too that are named meanwhile. */
  written<K>(write: (thing: T) => K): K[] {
    const kept: K[] = [];
    for (let place = 0; place < this.#list.length; place++) kept.push(write(this.#list[place] as T));
    return kept;
  }
}

interface Book {
  readonly members: ReadonlyMap<string, number>;
  readonly compiled: Compiled;
  readonly lots: Numbered<Lot>;
  readonly debits: Numbered<Debit>;
  readonly changes: Numbered<Change>;
}

function newBook({ members, compiled }: Ledger): Book {
  const places = new Map([...members.keys()].map((id, place) => [id, place]));
  return { members: places, compiled, lots: new Numbered(), debits: new Numbered(), changes: new Numbered() };
}

const placesOf = ({ lots }: Book, list: readonly Lot[]): number[] => list.map((lot) => lots.placeOf(lot));

function keepMember(book: Book, member: Member, movements: number): KeptMember {
  const log = latestOf(member.log, movements);
  return {
    ...member,
    forgotten: member.forgotten + member.log.length - log.length,
    points: keepAccount(book, member.points),
    cards: member.cards.map((account) => keepAccount(book, account)),
    log: log.map((entry) => placeOfEntry(book, entry)),
    standing: member.standing && keepStanding(book, member.standing),
  };
}

/** The end of a log that holds so many movements. */
function latestOf(log: readonly Entry[], movements: number): readonly Entry[] {
  let told = 0;
  for (let index = log.length - 1; index >= 0; index--) {
    if (isTold(log[index] as Entry)) told += 1;
    if (told === movements) return log.slice(index);
  }
  return log;
}

function placeOfEntry({ lots, debits, changes }: Book, entry: Entry): EntryPlace {
  if (entry.entry === 'lot') return ['lot', lots.placeOf(entry)];
  return entry.entry === 'debit' ? ['debit', debits.placeOf(entry)] : ['change', changes.placeOf(entry)];
}

function keepAccount(book: Book, { member: _, card, idle, debts, ...account }: Account): KeptAccount {
  return {
    ...account,
    waiting: placesOf(book, account.waiting),
    dated: placesOf(book, account.dated),
    kept: placesOf(book, account.kept),
    card: card && placeOfTerms(book, (version) => version.cards.indexOf(card)),
    idle: idle.map((pool) => keepPool(book, pool)),
    debts: debts.map((debit) => book.debits.placeOf(debit)),
  };
}

function keepPool(book: Book, { terms, lots, ...pool }: IdlePool): KeptPool {
  return { ...pool, terms: placeOfInactivity(book, terms), lots: placesOf(book, lots) };
}

function keepStanding(book: Book, { tiers, counted, first, entries, ...standing }: Standing): KeptStanding {
  return {
    ...standing,
    tiers: book.compiled.versions.findIndex((version) => version.tiers === tiers),
    counted: placesOf(book, counted.slice(first)),
    entries: [...entries].map(([level, entry]) => [level, { ...entry, lot: book.lots.placeOf(entry.lot) }]),
  };
}

function keepMade(book: Book, made: Made): KeptMade {
  return {
    ...made,
    member: book.members.get(made.member.id) ?? 0,
    lot: made.lot && book.lots.placeOf(made.lot),
    debits: made.debits.map((debit) => book.debits.placeOf(debit)),
  };
}

function keepLot(book: Book, lot: Lot): KeptLot {
  return {
    ...lot,
    account: placeOfAccount(book, lot.account),
    terms: lot.terms.index,
    idle: lot.idle && placeOfInactivity(book, lot.idle),
    also: lot.also && placesOf(book, lot.also),
  };
}

function keepDebit(book: Book, debit: Debit): KeptDebit {
  const { refund } = debit;
  return {
    ...debit,
    account: placeOfAccount(book, debit.account),
    terms: debit.terms.index,
    drained: debit.drained.map(({ lot, points }) => ({ lot: book.lots.placeOf(lot), points })),
    parts: debit.parts?.map((part) => book.debits.placeOf(part)),
    refund: refund && { ...refund, lot: book.lots.placeOf(refund.lot) },
  };
}

function keepChange(book: Book, change: Change): KeptChange {
  return {
    ...change,
    account: placeOfAccount(book, change.account),
    terms: change.terms.index,
    lot: change.lot && book.lots.placeOf(change.lot),
    debit: change.debit && book.debits.placeOf(change.debit),
  };
}

function placeOfAccount({ members }: Book, account: Account): AccountPlace {
  return [members.get(account.member.id) ?? 0, account.member.cards.indexOf(account) + 1];
}

function placeOfInactivity(book: Book, terms: Inactivity): TermsPlace {
  const isOwn = book.compiled.versions.findIndex(({ expiry }) => expiry === terms);
  if (isOwn >= 0) return [isOwn, -1];
  return placeOfTerms(book, (version) => version.cards.findIndex(({ expiry }) => expiry === terms));
}

function placeOfTerms({ compiled }: Book, cardIn: (version: Compiled['versions'][number]) => number): TermsPlace {
  const version = compiled.versions.findIndex((one) => cardIn(one) >= 0);
  return [version, cardIn(compiled.versions[version] as Compiled['versions'][number])];
}
