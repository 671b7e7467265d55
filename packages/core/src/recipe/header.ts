import { fillText, wellFormed } from './fill.js';

/**
 * Fills a header. What is put in is percent-encoded but for visible ASCII without `"` and `%` (the rule of the CloudEvents
 * HTTP binding, 3.1.3.2), so that no answer ends a line or begins another header. Settings stand as they are: the parser
 * takes only visible ASCII for them.
 */
export function fillHeader(template: string, values: unknown): string {
  return fillText(template, values, (text, path) => (path.startsWith('settings.') ? text : encodeHeader(text)));
}

function encodeHeader(text: string): string {
  return wellFormed(text).replace(/[^\x21-\x7e]|["%]/gu, (character) =>
    character === '"' || character === '%' || character === ' '
      ? `%${character.charCodeAt(0).toString(16)}`
      : percent(character),
  );
}

function percent(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded.startsWith('%') ? encoded : `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
