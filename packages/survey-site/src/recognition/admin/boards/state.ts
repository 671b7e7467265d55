import { firstOwnerState, type OwnerState } from '../owner.js';

/** A key as it is listed. */
export interface KeyEntry {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
}

/** A personal code, said this once. */
export interface CodeEntry {
  readonly name?: string;
  readonly code: string;
}

export interface BoardsState extends OwnerState {
  /** A new board is being written. */
  readonly isNew: boolean;
  readonly keys: readonly KeyEntry[] | undefined;
  /** Shown once: the link of a new key, and what it is for. */
  readonly link: { readonly kind: KeyEntry['kind']; readonly address: string } | undefined;
  /** How many have a code; undefined until it is known. */
  readonly withCode: number | undefined;
  readonly codes: readonly CodeEntry[];
  readonly isEnding: boolean;
  /** The board is about to be deleted. */
  readonly isDeleting: boolean;
}

export const firstBoardsState: BoardsState = {
  ...firstOwnerState,
  isNew: false,
  keys: undefined,
  link: undefined,
  withCode: undefined,
  codes: [],
  isEnding: false,
  isDeleting: false,
};
