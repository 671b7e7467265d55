import type { Kind } from '../record/recognition.js';

/** What the rotation needs to know of a recognition: a record or a view of it will do. */
export interface RotationItem {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly at: string;
  readonly pinned?: boolean;
  readonly until?: string;
}

export interface RotationRules {
  /** The board's IANA zone: it decides when a day begins. */
  readonly timeZone: string;
  /** Slides in a cycle, 1 to 200; default 20. */
  readonly places?: number;
  /**
   * Share of the places in turn that go to quotes, 0 to 1 in steps of a thousandth; default 0.25. With 0 or 1 the one or the
   * other sort shows only where places are left over.
   */
  readonly quoteShare?: number;
  /** Whether one quote has a place in every cycle of a day; default true. */
  readonly quoteOfTheDay?: boolean;
  /** Whether the customer's chair takes its turn; default false. */
  readonly chair?: boolean;
  /** How long a slide stays, in milliseconds. */
  readonly dwell?: Partial<Dwell>;
}

export interface Dwell {
  /** Before the first letter is read; default 3000. */
  readonly base: number;
  /** For each character; default 65, about 15 a second. */
  readonly perCharacter: number;
  /** Default 8000. */
  readonly least: number;
  /** Default 30,000. */
  readonly most: number;
}

/** Where a display stands: plain JSON that outlives a reload. */
export interface RotationState {
  readonly schema: 1;
  /** Cycles done. */
  readonly cycle: number;
  /** Position in the mix of quotes and others, 0 to 999. */
  readonly mix: number;
  /** What this cycle has shown. */
  readonly shown: readonly string[];
  /** What came while the display ran and was not shown yet. */
  readonly entering: readonly string[];
  /** Everything else, the longest unseen first. */
  readonly queue: readonly string[];
  /** What is on, and since when in milliseconds since 1970. */
  readonly slide?: { readonly id: string; readonly since: number };
}

export type Slide<T extends RotationItem> =
  | { readonly kind: 'empty' }
  /** The customer's chair, with the newest quote when there is one. */
  | { readonly kind: 'chair'; readonly quote?: T }
  | { readonly kind: 'quote'; readonly item: T; readonly ofTheDay: boolean }
  | { readonly kind: Exclude<Kind, 'quote'>; readonly item: T };

export interface Turn<T extends RotationItem> {
  readonly state: RotationState;
  readonly slide: Slide<T>;
  /** When to ask again, in milliseconds since 1970. Asking earlier does no harm. */
  readonly until: number;
}
