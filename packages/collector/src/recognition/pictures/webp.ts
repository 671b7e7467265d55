import { joined, nameAt, type Picture, type PictureReader, viewOf } from './picture.js';

/** Name and length. */
const FRAME = 8;
/** In the flags of VP8X (WebP container, RFC 9649, 2.7.1): there is transparency, and the picture moves. */
const ALPHA = 0x10;
const MOVES = 0x02;

interface Found {
  chunks: Uint8Array[];
  canvas?: Size;
  frame?: Size;
}

type Size = Pick<Picture, 'width' | 'height'>;

export const readWebp: PictureReader = {
  begins: (bytes) => bytes.length >= 12 && nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP',
  read: (bytes) => {
    const end = viewOf(bytes).getUint32(4, true) + FRAME;
    if (end > bytes.length) return 'damaged';
    const found: Found = { chunks: [] };
    for (let at = 12; at < end; ) {
      if (at + FRAME > end) return 'damaged';
      const length = viewOf(bytes).getUint32(at + 4, true);
      // Chunks begin at even places.
      const next = at + FRAME + length + (length % 2);
      if (next > end) return 'damaged';
      const fault = keep(found, bytes.subarray(at, next));
      if (fault) return fault;
      at = next;
    }
    const { frame, canvas = frame } = found;
    if (!frame || frame.width !== canvas?.width || frame.height !== canvas.height) return 'damaged';
    return { type: 'image/webp', ...frame, bytes: file(found.chunks) };
  },
};

/** Keeps what is drawn: the frame, its transparency and the size of the canvas. */
function keep(found: Found, chunk: Uint8Array): 'damaged' | 'moving' | undefined {
  switch (nameAt(chunk, 0)) {
    case 'VP8X': {
      if (chunk.length < 18 || found.chunks.length > 0) return 'damaged';
      if ((chunk[8] ?? 0) & MOVES) return 'moving';
      found.canvas = { width: uint24(chunk, 12) + 1, height: uint24(chunk, 15) + 1 };
      const plain = chunk.slice();
      plain[8] = (chunk[8] ?? 0) & ALPHA;
      found.chunks.push(plain);
      return undefined;
    }
    case 'VP8 ':
    case 'VP8L': {
      const frame = nameAt(chunk, 0) === 'VP8 ' ? lossySize(chunk) : losslessSize(chunk);
      if (!frame || found.frame) return 'damaged';
      found.frame = frame;
      found.chunks.push(chunk);
      return undefined;
    }
    case 'ALPH':
      found.chunks.push(chunk);
      return undefined;
    case 'ANIM':
    case 'ANMF':
      return 'moving';
    default:
      return undefined;
  }
}

/** After a frame tag of three bytes stand a start code and two sizes of 14 bits (RFC 6386, 9.1). */
function lossySize(chunk: Uint8Array): Size | undefined {
  if (chunk.length < 18 || chunk[11] !== 0x9d || chunk[12] !== 0x01 || chunk[13] !== 0x2a) return undefined;
  const view = viewOf(chunk);
  return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
}

/** After a byte of signature stand two sizes less one, of 14 bits (RFC 9649, 3.4). */
function losslessSize(chunk: Uint8Array): Size | undefined {
  if (chunk.length < 13 || chunk[8] !== 0x2f) return undefined;
  const bits = viewOf(chunk).getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function uint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

function file(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = joined([new TextEncoder().encode('RIFF\0\0\0\0WEBP'), ...chunks]);
  viewOf(bytes).setUint32(4, bytes.length - FRAME, true);
  return bytes;
}
