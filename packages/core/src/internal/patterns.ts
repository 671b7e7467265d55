/** Name of a survey or a unit: 1 to 64 letters, digits, `_` or `-`. */
export const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** BCP 47 tag in its common form: a language, then subtags. */
export const LOCALE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/;

/** A colour with six hex digits. */
export const COLOUR = /^#[0-9a-fA-F]{6}$/;

/** Address of a collector: absolute over http or https, or relative to the site; no other scheme and no other host by `//`. */
export const COLLECTOR = /^(https?:\/\/[^\s/]+(\/\S*)?|(?![a-z][a-z0-9+.-]*:|\/\/)\S+)$/i;
