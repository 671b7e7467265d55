import type { Answer, Answers, Item, Text } from '@samklang/core';
import type { KeyedFault } from '@samklang/core/survey/faults';
import type { nothing, TemplateResult } from 'lit';
import type { Messages } from '../../../locales/later.js';
import { faultText } from '../fault-text.js';
import type { Question } from '../question.js';
import type { Control } from './control.js';

/** What the controls need that no first question has. */
export interface LaterControl<I extends Item = Item> extends Control<I, Messages> {
  readonly answers: Answers;
  /** Options chosen under the key of an earlier item. */
  readonly chosenIn: (key: string) => readonly string[];
  /** The running text of a statement. */
  readonly text: Text | undefined;
  /** Draws the order of options, see `orderOf`. */
  readonly seed: string;
  /** What is wrong with the answers to this item, its rows and other words included. */
  readonly faults: readonly KeyedFault[];
  /** Keys the person cannot say anything about. */
  readonly unsure: ReadonlySet<string>;
  /** Whether this is the only question on the screen, and one that is asked at a time. */
  readonly isAlone: boolean;
  /** Takes an answer under a key of the item other than its own. */
  readonly answerPart: (key: string, value: Answer | undefined) => void;
  /** The person cannot say. */
  readonly pass: (key: string) => void;
  /** Id of a part of this question. */
  readonly id: (name: string, key?: string) => string;
}

/** A question of a session as it is shown. */
export type LaterQuestion = LaterControl & Question & { readonly words: Messages };

/** Draws the control of an item. */
export type ControlView<T extends Item['type'] = Item['type']> = (
  control: LaterControl<Extract<Item, { type: T }>>,
) => TemplateResult | typeof nothing;

/** The message about the answer under a key, undefined when all is well. */
export function partFault(
  control: LaterControl,
  key: string,
): { readonly id: string; readonly text: string } | undefined {
  const { item, faults, answers, words, locale } = control;
  const found = faults.find((fault) => fault.key === key);
  return found && { id: control.id('fault', key), text: faultText(found.fault, item, answers[key], words, locale) };
}
