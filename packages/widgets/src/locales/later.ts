import { type ControlMessages, controlWords } from './controls.js';
import { enLater } from './en.later.js';
import type { FirstMessages } from './index.js';

/** The words for what comes after the first question. */
export type LaterMessages = typeof enLater;

/** Every word the elements say themselves. */
export type Messages = FirstMessages & LaterMessages & ControlMessages;

/** All the words of a language, English in the place of what is not there. */
export const whole = (words: FirstMessages, locale = 'en'): Messages => ({
  ...enLater,
  ...controlWords(locale),
  ...words,
});
