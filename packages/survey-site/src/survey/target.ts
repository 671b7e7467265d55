import type { VisitorConfig } from '@samklang/core/config/guard';
import { siteRoot } from '../root.js';

/** As the provider takes it: see its attributes. */
interface Target {
  readonly endpoint?: string | undefined;
  readonly preset?: string | undefined;
  readonly destination?: string | object | undefined;
}

const absolute = (address: string) => new URL(address, siteRoot).href;

/** Where answers to a survey go: to the first destination that takes it, else to the collector; without both they stay on the device. */
export function targetOf({ destinations = [], collector }: VisitorConfig, survey: string): Target | undefined {
  const own = destinations.find(({ surveys }) => surveys?.includes(survey) ?? true);
  if (!own) return collector === undefined ? undefined : { endpoint: absolute(collector) };
  const { preset, endpoint, destination } = own;
  return {
    preset,
    endpoint: endpoint === undefined ? undefined : absolute(endpoint),
    destination: typeof destination === 'string' ? absolute(destination) : destination,
  };
}
