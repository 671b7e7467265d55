import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { StartError } from '../start-error.js';

/** This machine's first IPv4 address that other devices can reach, if it has one. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)?.address;
}

/** Whether the server listens for other devices too. */
export function reachesOthers(host: string | undefined): boolean {
  return host === undefined || host === '0.0.0.0' || host === '::';
}

/** Says where a request comes from, by the address of its connection and its `X-Forwarded-For`. */
export type Caller = (connection: string | undefined, forwarded: string | undefined) => string | undefined;

/**
 * Believes `X-Forwarded-For` only of a proxy, for anybody else may write there what they like: one on this machine, or at an address that is
 * named. The last address in it that is no proxy's is the caller's. Throws {@link StartError} for what is no address.
 */
export function callerBehind(proxies: readonly string[]): Caller {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8, 'ipv4');
  trusted.addAddress('::1', 'ipv6');
  for (const proxy of proxies) {
    if (!isIP(proxy)) throw new StartError(`SAMKLANG_PROXY names "${proxy}". Set it to the address of the proxy.`);
    trusted.addAddress(proxy, familyOf(proxy));
  }
  const isProxy = (address: string) => isIP(address) > 0 && trusted.check(address, familyOf(address));
  return (connection, forwarded) => {
    if (connection === undefined || forwarded === undefined || !isProxy(bare(connection))) return connection;
    const hops = forwarded.split(',').map((hop) => bare(hop.trim()));
    return hops.reverse().find((hop) => !isProxy(hop)) ?? connection;
  };
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An IPv4 address as itself, where a socket of both kinds writes it as IPv6. */
const bare = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');
