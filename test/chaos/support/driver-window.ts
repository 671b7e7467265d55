import type { Response } from '@samklang/core';
import type { Delivery, DeliveryStatus } from '@samklang/widgets';
import type { OutboxStats } from '@samklang/widgets/delivery';

export interface Parts {
  /** Where it goes; left out, the collector behind the page. */
  readonly endpoint?: string;
  readonly words?: string;
  readonly channel?: 'qr' | 'kiosk';
  readonly id?: string;
}

/** What `driver.mjs` offers in the page. */
interface Driver {
  readonly heard: readonly (Delivery & { readonly told: number })[];
  open(options?: { start?: boolean; name?: string }): Promise<void> | undefined;
  submit(parts?: Parts): Promise<string>;
  submitMany(count: number, parts?: Parts): Promise<string[]>;
  erase(id: string): Promise<void>;
  retry(): void;
  stats(): Promise<OutboxStats>;
  held(): Promise<readonly Response[]>;
  close(): Promise<void>;
  statuses(id: string): DeliveryStatus[];
  last(id: string): Delivery | undefined;
}

declare global {
  interface Window {
    chaos: Driver;
    isReady?: boolean;
    onStep?: (delivery: Delivery) => void;
  }
}
