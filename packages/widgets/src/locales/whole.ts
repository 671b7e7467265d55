import { enLater } from './en.later.js';
import type { FirstMessages, Messages } from './index.js';

/** All the words of a language. Every language but English came whole; English gets its later words here. */
export const whole = (words: FirstMessages): Messages => ({ ...enLater, ...words });
