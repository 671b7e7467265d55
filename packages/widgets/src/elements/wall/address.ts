const told = new Set<string>();

/** A full address; `''` for none, and for what is none, which the owner is told once. */
export function fullAddress(attribute: string, given: string): string {
  try {
    return given && new URL(given, document.baseURI).href;
  } catch {
    if (!told.has(given)) console.error(`samklang-wall: ${attribute}="${given}" is no address.`);
    told.add(given);
    return '';
  }
}
