/** `live`: in contact. `behind`: none for an hour. `old`: none for so long that names are hidden. `waiting`: never any. `closed`: the key opens nothing. */
export type WallStatus = 'live' | 'behind' | 'old' | 'waiting' | 'closed';

/** How fresh the wall is has changed: for who watches over displays. */
export class WallStatusEvent extends Event {
  static readonly type = 'samklang-wall-status';
  constructor(
    readonly status: WallStatus,
    /** When there was contact last, in milliseconds since 1970; 0 for never. */
    readonly contactAt: number,
  ) {
    super(WallStatusEvent.type, { bubbles: true, composed: true });
  }
}

/** A person agrees with a recognition, or does no longer. The device remembers it; `preventDefault()` keeps it from the collector. */
export class WallAgreeEvent extends Event {
  static readonly type = 'samklang-wall-agree';
  constructor(
    readonly recognition: string,
    readonly agrees: boolean,
  ) {
    super(WallAgreeEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

interface WallEventMap {
  'samklang-wall-agree': WallAgreeEvent;
  'samklang-wall-status': WallStatusEvent;
}

declare global {
  interface HTMLElementEventMap extends WallEventMap {}
  interface DocumentEventMap extends WallEventMap {}
  interface WindowEventMap extends WallEventMap {}
}
