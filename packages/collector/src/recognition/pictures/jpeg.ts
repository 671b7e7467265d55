import { joined, nameAt, type PictureReader, startsWith, viewOf } from './picture.js';

const END = 0xd9;
const SCAN = 0xda;
/** Tables of quantisation, Huffman codes, restarts (ITU-T T.81, table B.1). */
const tables: readonly number[] = [0xdb, 0xc4, 0xdd];
/** Baseline, extended and progressive frames: what browsers draw. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
/** JFIF says how colours are meant, Adobe's segment how they were changed. */
const JFIF = 0xe0;
const ADOBE = 0xee;

export const readJpeg: PictureReader = {
  begins: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  read: (bytes) => {
    const view = viewOf(bytes);
    const kept = [bytes.subarray(0, 2)];
    let size: { readonly width: number; readonly height: number } | undefined;
    let hasScan = false;
    for (let at = 2; at + 2 <= bytes.length; ) {
      if (bytes[at] !== 0xff) return 'damaged';
      const marker = bytes[at + 1] ?? 0;
      // Any number of 0xFF may fill the space before a marker.
      if (marker === 0xff) {
        at += 1;
        continue;
      }
      if (marker === END) {
        if (!size || !hasScan) return 'damaged';
        return { type: 'image/jpeg', ...size, bytes: joined([...kept, bytes.subarray(at, at + 2)]) };
      }
      if (at + 4 > bytes.length) return 'damaged';
      const length = view.getUint16(at + 2);
      let end = at + 2 + length;
      if (length < 2 || end > bytes.length) return 'damaged';
      if (frames.includes(marker)) {
        if (size || length < 8) return 'damaged';
        size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      }
      if (marker === SCAN) {
        if (!size) return 'damaged';
        hasScan = true;
        end = endOfScan(bytes, end);
      }
      if (isDrawn(bytes, at, marker, length)) kept.push(bytes.subarray(at, end));
      else if (!isAbout(marker)) return 'damaged';
      at = end;
    }
    return 'damaged';
  },
};

function isDrawn(bytes: Uint8Array, at: number, marker: number, length: number): boolean {
  // A longer JFIF segment holds a thumbnail.
  if (marker === JFIF) return nameAt(bytes, at + 4) === 'JFIF' && length === 16;
  if (marker === ADOBE) return nameAt(bytes, at + 4) === 'Adob' && length === 14;
  return tables.includes(marker) || frames.includes(marker) || marker === SCAN;
}

/** Segments of applications and comments: Exif, XMP, IPTC, colour profiles. */
function isAbout(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Coded pixels end where a marker begins that is no restart and no byte 0xFF written as 0xFF 0x00. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
