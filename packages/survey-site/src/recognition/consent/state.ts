import type { Kind, Permission, PersonAt, Recognition } from '@samklang/core/recognition';
import type { Failure } from '../../common/ask.js';

/** What a record says about the one who holds the link. */
export interface Said {
  readonly board: { readonly name: string; readonly lang: string };
  readonly person: PersonAt;
  readonly name: string;
  readonly kind: Kind;
  readonly from?: string;
  readonly text: string;
  readonly lang: string;
  /** Of an anniversary. */
  readonly years?: number;
  readonly picture?: Recognition['picture'];
  readonly reward?: Recognition['reward'];
  readonly uses: readonly Permission[];
  /** When the person last decided. */
  readonly at?: string;
  readonly state: Recognition['state'];
  /** Colleagues agree; how many stays unsaid. */
  readonly agreed?: boolean;
}

export interface ConsentState {
  readonly phase: 'loading' | 'missing' | 'gone' | 'ready';
  readonly said: Said | undefined;
  /** What is ticked now. */
  readonly uses: readonly Permission[];
  /** Of the picture, to show it here; `''` when there is none. */
  readonly pictureAddress: string;
  readonly isBusy: boolean;
  readonly isLeaving: boolean;
  readonly savedAt: number | undefined;
  readonly failure: Failure | undefined;
}
