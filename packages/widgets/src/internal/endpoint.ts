const PATH = '/v1/responses';

/**
 * The full address answers are posted to, from the base address of a collector or from the full address itself.
 * `''` stays `''`: answers without an endpoint are kept on the device.
 */
export function responsesAddress(endpoint: string): string {
  if (!endpoint) return '';
  try {
    const base = new URL(endpoint, document.baseURI).href.replace(/\/+$/, '');
    return base.endsWith(PATH) ? base : base + PATH;
  } catch {
    console.error(`Samklang: the endpoint "${endpoint}" is no address. Answers stay on this device.`);
    return '';
  }
}
