/** A reply without its Summaries, which are fetched by the ticket. */
export interface OpenedReply {
  readonly ticket: number;
  /** How many Summaries wait; undefined when the reply has none. */
  readonly count: number | undefined;
  readonly about: unknown;
}

interface WithSummaries {
  readonly summaries: readonly unknown[];
}

/** Lives in a worker: parses replies of megabytes and hands their Summaries out in parts. */
export class ReplyReader {
  readonly #waiting = new Map<number, readonly unknown[]>();
  #tickets = 0;

  /** @throws SyntaxError when the text is not JSON. */
  open(text: ArrayBuffer): OpenedReply {
    const reply: unknown = JSON.parse(new TextDecoder().decode(text));
    const ticket = this.#tickets++;
    if (!hasSummaries(reply)) return { ticket, count: undefined, about: reply };
    const { summaries, ...about } = reply;
    if (summaries.length > 0) this.#waiting.set(ticket, summaries);
    return { ticket, count: summaries.length, about };
  }

  /** Some of the Summaries; with the last of them the ticket is used up. */
  summaries(ticket: number, from: number, to: number): readonly unknown[] {
    const all = this.#waiting.get(ticket) ?? [];
    if (to >= all.length) this.#waiting.delete(ticket);
    return all.slice(from, to);
  }
}

const hasSummaries = (reply: unknown): reply is WithSummaries =>
  typeof reply === 'object' && reply !== null && 'summaries' in reply && Array.isArray(reply.summaries);
