import { joined, nameAt, type PictureReader, startsWith, viewOf } from './picture.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a still picture is drawn with; every other chunk is about it or moves it (PNG, third edition, 5 and 11). */
const drawn: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'cHRM', 'gAMA', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT'];
/** Length, name and checksum. */
const FRAME = 12;

export const readPng: PictureReader = {
  begins: (bytes) => startsWith(bytes, SIGNATURE),
  read: (bytes) => {
    const view = viewOf(bytes);
    const kept = [bytes.subarray(0, SIGNATURE.length)];
    let [width, height, hasPixels] = [0, 0, false];
    for (let at = SIGNATURE.length; at + FRAME <= bytes.length; ) {
      const length = view.getUint32(at);
      const end = at + FRAME + length;
      const name = nameAt(bytes, at + 4);
      const isFirst = at === SIGNATURE.length;
      if (end > bytes.length || (name === 'IHDR') !== isFirst || (isFirst && length !== 13)) return 'damaged';
      if (isFirst) [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      if (name === 'IDAT') hasPixels = true;
      if (drawn.includes(name) || name === 'IEND') kept.push(bytes.subarray(at, end));
      if (name === 'IEND') return hasPixels ? { type: 'image/png', width, height, bytes: joined(kept) } : 'damaged';
      at = end;
    }
    return 'damaged';
  },
};
