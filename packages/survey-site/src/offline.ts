/**
 * Lets a page open without network. Browsers allow that on https and localhost only; elsewhere an open page keeps working,
 * and a closed one needs the network again.
 */
export async function keepForOffline(script: URL): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trusted(script));
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ keep: [location.href.split('#')[0], ...loaded] });
  } catch (error) {
    console.warn('This page will need the network to open.', error);
  }
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL };
}

/** The policy of this site allows one name for trusted texts, and duplicates of it. */
function trusted(script: URL): URL {
  const { trustedTypes } = window as { readonly trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('lit-html', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(script.href) : script;
}
