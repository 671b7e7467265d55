import type { Programme } from '@samklang/core/loyalty';
import type { Failure } from '../../common/ask.js';
import type { Member, StatementReply } from '../members.js';

export const tabs = ['programmes', 'members', 'tills'] as const;
export type Tab = (typeof tabs)[number];

/** A version as the owner writes it, before it is saved. */
export interface Draft {
  /** Its place among the programme's versions; the number of versions for a new one. */
  readonly index: number;
  readonly text: string;
}

/** A key as it is listed. */
export interface KeyEntry {
  readonly id: string;
  readonly subject: string;
  readonly label: string;
  readonly createdAt: string;
}

export interface AdminState {
  readonly hasKey: boolean;
  readonly isKeyRefused: boolean;
  readonly tab: Tab;
  readonly failure: Failure | undefined;
  /** What has just been done, in words. */
  readonly told: string;
  readonly isBusy: boolean;
  readonly programmes: readonly Programme[] | undefined;
  /** Id of the programme that is open. */
  readonly open: string;
  readonly draft: Draft | undefined;
  /** Path of the entry of the draft that was added last: it is open. */
  readonly opened: string;
  /** Place of the version whose terms are shown; undefined for none. */
  readonly shown: number | undefined;
  readonly amount: string;
  /** As a `datetime-local` field has it. */
  readonly moment: string;
  readonly found: readonly Member[] | undefined;
  readonly member: Member | undefined;
  readonly reply: StatementReply | undefined;
  /** Shown once: the new link of a lost card. */
  readonly cardLink: string;
  readonly isErasing: boolean;
  readonly keys: readonly KeyEntry[] | undefined;
  /** Shown once: the link of a new till. */
  readonly tillLink: string;
}

/** No member is open. */
export const noMember = { member: undefined, reply: undefined, cardLink: '', isErasing: false } as const;

export const firstState: AdminState = {
  hasKey: false,
  isKeyRefused: false,
  tab: 'programmes',
  failure: undefined,
  told: '',
  isBusy: false,
  programmes: undefined,
  open: '',
  draft: undefined,
  opened: '',
  shown: undefined,
  amount: '100',
  moment: '',
  found: undefined,
  ...noMember,
  keys: undefined,
  tillLink: '',
};
