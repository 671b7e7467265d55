import type { LedgerEvent, OrderEvent, Programme, Quote } from '@samklang/core/loyalty';
import type { Failure } from '../../common/ask.js';
import type { Member, Redemption, StatementReply } from '../members.js';

/** What was recorded for the member in front of the till; as one it can be taken back. */
export interface Done {
  /** In words, as it is told. */
  readonly what: string;
  readonly events: readonly LedgerEvent[];
  readonly isUndone: boolean;
}

export interface TillState {
  readonly hasKey: boolean;
  readonly isKeyRefused: boolean;
  readonly programmes: readonly Programme[];
  /** Rewards that members have asked for. */
  readonly asked: readonly Redemption[];
  /** Why no member is shown. */
  readonly trouble: 'badNumber' | 'unknown' | 'replaced' | undefined;
  readonly member: Member | undefined;
  readonly reply: StatementReply | undefined;
  readonly amount: string;
  readonly category: string;
  readonly quote: Quote | undefined;
  readonly paysWithPoints: boolean;
  /** The purchase that is being refunded. */
  readonly refunding: OrderEvent | undefined;
  readonly done: readonly Done[];
  /** What did not reach the collector; sent again it counts once. */
  readonly waiting: Omit<Done, 'isUndone'> | undefined;
  readonly failure: Failure | undefined;
  readonly isBusy: boolean;
}

/** Nobody in front of the till. */
export const nobody = {
  trouble: undefined,
  member: undefined,
  reply: undefined,
  amount: '',
  category: '',
  quote: undefined,
  paysWithPoints: false,
  refunding: undefined,
  done: [],
  waiting: undefined,
  failure: undefined,
  isBusy: false,
} as const satisfies Partial<TillState>;

/** What is done at a till. */
export interface TillActions {
  readonly useKey: (key: string) => void;
  readonly look: (number: string) => void;
  /** Shows who asked for a reward. */
  readonly serve: (redemption: Redemption) => void;
  readonly next: () => void;
  readonly type: (amount: string) => void;
  readonly choose: (category: string) => void;
  readonly payWithPoints: (wanted: boolean) => void;
  readonly setPlace: (unit: string) => void;
  readonly buy: (what: string) => void;
  readonly record: (what: string, event: LedgerEvent) => void;
  readonly settle: (redemption: Redemption, status: 'confirmed' | 'declined', what: string) => void;
  readonly startRefund: (order: OrderEvent | undefined) => void;
  readonly undo: (done: Done) => void;
  readonly sendAgain: () => void;
}
