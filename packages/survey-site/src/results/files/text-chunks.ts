/** Bytes read and decoded at a time: small enough that a cancel is heard soon. */
const chunkBytes = 1 << 20;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextChunk {
  readonly text: string;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** Thrown when bytes do not fit the encoding they were read by. */
export class WrongEncoding extends Error {}

/** Reads a file as text, chunk by chunk, without its byte order mark. */
export async function* textChunks(file: Blob, encoding: Encoding): AsyncGenerator<TextChunk> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  for (let from = 0; from < file.size; from += chunkBytes) {
    const to = Math.min(from + chunkBytes, file.size);
    const bytes = await file.slice(from, to).arrayBuffer();
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: to < file.size });
    } catch {
      throw new WrongEncoding(encoding);
    }
    yield { text, bytes: to };
  }
}

/** What the first bytes tell: a mark of UTF-16, a zip archive (an Excel workbook is one), or nothing. */
export async function sniff(file: Blob): Promise<{ readonly encoding: Encoding; readonly isArchive: boolean }> {
  const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isArchive = a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
  // The old binary workbook starts like this.
  const isOldWorkbook = a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', isArchive: false };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', isArchive: false };
  return { encoding: 'utf-8', isArchive: isArchive || isOldWorkbook };
}
