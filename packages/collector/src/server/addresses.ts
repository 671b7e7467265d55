import { networkInterfaces } from 'node:os';

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
