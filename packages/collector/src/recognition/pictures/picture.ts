import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { readWebp } from './webp.js';

/** Most pixels of a picture: what a phone can show without running out of memory. */
export const MOST_PIXELS = 16_000_000;

/** A picture ready to be stored: bytes that hold nothing but the picture. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Why bytes are not taken as a picture. */
export type PictureFault = 'type' | 'damaged' | 'moving' | 'large';

export type ReadPicture =
  | { readonly ok: true; readonly value: Picture }
  | { readonly ok: false; readonly fault: PictureFault };

/**
 * Reads type and size of a picture from its first bytes, whatever its name says, and copies what is needed to draw it:
 * where and with what it was taken, comments, thumbnails and whatever follows its end stay behind. Nothing is decoded.
 */
export function readPicture(bytes: Uint8Array): ReadPicture {
  const reader = [readPng, readJpeg, readWebp].find(({ begins }) => begins(bytes));
  if (!reader) return { ok: false, fault: 'type' };
  const read = reader.read(bytes);
  if (typeof read === 'string') return { ok: false, fault: read };
  const { width, height } = read;
  if (width === 0 || height === 0) return { ok: false, fault: 'damaged' };
  return width * height > MOST_PIXELS ? { ok: false, fault: 'large' } : { ok: true, value: read };
}

/** Reads one type of picture. */
export interface PictureReader {
  /** Whether the first bytes are those of the type. */
  begins(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array): Picture | 'damaged' | 'moving';
}

export function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return bytes.length >= at + start.length && start.every((byte, index) => bytes[at + index] === byte);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four letters, as chunks are named by. */
export function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
