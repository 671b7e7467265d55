import { setTimeout as wait } from 'node:timers/promises';

/** Under the collector's 256 KiB with room to spare. */
const BATCH_BYTES = 200 * 1024;
const IN_FLIGHT = 4;
const TRIES = 10;
const REFUSALS_TOLD = 5;

/** Posts responses in batches, a few at a time, and counts what became of them. */
export class Loader {
  stored = 0;
  duplicate = 0;
  rejected = 0;
  /** The first few reasons, in words. */
  refusals = [];
  #url;
  #headers;
  #lines = [];
  #bytes = 0;
  #inFlight = new Set();

  /** @param key the owner's, if there is one */
  constructor(url, key) {
    this.#url = url;
    this.#headers = {
      'Content-Type': 'application/x-ndjson',
      ...(key && { Authorization: `Bearer ${key}` }),
    };
  }

  async add(response) {
    const line = JSON.stringify(response);
    const bytes = Buffer.byteLength(line) + 1;
    if (this.#bytes + bytes > BATCH_BYTES) await this.#send();
    this.#lines.push(line);
    this.#bytes += bytes;
  }

  async finish() {
    await this.#send();
    await Promise.all(this.#inFlight);
  }

  async #send() {
    if (this.#lines.length === 0) return;
    const body = this.#lines.join('\n');
    this.#lines = [];
    this.#bytes = 0;
    if (this.#inFlight.size >= IN_FLIGHT) await Promise.race(this.#inFlight);
    const sending = this.#post(body).finally(() => this.#inFlight.delete(sending));
    // A failure is met where it is awaited, not as an unhandled rejection before.
    sending.catch(() => {});
    this.#inFlight.add(sending);
  }

  async #post(body) {
    for (let tries = 1; ; tries++) {
      const reply = await fetch(this.#url, {
        method: 'POST',
        body,
        headers: this.#headers,
      });
      if (reply.status !== 503 || tries === TRIES) return this.#count(await reply.json());
      await reply.body?.cancel();
      await wait(1000 * Number(reply.headers.get('Retry-After') ?? 1));
    }
  }

  #count({ results, issues }) {
    if (!results) throw new Error(`The collector refused: ${inWords(issues)}`);
    for (const { id, status, issues: faults } of results) {
      this[status] += 1;
      if (status === 'rejected' && this.refusals.length < REFUSALS_TOLD)
        this.refusals.push(`${id}: ${inWords(faults)}`);
    }
  }
}

function inWords(issues) {
  return issues.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
}
