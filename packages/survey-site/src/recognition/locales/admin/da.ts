import { en, type Messages } from './en.js';

export const da: Messages = en;
