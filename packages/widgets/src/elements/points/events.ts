import type { RewardAhead } from '@samklang/core/loyalty';

const upwards = { bubbles: true, composed: true };

/** A person opened the panel below the badge. */
export class PointsOpenEvent extends Event {
  static readonly type = 'samklang-points-open';
  constructor() {
    super(PointsOpenEvent.type, upwards);
  }
}

/** A person wants to use a reward. `preventDefault()` leaves the rest to the page; else the panel says where to ask for it. */
export class PointsRedeemEvent extends Event {
  static readonly type = 'samklang-points-redeem';
  constructor(
    readonly reward: RewardAhead,
    readonly member: string,
  ) {
    super(PointsRedeemEvent.type, { ...upwards, cancelable: true });
  }
}

interface PointsEventMap {
  'samklang-points-open': PointsOpenEvent;
  'samklang-points-redeem': PointsRedeemEvent;
}

declare global {
  interface HTMLElementEventMap extends PointsEventMap {}
  interface DocumentEventMap extends PointsEventMap {}
  interface WindowEventMap extends PointsEventMap {}
}
