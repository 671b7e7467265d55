const PATH = '/v1/responses';

/** Where answers go, as an owner writes it on an element, on a provider or in a config. */
export interface Target {
  /** Base address of a collector or, with a preset, what the preset asks for as `endpoint`. */
  readonly endpoint?: string | undefined;
  /** Name of a built-in recipe, such as `supabase`. */
  readonly preset?: string | undefined;
  /** A destination, or the address of one as JSON. With a preset: what it changes of it, such as `{ settings: { key } }`. */
  readonly destination?: unknown;
}

/**
 * A target as one text, as it is kept with each answer: the full address of a collector, JSON of preset and destination, or
 * `''` when there is none and answers stay on the device.
 *
 * @param base What relative addresses are relative to.
 */
export function addressOf({ endpoint = '', preset, destination }: Target, base: string): string {
  try {
    if (preset || destination) {
      const from = typeof destination === 'string' ? new URL(destination, base).href : destination;
      return JSON.stringify({ preset, destination: from, endpoint: endpoint && new URL(endpoint, base).href });
    }
    if (!endpoint) return '';
    const full = new URL(endpoint, base).href.replace(/\/+$/, '');
    return full.endsWith(PATH) ? full : full + PATH;
  } catch {
    console.error(`Samklang: the endpoint "${endpoint}" is no address. Answers stay on this device.`);
    return '';
  }
}

/** Whether an address is a preset or destination rather than a collector. */
export const isRecipe = (address: string): boolean => address.startsWith('{');
