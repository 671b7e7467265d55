import type { Answer, Item, Text } from '@samklang/core';
import type { FirstMessages } from '../../../locales/index.js';

/** What a control needs to ask one item. */
export interface Control<I extends Item = Item, W extends FirstMessages = FirstMessages> {
  readonly item: I;
  readonly value: Answer | undefined;
  readonly words: W;
  readonly locale: string;
  /** How the ids of this question's parts end; `''` for the first on the screen. */
  readonly at: string;
  /** Id of the message that says what is wrong with the answer; `''` when nothing is. */
  readonly fault: string;
  /** A text of the survey in the person's language, with names put in. */
  readonly say: (text: Text) => string;
  /** Takes an answer; `byPointer` when a tap or click chose it, so that the next question may come by itself. */
  readonly answer: (value: Answer | undefined, byPointer: boolean) => void;
}

let lastPointer = '';

/** Remembers how the person acts; listens on the form. */
export const pointing = (event: Event): void => {
  lastPointer = (event as PointerEvent).pointerType ?? '';
};

/**
 * Whether a person pointed at a choice. Arrow keys fire click too, but without a pointer type; a browser whose clicks
 * know none is told by the pointer or key that went down just before.
 */
export const pointed = (click: Event): boolean => Boolean((click as PointerEvent).pointerType ?? lastPointer);
