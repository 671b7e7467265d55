import type { Issue } from '@samklang/core';
import type { Row } from './rows.js';

/** What a backend says about one answer. */
export type Verdict =
  /** `unconfirmed`: it went out to a backend that lets nobody read its reply. */
  | { readonly status: 'sent'; readonly unconfirmed?: boolean }
  | { readonly status: 'erased' }
  /** The answer itself is refused; sending it again changes nothing. */
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }
  /** The page is refused (key, address, origin): a matter for the owner. */
  | { readonly status: 'blocked'; readonly reason: string }
  /** `after`: milliseconds the server asks us to wait. */
  | { readonly status: 'retry'; readonly reason: string; readonly after?: number | undefined };

/** Nothing more can be sent for now. */
export type Held = Extract<Verdict, { status: 'retry' | 'blocked' }>;

export const isHeld = (verdict: Verdict): verdict is Held => verdict.status === 'retry' || verdict.status === 'blocked';

export interface SendOptions {
  /** Lets the request outlive the page. */
  readonly keepalive: boolean;
  /** Answers this device had to drop and has not yet told. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly now: number;
}

/** A way to a backend. Neither method ever rejects: whatever happens is a verdict. */
export interface Transport {
  /**
   * One request with these answers or the first of them; verdicts on those it took. The same verdict counts for all when
   * the backend did not tell them apart.
   */
  send(endpoint: string, rows: readonly Row[], options: SendOptions): Promise<ReadonlyMap<string, Verdict>>;
  /** Asks the backend to forget one answer. */
  erase(row: Row): Promise<Verdict>;
}
