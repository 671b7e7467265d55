import type { Reading } from '@samklang/core/reading';
import type { Board, RecognitionView, Slide } from '@samklang/core/recognition';
import type { TemplateResult } from 'lit';
import type { WallWords } from '../../../../locales/wall/index.js';
import type { Say } from '../../say.js';

/** What a display shows: a turn of the rotation, or one of its own states. */
export type Shown =
  | Slide<RecognitionView>
  | { readonly kind: 'loading' | 'waiting' | 'closed' | 'night' }
  /** Out of contact since a moment; undefined where the clock cannot be believed. */
  | { readonly kind: 'old'; readonly since: number | undefined };

/** What the slides are made of. */
export interface SlideParts {
  readonly words: WallWords;
  readonly say: Say;
  readonly board: Board | undefined;
  readonly bond: Reading | undefined;
  readonly now: number;
  /** Whether days and times may be told. */
  readonly isClockGood: boolean;
  /** Name of a unit by its id. */
  readonly place: (unit: string) => string;
  /** The code that leads to the form. */
  readonly code: TemplateResult | undefined;
  /** Whether no other kind of slide in this rotation shows the code. */
  readonly isCodeScarce: boolean;
  /** The time mark. */
  readonly mark: TemplateResult;
}

/** The recognition a slide is about. */
export function itemOf(shown: Shown): RecognitionView | undefined {
  if (shown.kind === 'chair') return shown.quote;
  return 'item' in shown ? shown.item : undefined;
}

/** What makes one slide another. */
export function keyOf(shown: Shown): string {
  return `${shown.kind} ${shown.kind === 'chair' ? '' : (itemOf(shown)?.id ?? '')}`;
}
