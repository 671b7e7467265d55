import { fillText, wellFormed } from './fill.js';

/**
 * Fills the address of a request. A setting that the address begins with is the owner's and stands as it is; whatever is
 * put in behind it is percent-encoded, and in the path neither nothing nor dots, so that no answer changes host, path or
 * parameters.
 */
export function fillAddress(url: string, values: unknown): string {
  const [base] = /^\{\{settings\.[\w-]+\}\}/.exec(url) ?? [''];
  const rest = url.slice(base.length);
  const [path = '', ...query] = rest.split('?');
  const start = fillText(base, values, (text) => (rest.startsWith('/') ? text.replace(/\/+$/, '') : text));
  const segments = path.split('/').map((segment) => fillSegment(segment, values));
  return [start + segments.join('/'), ...query.map((part) => fillText(part, values, encode))].join('?');
}

/** Adds a parameter. */
export function withParam(url: string, name: string, value: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${encode(name)}=${encode(value)}`;
}

/** A body of `application/x-www-form-urlencoded`. */
export function formBody(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

function fillSegment(segment: string, values: unknown): string {
  const filled = fillText(segment, values, (text) => encode(text) || '-');
  return filled !== segment && /^(?:\.|%2e){1,2}$/i.test(filled) ? '-' : filled;
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
