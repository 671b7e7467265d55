import type { Envelope, Response } from '../response/response.js';
import { fillAddress, formBody, withParam } from './address.js';
import { base64, utf8 } from './bytes.js';
import type { Auth, Destination, RequestParts } from './destination.js';
import { fill, fillText, jsonText, textOf } from './fill.js';
import { fillHeader } from './header.js';
import { stepsOf } from './path.js';

const CONTENT_TYPE = {
  json: 'application/json',
  'text-json': 'text/plain;charset=UTF-8',
  form: 'application/x-www-form-urlencoded',
  ndjson: 'application/x-ndjson',
} as const;

/**
 * The request that takes a response to a destination. The same response and envelope give the same request; no answer can
 * change its method, host, path, parameters or headers.
 *
 * @param destination As from `parseDestination`.
 * @param response The response, the first of the envelope's when it holds several.
 * @param envelope What may differ from try to try: `sentAt` and `client`; `responses` where the destination takes a batch.
 */
export function render(
  destination: Destination,
  response: Response,
  envelope: Omit<Envelope, 'responses'> & Partial<Pick<Envelope, 'responses'>>,
): RequestParts {
  const { settings, auth, idempotency } = destination;
  const { sentAt, client, responses = [response] } = envelope;
  const values = { response, responses, sentAt, client, settings };
  const body = bodyOf(destination, values);
  const headers: [string, string][] = [['content-type', CONTENT_TYPE[destination.encode]]];
  for (const [name, value] of Object.entries(destination.headers)) headers.push([name, fillHeader(value, values)]);
  if (idempotency.header) headers.push([idempotency.header, response.id]);
  headers.push(...authHeader(auth, values));
  let url = fillAddress(destination.url, values);
  if (idempotency.urlParam) url = withParam(url, idempotency.urlParam, response.id);
  if (auth.type === 'query')
    url = withParam(
      url,
      auth.name,
      fillText(auth.value, values, (text) => text),
    );
  return {
    method: destination.method,
    url,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body,
    bytes: utf8(body).length,
  };
}

interface Values {
  readonly response: Response;
  readonly responses: readonly Response[];
}

function bodyOf(destination: Destination, values: Values): string {
  const { encode, body } = destination;
  const filled = (response: Response) => withId(destination, fill(body, { ...values, response }), response.id);
  if (encode === 'ndjson') return values.responses.map((response) => `${jsonText(filled(response))}\n`).join('');
  const value = filled(values.response);
  if (encode !== 'form') return jsonText(value);
  const fields = Object.entries(value as object).map(([name, field]) => [name, textOf(field)] as const);
  return formBody(Object.fromEntries(fields));
}

/** The filled body with the id at its `bodyPath`. */
function withId({ idempotency }: Destination, body: unknown, id: string): unknown {
  const put = (into: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return id;
    const inner = typeof into === 'object' && into !== null ? (into as Readonly<Record<string, unknown>>) : {};
    return { ...inner, [step]: put(inner[step], rest) };
  };
  const steps = idempotency.bodyPath === undefined ? undefined : stepsOf(idempotency.bodyPath);
  return steps ? put(body, steps) : body;
}

function authHeader(auth: Auth, values: unknown): [string, string][] {
  const plain = (template: string) => fillText(template, values, (text) => text);
  if (auth.type === 'header') return [[auth.name, fillHeader(auth.value, values)]];
  if (auth.type !== 'basic') return [];
  return [['authorization', `Basic ${base64(`${plain(auth.user)}:${plain(auth.password)}`)}`]];
}

const SIMPLE_HEADERS = ['accept', 'accept-language', 'content-language', 'content-type'];
const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Whether a browser sends the request to another origin without asking first (the Fetch standard's CORS-safelisted
 * method and headers). Only such a request survives the closing of the page, and only such a one may be `no-cors`.
 */
export function isSimple({ method, headers }: Pick<RequestParts, 'method' | 'headers'>): boolean {
  const type = (headers['content-type'] ?? 'text/plain').split(';')[0]?.trim() ?? '';
  return (
    method === 'POST' &&
    Object.keys(headers).every((name) => SIMPLE_HEADERS.includes(name)) &&
    SIMPLE_TYPES.includes(type)
  );
}
