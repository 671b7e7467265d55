/** A board. A deleted one keeps its id and its version: what displays know of it never seems new again. */
export interface BoardTable {
  id: string;
  /** JSON of the settings; `''` when it was deleted. */
  body: string;
  /** Grows with each change of the settings or the records, and when something becomes due. */
  version: number;
  /** The next instant at which something becomes due, UTC; `''` for none. */
  turns_at: string;
}

/** A recognition: its record, and what it is found by. */
export interface RecognitionTable {
  board: string;
  id: string;
  state: string;
  pinned: number;
  /** UTC with milliseconds: sorts as text. */
  at: string;
  /** Not shown before this instant, UTC; `''` for at once. */
  due: string;
  /** Not shown from this instant on, UTC; `''` for no end. */
  until: string;
  /** Digest of the code or device it was posted with; `''` for the owner and when it was withdrawn. */
  giver: string;
  /** The survey response a quote was taken from; `''` for none. */
  response: string;
  /** Id of its picture; `''` for none. */
  picture: string;
  /** JSON of the record. */
  body: string;
}

/** A picture, as it is served. */
export interface PictureTable {
  board: string;
  id: string;
  type: string;
  bytes: Uint8Array;
  created_at: string;
}

/** Whom a personal code was made for; the code itself is known by its digest alone. */
export interface CodeTable {
  board: string;
  hash: string;
  /** Key in the owner's list of people; `''` for a code that names nobody. */
  person: string;
  name: string;
}

/** A search for the employee of the month. */
export interface RoundTable {
  board: string;
  id: string;
  period: string;
  /** Decides a tie by lot: drawn when the round is opened, told when it is closed. */
  seed: string;
  body: string;
}

/** The codes a vote was cast with: who took part, and nothing about for whom. */
export interface VotedTable {
  board: string;
  round: string;
  hash: string;
}

/** Votes by day, counted: a single one cannot be found again. */
export interface BallotTable {
  board: string;
  round: string;
  person: string;
  day: string;
  votes: number;
}

/** Something printed or mailed: which names and pictures left the house, so that they can be called back. */
export interface CopyTable {
  board: string;
  id: string;
  at: string;
  /** JSON: kind, use, note and the items. */
  body: string;
}

/** A device that agrees with a record, as a digest that is another one for each record. */
export interface ReactionTable {
  board: string;
  recognition: string;
  device: string;
}

export interface RecognitionTables {
  board: BoardTable;
  recognition: RecognitionTable;
  picture: PictureTable;
  code: CodeTable;
  round: RoundTable;
  voted: VotedTable;
  ballot: BallotTable;
  copy: CopyTable;
  reaction: ReactionTable;
}
