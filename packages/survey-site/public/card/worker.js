// Keeps a page working without network: its files as they came last, never an answer of the collector.
const FILES = `samklang ${new URL(registration.scope).pathname}`;

const isFile = ({ method, url }) => {
  const { origin, pathname } = new URL(url);
  return method === 'GET' && origin === location.origin && !/\/(v1|health)(\/|$)/.test(pathname);
};

/** The network has the word; without it, what is kept. The address's query chooses a language, not a file. */
async function answer(request) {
  const kept = await caches.open(FILES);
  try {
    const reply = await fetch(request);
    if (reply.ok) await kept.put(request, reply.clone());
    return reply;
  } catch (error) {
    const known = await kept.match(request, { ignoreSearch: true, ignoreVary: true });
    if (known) return known;
    throw error;
  }
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (isFile(event.request)) event.respondWith(answer(event.request));
});
// What the page loaded before there was a worker.
addEventListener('message', ({ data }) => {
  if (Array.isArray(data?.keep))
    caches.open(FILES).then((kept) => kept.addAll(data.keep.filter((url) => isFile({ method: 'GET', url }))));
});
