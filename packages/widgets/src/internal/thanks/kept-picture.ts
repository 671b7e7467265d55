import { createStore, del, get, set } from 'idb-keyval';

/** A picture and the draft it belongs to. */
interface KeptPicture {
  readonly draft: string;
  readonly file: Blob;
}

const store = createStore('samklang-thanks', 'pictures');

/** Keeps the picture of a board's draft on the device, one a board; undefined takes it away. Never rejects. */
export async function keepPicture(board: string, draft: string, file: Blob | undefined): Promise<void> {
  try {
    if (file) await set(board, { draft, file } satisfies KeptPicture, store);
    else await del(board, store);
  } catch {
    // Nothing is kept in this browser: the picture lives as long as the page.
  }
}

/** The picture kept for a draft. That of an earlier one goes. Never rejects. */
export async function keptPicture(board: string, draft: string): Promise<Blob | undefined> {
  try {
    const kept = await get<KeptPicture>(board, store);
    if (kept?.draft === draft && kept.file instanceof Blob) return kept.file;
    if (kept) await del(board, store);
  } catch {
    // As above.
  }
  return undefined;
}
