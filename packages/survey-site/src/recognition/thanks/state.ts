import type { Board } from '@samklang/core/recognition';
import type { Draft, Missing, Picture } from '@samklang/widgets/thanks';
import type { Failure } from '../../common/ask.js';

export type Form = Pick<Board, 'id' | 'name' | 'lang' | 'values'>;

/** A round as somebody at the form may know it. */
export interface OpenRound {
  readonly id: string;
  readonly period: string;
  readonly criteria: string;
  readonly mode: 'vote' | 'jury';
  readonly state: 'open' | 'voting';
  /** There with a personal code while votes are taken. */
  readonly nominees?: readonly {
    readonly person: string;
    readonly name: string;
    readonly team?: string;
    readonly deeds: readonly string[];
  }[];
}

/** Thanks that have been sent, as long as they may be taken back. */
export interface Sent {
  readonly id: string;
  readonly undoUntil: string;
}

export interface ThanksState {
  readonly phase: 'loading' | 'closed' | 'form' | 'sent' | 'undone';
  readonly tab: 'thanks' | 'month';
  readonly form: Form | undefined;
  readonly draft: Draft;
  readonly picture: Picture | undefined;
  readonly isPictureBad: boolean;
  readonly missing: Missing | undefined;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  readonly sent: Sent | undefined;
  /** It was asked for too late. */
  readonly isLate: boolean;
  readonly rounds: readonly OpenRound[];
  /** The personal code that opened the list of the nominated. */
  readonly code: string;
  /** What the person did in the round, told under its form. */
  readonly told: 'nominated' | 'voted' | 'codeBad' | 'codeWrong' | 'choose' | undefined;
}
