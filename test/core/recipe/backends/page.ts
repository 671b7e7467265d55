import type { Reply, RequestParts } from '@samklang/core/recipe';

const PAGE = 'https://shop.example';
const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Sends a request as a page of another origin would: asks first where the Fetch standard says so, and sees a reply only when
 * the backend lets it. A silent backend is given up on after `patience` milliseconds.
 */
export async function sendFromPage(request: RequestParts, sameOrigin = false, patience = 10_000): Promise<Reply> {
  const { method, url, headers, body } = request;
  const signal = AbortSignal.timeout(patience);
  try {
    if (!sameOrigin && needsAsking(request) && !(await isAllowed(request))) return { status: 0 };
    const reply = await fetch(url, { method, headers: { ...headers, origin: PAGE }, body, signal });
    if (!sameOrigin && !opens(reply)) return { status: 0 };
    return { status: reply.status, body: await reply.text(), retryAfter: reply.headers.get('retry-after') };
  } catch {
    return { status: 0 };
  }
}

export function needsAsking({ method, headers }: RequestParts): boolean {
  if (method !== 'POST') return true;
  return Object.entries(headers).some(([name, value]) => {
    if (name === 'content-type') return !SIMPLE_TYPES.includes(value.split(';')[0] ?? '');
    return name !== 'accept';
  });
}

async function isAllowed({ method, url, headers }: RequestParts): Promise<boolean> {
  const names = Object.keys(headers).filter((name) => name !== 'accept');
  const reply = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin: PAGE,
      'access-control-request-method': method,
      'access-control-request-headers': names.join(','),
    },
  });
  const listed = (name: string) =>
    (reply.headers.get(name) ?? '').split(',').map((entry) => entry.trim().toLowerCase());
  const methods = listed('access-control-allow-methods');
  const allowed = listed('access-control-allow-headers');
  return (
    reply.ok && opens(reply) && methods.includes(method.toLowerCase()) && names.every((name) => allowed.includes(name))
  );
}

function opens(reply: Response): boolean {
  return ['*', PAGE].includes(reply.headers.get('access-control-allow-origin') ?? '');
}
