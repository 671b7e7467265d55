/**
 * How answers are posted to a backend: data, never code. Strings may hold `{{path}}`, which is filled in from
 * `response` (the answer), `responses`, `sentAt`, `client` and `settings` (what the owner chose), such as
 * `{{response.answers.nps}}` or `{{response.answers[shop.staff]}}`.
 */
export interface Destination {
  readonly schema: 1;
  readonly id: string;
  /** Absolute over http or https, `{{settings.…}}` and what follows it, or `/…` of the page's own origin. */
  readonly url: string;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  /** `text-json` is JSON sent as text/plain, which a browser sends without asking first. */
  readonly encode: 'json' | 'text-json' | 'form' | 'ndjson';
  /** What is sent, see `fill`; of `ndjson` one line for each response. */
  readonly body: Template;
  readonly auth: Auth;
  /** When the backend has it. */
  readonly success: Predicate;
  /** When the backend had it before; default is 409. */
  readonly duplicate: Predicate;
  /** Where the response id goes besides the body, so that the backend can tell a second copy. */
  readonly idempotency: { readonly header?: string; readonly bodyPath?: string; readonly urlParam?: string };
  readonly limits: Limits;
  readonly mode: { readonly cors: 'cors' | 'no-cors'; readonly keepalive: boolean };
  /** What the owner chose: address, table, key. Everybody who opens the page can read it. */
  readonly settings: Readonly<Record<string, string>>;
}

/** JSON with `{{path}}` in its strings. */
export type Template = string | number | boolean | null | readonly Template[] | { readonly [key: string]: Template };

/** `isPublic` says that the key is made to be seen, like the write key of an analytics service. */
export type Auth =
  | { readonly type: 'none' }
  | { readonly type: 'header'; readonly name: string; readonly value: string; readonly isPublic?: boolean }
  | { readonly type: 'basic'; readonly user: string; readonly password: string; readonly isPublic?: boolean }
  | { readonly type: 'query'; readonly name: string; readonly value: string; readonly isPublic?: boolean };

/** A test on a reply: its status is one of these and, where asked, a value in its JSON equals this one. */
export interface Predicate {
  /** `2xx` stands for 200 to 299. */
  readonly status: readonly (number | '2xx')[];
  readonly json?: { readonly path: string; readonly equals: string | number | boolean | null };
}

export interface Limits {
  /** Largest body, in bytes. */
  readonly maxBytes: number;
  /** Most responses in one request. */
  readonly batch: number;
  readonly ratePerSec: number;
  readonly timeoutMs: number;
}

/** A request ready for `fetch`; credentials are never sent. */
export interface RequestParts {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Length of the body in UTF-8; more than `limits.maxBytes` is not worth sending. */
  readonly bytes: number;
}
