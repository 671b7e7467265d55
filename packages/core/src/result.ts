/** One fault in untrusted input: where it is and what to do about it, in words a person can act on. */
export interface Issue {
  /** Path into the input, such as `pages[0].items[2].id`; `''` means the whole input. */
  readonly path: string;
  /** What is wrong and what was expected, one plain sentence. */
  readonly message: string;
}

/** What every parser of untrusted input returns. It never throws. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
