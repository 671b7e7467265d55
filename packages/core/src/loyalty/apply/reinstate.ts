import type { ReinstateEvent } from '../events.js';
import { enqueue } from '../ledger/account.js';
import { payDebts } from '../ledger/credit.js';
import { levelId } from '../ledger/level.js';
import type { Lot } from '../ledger/lot.js';
import { BeyondCheckpoint } from '../ledger/member.js';
import { addSpan, spanOf, subtractSpan } from '../time/duration.js';
import type { Doing, Outcome } from './doing.js';

/** Lets what expired within the window come back until the latest extension that applies. */
export function reinstate(doing: Doing, event: ReinstateEvent): Outcome {
  const { ledger, member, terms, at } = doing;
  const { points: account, log } = member;
  const until = extendedTo(doing);
  let back = 0;
  for (const lot of until > at ? expiredLately(doing) : []) {
    const points = lot.expired - lot.charged;
    if (points <= 0) continue;
    back += points;
    lot.expired -= points;
    lot.remaining += points;
    lot.expiresAt = until;
    lot.idle = undefined;
    account.expired -= points;
    account.spendable += points;
    log.push({ entry: 'change', kind: 'reinstate', account, deed: event, terms, at, points, lot, debit: undefined });
    enqueue(account, lot);
  }
  if (account.deficit > 0) payDebts(ledger, account);
  return back === 0 ? 'nothing-to-reinstate' : undefined;
}

/** The longest of the extensions for everyone and for the member's level. */
function extendedTo({ ledger, member, terms, at }: Doing): number {
  const level = member.standing && levelId(member.standing);
  let until = at;
  for (const { tier, by } of terms.version.reinstatement?.extensions ?? []) {
    if (tier === undefined || tier === level) until = Math.max(until, addSpan(ledger.zone, at, spanOf(by)));
  }
  return until;
}

/** The lots whose points went within the window, oldest first. */
function expiredLately({ ledger, member, terms, at }: Doing): Lot[] {
  const { window } = terms.version.reinstatement ?? {};
  const since = window === undefined ? at : subtractSpan(ledger.zone, at, spanOf(window));
  const lots: Lot[] = [];
  const [oldest] = member.log;
  if (member.forgotten > 0 && (!oldest || oldest.at >= since)) throw new BeyondCheckpoint();
  for (let index = member.log.length - 1; index >= 0; index--) {
    const entry = member.log[index];
    if (!entry || entry.at < since) break;
    const isPoints = entry.entry === 'change' && entry.kind === 'expire' && entry.account === member.points;
    if (isPoints && entry.lot) lots.push(entry.lot);
  }
  return lots.reverse();
}
