import { isRecipe } from '../internal/endpoint.js';

const PATIENCE = 5000;

/**
 * Why a browser with a working network gets no reply from an endpoint, undefined when the endpoint is merely down.
 * A missing CORS header and a dead server look the same to `fetch`; a request whose reply nobody may read tells them apart.
 *
 * `mixed-content`: the page is https, the endpoint is not. `csp`: the page's own policy forbids it. `cors`: the endpoint
 * answers but does not allow this page to read it.
 */
export async function whyBlocked(endpoint: string): Promise<string | undefined> {
  const address = await urlOf(endpoint);
  const { origin, protocol, hostname } = new URL(address, location.href);
  if (origin === location.origin) return undefined;
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (location.protocol === 'https:' && protocol === 'http:' && !isLocal) return 'mixed-content';
  let forbidden = false;
  const watch = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(origin)) forbidden = true;
  };
  document.addEventListener('securitypolicyviolation', watch);
  try {
    if (await answers(address)) {
      tell(endpoint, origin);
      return 'cors';
    }
    // The event comes with a task of its own, after the request has failed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return forbidden ? 'csp' : undefined;
  } finally {
    document.removeEventListener('securitypolicyviolation', watch);
  }
}

/** Where a recipe posts to, apart from what an answer puts into the address. */
async function urlOf(endpoint: string): Promise<string> {
  if (!isRecipe(endpoint)) return endpoint;
  const { destinationAt } = await import('./destinations.js');
  const found = await destinationAt(endpoint);
  return 'status' in found ? location.href : (found.settings.endpoint ?? found.url);
}

const told = new Set<string>();

/** Once for each endpoint of a page. What the collector needs is known; another backend has its own way. */
function tell(endpoint: string, origin: string): void {
  if (told.has(endpoint)) return;
  told.add(endpoint);
  const cure = isRecipe(endpoint)
    ? 'Let it answer with "Access-Control-Allow-Origin"'
    : 'Add it to "origins" in the samklang.config.json of the collector';
  console.error(
    `Samklang: ${origin} lets no page of ${location.origin} read its replies, so answers wait on this device. ${cure}.`,
  );
}

async function answers(address: string): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const quiet = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;
    await fetch(address, { method: 'HEAD', mode: 'no-cors', signal: stop.signal, ...quiet });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
