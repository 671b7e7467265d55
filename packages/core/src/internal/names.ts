import { LOCALE_TAG, NAME } from './patterns.js';
import { expected, fault, type Reader, string } from './read.js';

export const LARGEST_VERSION = 2 ** 31 - 1;

/** Name of a survey or a unit: it stands in addresses and file names. */
export const name = string(NAME, '1 to 64 letters, digits, "_" or "-"');

/** Name of an item or a hidden field: it becomes a key of the answers. */
export const itemId = string(
  /^(?!constructor$|prototype$)[A-Za-z][A-Za-z0-9_-]{0,63}$/,
  'a letter, then at most 63 letters, digits, "_" or "-"',
);

/** Key of an answer: an item, a row of a matrix or the words beside an option. */
export const answerKey = string(
  /^(?!constructor$|prototype$)[A-Za-z][A-Za-z0-9_-]{0,63}(\.[A-Za-z0-9][A-Za-z0-9_-]{0,63})?$/,
  'the id of an item, or of an item and a row such as "shop.staff"',
);

/** Name of an option, a row or a page: the parts of an allocation stand under it. */
export const optionId = string(
  /^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
  'a letter or digit, then at most 63 letters, digits, "_" or "-"',
);

/** BCP 47 tag in its common form: a language, then subtags. */
export const localeTag = string(LOCALE_TAG, 'a language tag such as "sv" or "pt-BR"');

/** Words with something to read in them. */
export const words = string(/\S/, 'words');

/** Text that can be stored: without U+0000, which databases cut at, and without half a surrogate pair. */
export function storable(longest: number): Reader<string> {
  return (at) => {
    if (typeof at.value !== 'string') expected(at, 'text');
    else if (at.value.length > longest) fault(at, `At most ${longest} characters fit, this has ${at.value.length}.`);
    else if (at.value.includes('\0') || /\p{Surrogate}/u.test(at.value)) {
      fault(at, 'This holds a character that cannot be stored: U+0000 or half of a surrogate pair.');
    } else return at.value;
    return '';
  };
}
