import { en, type Messages } from './en.js';

export const sv: Messages = en;
