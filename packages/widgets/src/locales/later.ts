import { enLater } from './en.later.js';
import type { FirstMessages } from './index.js';

/** The words for what comes after the first question. */
export type LaterMessages = typeof enLater;

/** Every word the elements say themselves. */
export type Messages = FirstMessages & LaterMessages;

/** All the words of a language, English in the place of what is not there. */
export const whole = (words: FirstMessages): Messages => ({ ...enLater, ...words });
