/** A loyalty programme as the owner edits it: JSON of core's `Programme`. */
export interface ProgrammeTable {
  id: string;
  body: string;
}

/** Who joined a programme. An erased member keeps `id` and `programme` and nothing else. Moments are UTC with milliseconds. */
export interface MemberTable {
  /** 128 random bits in base64url. */
  id: string;
  programme: string;
  name: string;
  email: string;
  /** Name and e-mail in lower case. */
  search: string;
  /** The version of the terms that was agreed to. */
  terms: string;
  joined_at: string;
  /** Id of the member whose account this one has become a part of, else `''`. */
  merged_into: string;
  erased: number;
}

/** A card that a till reads; a lost one stays, so that its number is never given out again. */
export interface CardTable {
  /** EAN-13. */
  number: string;
  member: string;
  created_at: string;
  replaced_at: string | null;
}

/** One line of the append-only ledger. */
export interface LedgerEventTable {
  /** The key to being counted once, across all members. */
  id: string;
  member: string;
  /** When it counts, by this server's clock, UTC with milliseconds. */
  at: string;
  /** JSON of core's `LedgerEvent` as it was sent. */
  body: string;
  received_at: string;
}

/**
 * Members and households (`<programme>/<household>`) that referrals, gifts and households join. The row whose `node` is its
 * `circle` stands for all of them: who writes to any of their ledgers locks it by counting up its `commits`.
 */
export interface LedgerCircleTable {
  node: string;
  circle: string;
  commits: number;
}

/** What the engine knows of a circle after all that happened up to an instant: derived, and void once anything earlier changes. */
export interface LedgerCheckpointTable {
  circle: string;
  /** RFC 3339 in UTC with milliseconds, as the events have it. */
  at: string;
  /** Counts the checkpoints of the circle. */
  number: number;
  /** Digest of the programme and of the engine. */
  terms: string;
  /** Core's `Checkpoint`, by the serialiser of V8, deflated; empty where it cannot be made. */
  body: Uint8Array | ArrayBuffer;
}

/** What a member asked for at the till. */
export interface RedemptionTable {
  member: string;
  id: string;
  programme: string;
  /** JSON of what is asked for: `reward`, `points` or `card`. */
  body: string;
  status: string;
  asked_at: string;
  /** Until when a till may confirm it. */
  until: string;
}

export interface LoyaltyTables {
  programme: ProgrammeTable;
  member: MemberTable;
  card: CardTable;
  ledger_event: LedgerEventTable;
  ledger_circle: LedgerCircleTable;
  ledger_checkpoint: LedgerCheckpointTable;
  redemption: RedemptionTable;
}
