import type { Summary } from '@samklang/core';
import { compositesIn } from '../model/composites.js';
import { type Answer, answerOf } from '../sources/answer.js';
import { countedOf, isReply } from '../sources/reply.js';
import type { Counted } from '../sources/source.js';
import { packed } from './columns.js';
import { type About, aboutOf, type Held, replaceIn } from './held.js';
import { type ModelName, modelOf } from './models.js';

/** Figures that stay where they were read: what is told of them, and the ticket to ask by. */
export interface Kept {
  readonly ticket: number;
  readonly about: About;
}

/** A reply that was read: its figures, or what else it holds. */
export type Opened = Kept | { readonly other: unknown };

/** Asked by ticket in the place of figures. */
interface ByTicket {
  readonly ticket: number;
}

export const byTicket = ({ at }: Held): Counted | ByTicket => (typeof at === 'number' ? { ticket: at } : at);

/** Keeps figures where they were read, usually in a worker, and makes of them what the page shows. */
export class Room {
  readonly #kept = new Map<number, Counted>();
  #tickets = 0;

  isThere(): boolean {
    return true;
  }

  keep(counted: Counted): Kept {
    // Most tabs start with these, so they are part of what is read.
    compositesIn(counted.summaries);
    const ticket = this.#tickets++;
    this.#kept.set(ticket, counted);
    return { ticket, about: aboutOf(counted) };
  }

  /**
   * Asks an address; the figures in its reply are kept.
   * @throws TypeError when it cannot be reached, SyntaxError when it gives no JSON
   */
  async ask(address: string, request: RequestInit): Promise<Answer<Opened>> {
    return answerOf(await fetch(address, request), async (reply) => this.open(await reply.arrayBuffer()));
  }

  /**
   * Reads the JSON of a reply; the figures in it are kept.
   * @throws SyntaxError when the text is not JSON
   */
  open(text: ArrayBuffer): Opened {
    const reply: unknown = JSON.parse(new TextDecoder().decode(text));
    return isReply(reply) ? this.keep(countedOf(reply)) : { other: reply };
  }

  /** Some of the Summaries of figures that are kept. */
  summaries(ticket: number, from: number, to: number): readonly Summary[] {
    return this.#kept.get(ticket)?.summaries.slice(from, to) ?? [];
  }

  /** @param args what the model takes, with a ticket in the place of figures that are kept here */
  async make(name: ModelName, args: readonly unknown[]): Promise<unknown> {
    const given = args.map((arg) => replaceIn(arg, isTicket, ({ ticket }) => this.#kept.get(ticket)));
    return packed(modelOf(name, given));
  }

  drop(ticket: number): void {
    this.#kept.delete(ticket);
  }
}

const isTicket = (value: object): value is ByTicket => 'ticket' in value;
