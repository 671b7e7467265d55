import type { Ending } from './definition.js';

/** Printable ASCII without space, quotes, angle brackets, backslash, caret, backtick, braces and bar. */
const HTTPS = /^https:\/\/([a-z0-9.-]{1,253})(?:[/?#][!#-;=?-[\]_a-z~]*)?$/;

/**
 * The host of an https address, undefined for anything that a browser could read as another place: other schemes, user
 * names, ports, backslashes, control characters, letters outside ASCII, capitals in the host.
 *
 * @example
 * httpsHost('https://good.com/thanks?from=survey') // => 'good.com'
 */
export function httpsHost(url: string): string | undefined {
  return url.length <= 2_000 ? HTTPS.exec(url)?.[1] : undefined;
}

/**
 * Where an ending leads, undefined when it leads nowhere or to a host that the owner did not list. Hosts are compared
 * whole: `good.com` does not allow `www.good.com`.
 *
 * @param hosts The survey's `redirectHosts`; anything but a list allows nothing.
 * @example
 * redirectOf({ title: 'Bye', redirect: { url: 'https://good.com.evil.com/' } }, ['good.com']) // => undefined
 */
export function redirectOf(ending: Ending | undefined, hosts: readonly string[] = []): string | undefined {
  const url = ending?.redirect?.url;
  const host = typeof url === 'string' ? httpsHost(url) : undefined;
  return host !== undefined && Array.isArray(hosts) && hosts.includes(host) ? url : undefined;
}
