import { endOf } from './ledger/account.js';
import type { Ledger } from './ledger/ledger.js';
import type { Change, Debit, Entry, Lot } from './ledger/lot.js';
import type { Member } from './ledger/member.js';
import type { Movement } from './statement.js';
import { lotId } from './statement-of.js';
import { isoOf } from './time/instant.js';

/** The log of a member as data, or its end. What gave neither points nor stamps is told only of purchases, visits and deeds. */
export function movementsOf(ledger: Ledger, member: Member, latest = Number.POSITIVE_INFINITY): Movement[] {
  const told = member.log.filter(isTold);
  return told.slice(Math.max(0, told.length - latest)).map((entry) => movementOf(ledger, entry));
}

const EARNING: ReadonlySet<string> = new Set(['order', 'visit', 'action']);

export function isTold(entry: Entry): boolean {
  return entry.entry !== 'lot' || entry.points > 0 || EARNING.has(entry.deed.kind);
}

function movementOf(ledger: Ledger, entry: Entry): Movement {
  switch (entry.entry) {
    case 'lot':
      return credited(ledger, entry);
    case 'debit':
      return debited(entry);
    case 'change':
      return changed(ledger, entry);
  }
}

function common({ at, account, deed, terms }: Entry) {
  return { at: isoOf(at), account: account.id, deed, version: terms.index };
}

function credited(ledger: Ledger, lot: Lot): Movement {
  return {
    kind: lot.kind,
    ...common(lot),
    points: lot.points,
    lot: lotId(lot),
    ...(lot.level !== undefined && { level: lot.level }),
    ...(lot.rule !== undefined && { rule: lot.rule }),
    ...(lot.exhausted?.length && { exhausted: lot.exhausted }),
    availableAt: isoOf(lot.availableAt),
    expiresAt: endIso(ledger, lot),
  };
}

function endIso(ledger: Ledger, lot: Lot): string | null {
  const end = endOf(lot.account, lot, ledger.zone);
  return end === Number.POSITIVE_INFINITY ? null : isoOf(end);
}

function debited(debit: Debit): Movement {
  const { refund, owed, forgiven } = debit;
  return {
    kind: debit.kind,
    ...common(debit),
    points: 0 - debit.points,
    drained: debit.drained.map(({ lot, points }) => ({ lot: lotId(lot), points })),
    ...(owed > 0 && { owed }),
    ...(forgiven > 0 && { forgiven }),
    ...(refund && {
      share: { refunded: refund.refunded, of: refund.lot.money, event: refund.lot.deed.id, points: refund.lot.points },
    }),
  };
}

function changed(ledger: Ledger, change: Change): Movement {
  const { lot, debit, points, kind } = change;
  return {
    kind,
    ...common(change),
    points: kind === 'expire' ? 0 - points : points,
    ...(lot && { lot: lotId(lot) }),
    ...(lot && kind === 'reinstate' && { expiresAt: endIso(ledger, lot) }),
    ...(debit && { drained: debit.drained.map((part) => ({ lot: lotId(part.lot), points: part.points })) }),
  };
}
