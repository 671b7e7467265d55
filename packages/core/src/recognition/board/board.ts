import type { RotationRules } from '../rotation/rotation.js';

/** A company value: a tag that a good example can carry. */
export interface BoardValue {
  readonly id: string;
  /** As people read it. */
  readonly name: string;
}

/** A time of the day when displays stay black. `to` before `from` runs over midnight. */
export interface QuietHours {
  /** `HH:MM` by the clock of the board's zone. */
  readonly from: string;
  readonly to: string;
}

/** A wall and how it behaves: what hangs on it are recognitions. */
export interface Board {
  readonly schema: 1;
  readonly id: string;
  readonly name: string;
  /** IANA zone: it decides when a day begins. */
  readonly timeZone: string;
  /** Language of the board's own words. */
  readonly lang: string;
  readonly values: readonly BoardValue[];
  readonly quiet?: QuietHours;
  /** Hours without contact after which a display hides names, pictures and quotes, 1 to 168. */
  readonly hideAfter: number;
  /** Posts of one giver in a day, 1 to 100. */
  readonly mostADay: number;
  /** When those born or hired on 29 February celebrate in other years. */
  readonly leapDay: '02-28' | '03-01';
  readonly rotation: Omit<RotationRules, 'timeZone'>;
}
