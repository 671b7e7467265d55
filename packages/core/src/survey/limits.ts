/** Longest answer in words any item may allow, in UTF-16 code units; and how long it is when the item does not say. */
export const LONGEST_TEXT = 20_000;
export const DEFAULT_TEXT = 2_000;

/** Longest words beside an option, and longest e-mail address or phone number. */
export const OTHER_TEXT = 500;
export const CONTACT_TEXT = 254;

export const DEFAULT_POINTS = 5;
export const DEFAULT_TOTAL = 100;
