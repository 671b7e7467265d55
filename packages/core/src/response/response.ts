/**
 * One answer: a step, score or number; words, a date or the id of an option; a list of option ids, in the order chosen
 * or ranked; or the parts of a whole by option id. No answer is left out, never null.
 */
export type Answer = number | string | readonly string[] | Readonly<Record<string, number>>;

/** Answers by key: the item's id; for a row of a matrix `<item>.<row>`, for words beside an option `<item>.other`. */
export type Answers = Readonly<Record<string, Answer>>;

/** How the person came to the survey. */
export type Channel = 'qr' | 'link' | 'embed' | 'kiosk' | 'import';

/**
 * One person's answers to one survey. The id is made when the attempt starts and is the idempotency key
 * from the first tap to the database: the same id always carries the same bytes.
 */
export interface Response {
  /** UUID in lower case; UUIDv7 where the kit makes it. */
  readonly id: string;
  readonly survey: string;
  /** Version of the survey definition that was answered. */
  readonly version: number;
  /** The lowest unit (shop, department); `''` when there is none. */
  readonly unit: string;
  /** When the person submitted, by the device's clock: RFC 3339 with offset or `Z`. */
  readonly answeredAt: string;
  /** Language the questions were shown in. */
  readonly locale: string;
  readonly channel: Channel;
  readonly answers: Answers;
  /** What the address brought along, by names the survey allows: plain text that nobody vouches for. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** What a device sends. It may differ from try to try; the responses in it never do. */
export interface Envelope {
  /** The device's clock at sending, so that the receiver can correct `answeredAt`. */
  readonly sentAt: string;
  readonly client?: {
    /** Answers this device had to drop, by reason. */
    readonly dropped?: Readonly<Record<string, number>>;
  };
  readonly responses: readonly Response[];
}

/** What became of one response. `marks` name what was stored although it is not known here. */
export type Receipt =
  | { readonly id: string; readonly status: 'stored'; readonly marks?: readonly Mark[] }
  | { readonly id: string; readonly status: 'duplicate' }
  | { readonly id: string; readonly status: 'rejected'; readonly issues: readonly import('../result.js').Issue[] };

/** Something a stored response names that the collector does not know. */
export type Mark = 'unknown-survey' | 'unknown-version' | 'unknown-unit' | 'unknown-item';
