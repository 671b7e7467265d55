import { en, type Messages } from './en.js';

export const nb: Messages = en;
