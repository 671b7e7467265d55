/**
 * The tag to write dates, times and lists by. English is the English of the words around them, the British one.
 *
 * @example
 * tagOf('en') // => 'en-GB'
 */
export const tagOf = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);
