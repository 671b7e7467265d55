import type { BondClassLimits } from '../score/bond-class.js';
import type { Composite } from '../score/composite.js';
import type { SatisfactionLimits } from '../score/segment.js';
import type { Audience, Item } from '../survey/definition.js';
import type { Scale } from '../survey/scales.js';

/** Items that hold a customer's stated share of wallet. Numbers, not steps. */
export interface WalletItems {
  /** Stated share of the category's spending, 0 to `full`. */
  readonly share: string;
  /** The answer that is a share of 100 %, default 100. */
  readonly full?: number;
  /** Spending in the category, from 0. */
  readonly spend?: string;
  /** Own brand's rank (ties get the average rank) and the number of brands used. */
  readonly rank?: string;
  readonly brands?: string;
}

/** A mean of single items on one scale, such as trust. */
export interface ItemMean {
  readonly items: readonly string[];
  /** Fewest valid items for a score. */
  readonly minItems: number;
  readonly scale: { readonly min: number; readonly max: number };
}

/**
 * What is counted of the answers to one survey, and what they are put together to. Plain data: thresholds are the
 * owner's, and a changed threshold needs a new count from the raw answers. Every item id named in a section is also
 * one of `items`, apart from those of the wallet.
 */
export interface Measures {
  readonly survey: string;
  readonly audience: Audience;
  /** Whole-step items, such as `{ id: 'nps', from: 0, size: 11 }`. */
  readonly items: readonly Scale[];
  /** Items whose answers are no steps: counted by whether they were answered, and by option. */
  readonly answers?: readonly Item[];
  /** The 0-10 item that segments are compared by. */
  readonly recommendation?: string;
  /** The step item that, with the bond, makes segments. */
  readonly satisfaction?: SatisfactionLimits & { readonly item: string };
  /** Emotional bond of customers: dimensions and classes. */
  readonly bond?: Composite & { readonly classes: BondClassLimits };
  readonly wallet?: WalletItems;
  /** Drivers and index of employees. */
  readonly engagement?: Composite;
  readonly trust?: ItemMean;
  /** The 0-10 item that the drivers (and trust) are held against. */
  readonly outcome?: string;
}
