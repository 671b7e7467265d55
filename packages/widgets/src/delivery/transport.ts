import type { Issue } from '@samklang/core';
import type { Row } from './rows.js';

/** What a backend says about one answer. */
export type Verdict =
  | { readonly status: 'sent' }
  | { readonly status: 'erased' }
  /** The answer itself is refused; sending it again changes nothing. */
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }
  /** The page is refused (key, address, origin): a matter for the owner. */
  | { readonly status: 'blocked'; readonly reason: string }
  /** `after`: milliseconds the server asks us to wait. */
  | { readonly status: 'retry'; readonly reason: string; readonly after?: number | undefined };

export interface SendOptions {
  /** Lets the request outlive the page. */
  readonly keepalive: boolean;
  /** Answers this device had to drop and has not yet told. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly now: number;
}

/** A way to a backend. Neither method ever rejects: whatever happens is a verdict. */
export interface Transport {
  /** One request with these answers; the same verdict counts for all when the backend did not tell them apart. */
  send(endpoint: string, rows: readonly Row[], options: SendOptions): Promise<ReadonlyMap<string, Verdict>>;
  /** Asks the backend to forget one answer. */
  erase(row: Row): Promise<Verdict>;
}
