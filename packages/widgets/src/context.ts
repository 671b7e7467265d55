import { createContext } from '@lit/context';
import type { Channel, Unit } from '@samklang/core';

/** What a `<samklang-provider>` tells the elements inside it. Own attributes of an element win over it. */
export interface SamklangConfig {
  /** Base address of the collector; undefined keeps answers on the device. */
  readonly endpoint?: string | undefined;
  /** Name of a built-in way to another backend. */
  readonly preset?: string | undefined;
  /** A destination or the address of one as JSON; with a preset, what it changes of it. */
  readonly destination?: unknown;
  /** Id of the unit (shop, department) that answers belong to. */
  readonly unit?: string | undefined;
  /** BCP 47 tag of the language to show. */
  readonly locale?: string | undefined;
  /** Name of the company, put where a text says `{company}`. */
  readonly company?: string | undefined;
  readonly channel?: Channel | undefined;
  /** Known units, so that a unit's id can be shown as its name. */
  readonly units: readonly Unit[];
}

/** The one context. Its key is shared by every copy of the kit on a page, whether from npm or from the one-tag bundle. */
export const configContext = createContext<SamklangConfig>(Symbol.for('samklang:config@1'));
