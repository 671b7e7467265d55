/** A picture ready to be stored: bytes that hold nothing but the picture. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
