import type { PersonAt, Recognition } from '@samklang/core/recognition';
import { firstOwnerState, type OwnerState } from '../owner.js';

export const filters = ['pending', 'shown', 'hidden'] as const;
export type Filter = (typeof filters)[number];

/** A personal link, shown once. */
export interface PersonalLink {
  readonly id: string;
  readonly person: PersonAt;
  readonly address: string;
}

/** What the inbox knows. */
export interface InboxState extends OwnerState {
  readonly filter: Filter;
  readonly items: readonly Recognition[] | undefined;
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
  /** Ids of those that are ticked. */
  readonly chosen: readonly string[];
  readonly link: PersonalLink | undefined;
  /** Id of what is about to be withdrawn for good. */
  readonly withdrawing: string;
  /** Addresses of the pictures by their ids. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Single letters do something: can be turned off for those who speak to their computer. */
  readonly hasShortcuts: boolean;
  readonly isOffline: boolean;
}

export const firstInboxState: InboxState = {
  ...firstOwnerState,
  filter: 'pending',
  items: undefined,
  next: null,
  chosen: [],
  link: undefined,
  withdrawing: '',
  pictures: {},
  hasShortcuts: true,
  isOffline: false,
};
