import type { LedgerEvent, Programme, Statement } from '@samklang/core/loyalty';
import type { MemberCard } from '@samklang/widgets';
import { newId } from '../common/id.js';

/** A member as the collector tells of them. */
export interface Member {
  readonly member: string;
  readonly number: string;
  readonly programme: string;
  readonly name?: string;
  readonly joinedAt: string;
}

/** What somebody gets who joins. The token is said this once. */
export interface Joined {
  readonly member: string;
  readonly number: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** What `/v1/members/{id}/statement` answers; `<samklang-points>` shows it as it is. */
export interface StatementReply {
  readonly programme: Programme;
  readonly statement: Statement;
  readonly card?: MemberCard;
}

/** A reward a member asked for with their token: it is open until a till confirms or declines it. */
export interface Redemption {
  readonly id: string;
  readonly member: string;
  readonly number?: string;
  readonly name?: string;
  readonly programme?: string;
  /** One of these says what. */
  readonly reward?: string;
  readonly card?: string;
  readonly points?: number;
  readonly until: string;
  readonly status: 'asked' | 'confirmed' | 'declined' | 'ended';
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Doing = Without<LedgerEvent, 'id' | 'member' | 'at'>;

/** An event of now. Its id is made here, so that sending it twice counts once. */
export function eventOf(member: string, doing: Doing): LedgerEvent {
  return { id: newId(), member, at: new Date().toISOString(), ...doing } as LedgerEvent;
}

/** How an account of a member (`points`, or a stamp card) changed by events. */
export function changeBy({ movements }: Statement, events: readonly LedgerEvent[], account: string): number {
  return movements
    .filter((one) => one.account === account && events.some(({ id }) => id === one.deed.id))
    .reduce((sum, { points }) => sum + points, 0);
}

/** The number in groups of four, as people read it; the codes keep it whole. */
export function legible(card: MemberCard): MemberCard {
  return { ...card, number: card.number.replace(/\d{4}(?=\d)/g, '$& '), qr: card.qr ?? card.number };
}
