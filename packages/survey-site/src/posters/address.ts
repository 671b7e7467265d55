/** The root of a site typed by hand: http or https, ending in `/`, without query or fragment; undefined otherwise. */
export function parseBase(text: string): URL | undefined {
  try {
    const base = new URL(text.trim());
    if (base.protocol !== 'http:' && base.protocol !== 'https:') return undefined;
    base.search = '';
    base.hash = '';
    base.pathname = `${base.pathname.replace(/\/+$/, '')}/`;
    return base;
  } catch {
    return undefined;
  }
}

/** Whether only this computer can open it. */
export function isLocal({ hostname }: URL): boolean {
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.startsWith('127.') || hostname === '[::1]'
  );
}

/**
 * What a code opens: the survey of a unit, with the code as its channel.
 * @example codeAddress(new URL('https://a.example/'), 'visit', 'haga') // => 'https://a.example/s/?s=visit&u=haga&c=qr'
 */
export function codeAddress(base: URL, survey: string, unit: string): string {
  const address = new URL('s/', base);
  address.search = String(new URLSearchParams({ s: survey, u: unit, c: 'qr' }));
  return address.href;
}

/**
 * The shortest address of the same survey, for people who type. The site's first survey needs no name.
 * @example printedAddress(new URL('https://a.example/'), 'visit', 'haga', 'visit') // => 'a.example/s/?u=haga'
 */
export function printedAddress(base: URL, survey: string, unit: string, firstSurvey: string | undefined): string {
  const address = new URL('s/', base);
  const named: Record<string, string> = survey === firstSurvey ? {} : { s: survey };
  address.search = String(new URLSearchParams({ ...named, u: unit }));
  return address.href.slice(address.protocol.length + 2);
}
