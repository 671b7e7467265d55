// Keeps the wall's page working without network, the way the card's is kept.
const policy = self.trustedTypes?.createPolicy('samklang-worker', { createScriptURL: (url) => url });
const address = new URL('../card/worker.js', location).href;
importScripts(policy ? policy.createScriptURL(address) : address);
