import { clear, createStore, del, get, keys, set } from 'idb-keyval';
import { wait, within } from '../../internal/timers.js';
import type { Source } from './source.js';

/** A slide waits for its picture so long, and a download may last so long, in ms. */
const PATIENCE = 1500;
export const DOWNLOAD = 30_000;

const store = createStore('samklang-wall-pictures', 'pictures');

/** Brings pictures of a feed and keeps them on the device, for the times without network, as long as the feed has them. */
export class Pictures {
  readonly #source: Source;
  readonly #signal: AbortSignal;
  readonly #arriving = new Map<string, Promise<Blob | undefined>>();
  /** The feed's pictures, without network or storage to keep them. */
  #wanted: ReadonlySet<string> = new Set();
  readonly #opened = new Set<string>();

  constructor(source: Source, signal: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
  }

  /** Fetches the pictures of a feed one by one, and drops all others from the device. Never rejects. */
  async follow(ids: readonly string[]): Promise<void> {
    this.#wanted = new Set(ids);
    const wanted = this.#wanted;
    try {
      if (ids.length === 0) await clear(store);
      const kept = await keys<string>(store);
      await Promise.all(kept.filter((id) => !wanted.has(id)).map((id) => del(id, store)));
    } catch {
      // Nothing is kept on this device.
    }
    for (const id of wanted) {
      if (this.#signal.aborted || wanted !== this.#wanted) return;
      await this.#bring(id);
    }
  }

  /**
   * The address of a picture that is followed, when it comes in time. It is to be closed when it is not shown any more.
   *
   * @param patience In ms; a slide has little, a card as much as the download.
   */
  async open(id: string, patience = PATIENCE): Promise<string | undefined> {
    const { remote, host } = this.#source;
    if (!remote?.hasCollector) return fileOf(id, host.src);
    const blob = await Promise.race([this.#bring(id), wait(patience, this.#signal)]);
    if (!blob || !this.#wanted.has(id)) return undefined;
    const address = URL.createObjectURL(blob);
    this.#opened.add(address);
    return address;
  }

  /** Lets go of an address. One that the page gave stays the page's. */
  close(address: string | undefined): void {
    if (address !== undefined && this.#opened.delete(address)) URL.revokeObjectURL(address);
  }

  #bring(id: string): Promise<Blob | undefined> {
    const arriving = this.#arriving.get(id) ?? this.#find(id).finally(() => this.#arriving.delete(id));
    this.#arriving.set(id, arriving);
    return arriving;
  }

  async #find(id: string): Promise<Blob | undefined> {
    try {
      const kept = await get<Blob>(id, store).catch(() => undefined);
      const { remote } = this.#source;
      if (kept || !remote?.hasCollector) return kept;
      const blob = await within(DOWNLOAD, this.#signal, async (signal) =>
        (await remote.fetch(`/pictures/${encodeURIComponent(id)}`, { signal })).blob(),
      );
      if (!/^image\/(png|jpeg|webp)$/.test(blob.type)) return undefined;
      if (this.#wanted.has(id)) await set(id, blob, store).catch(() => {});
      return blob;
    } catch {
      return undefined;
    }
  }
}

/** A picture of a file or a page: its id is its address. */
function fileOf(id: string, src = ''): string | undefined {
  try {
    const address = new URL(id, new URL(src, document.baseURI));
    return /^(https?|blob):$/.test(address.protocol) || /^data:image\/(png|jpeg|webp)/.test(id)
      ? address.href
      : undefined;
  } catch {
    return undefined;
  }
}
