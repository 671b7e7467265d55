import { unpacked } from './columns.js';
import { type Asked, type Held, mapHeld, mostHere } from './held.js';
import { type ModelName, type Models, modelOf } from './models.js';
import { byTicket } from './room.js';

/** Where models of many Summaries are made. */
export interface Workshop {
  make(name: ModelName, args: readonly unknown[]): Promise<unknown>;
}

/** A model that is there; its value may be undefined, as the model says. */
export interface Made<Result> {
  readonly value: Result;
}

/** A model could not be made: a fault of the program, which was reported when it happened. */
export class ModelFailed extends Error {
  override readonly name = 'ModelFailed';
}

/**
 * The model of these figures; undefined while it is made for the first time. It is drawn again when it is there.
 * @throws ModelFailed
 */
export type Make = <Name extends ModelName>(
  name: Name,
  ...args: AskedArgs<Parameters<Models[Name]>>
) => Made<ReturnType<Models[Name]>> | undefined;

/** The model of these figures, as soon as it is there. */
export type Ask = <Name extends ModelName>(
  name: Name,
  ...args: AskedArgs<Parameters<Models[Name]>>
) => Promise<ReturnType<Models[Name]>>;

type AskedArgs<Args extends readonly unknown[]> = { [Place in keyof Args]: Asked<Args[Place]> };

interface Entry {
  readonly args: readonly unknown[];
  made: Made<unknown> | undefined;
  hasFailed: boolean;
  /** What was there before, shown until the new one is made, so that nothing jumps. */
  readonly before: Made<unknown> | undefined;
}

interface Options {
  readonly workshop: Workshop;
  /** Draws again: a model has come or failed. */
  readonly changed: () => void;
  /** Told of each failure once. */
  readonly failed: (error: unknown) => void;
}

/** Makes models of few Summaries at once, has those of many made elsewhere, and keeps the last of each name. */
export class Maker {
  readonly #entries = new Map<ModelName, Entry>();
  readonly #waiting = new Set<Promise<void>>();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  readonly make: Make = (name, ...args) => {
    const known = this.#entries.get(name);
    const entry = known && isSame(known.args, args) ? known : this.#order(name, args, known);
    if (entry.hasFailed) throw new ModelFailed(name);
    return (entry.made ?? entry.before) as Made<never> | undefined;
  };

  /** A model that is not drawn, for files that are taken along. */
  readonly ask: Ask = async (name, ...args) =>
    (isLight(args) ? madeHere(name, args) : await this.#madeElsewhere(name, args)) as never;

  /** What failed is made anew when it is asked for again. */
  forgetFailures(): void {
    for (const [name, { hasFailed }] of this.#entries) if (hasFailed) this.#entries.delete(name);
  }

  /** Whether something is being made elsewhere; what stands in its place is from before. */
  get isMaking(): boolean {
    return this.#waiting.size > 0;
  }

  /** Waits until nothing is being made. */
  async settled(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.allSettled(this.#waiting);
  }

  #order(name: ModelName, args: readonly unknown[], known: Entry | undefined): Entry {
    const entry: Entry = { args, made: undefined, hasFailed: false, before: known?.made ?? known?.before };
    this.#entries.set(name, entry);
    if (isLight(args)) this.#makeHere(name, entry);
    else this.#wait(name, entry);
    return entry;
  }

  #makeHere(name: ModelName, entry: Entry): void {
    try {
      entry.made = { value: madeHere(name, entry.args) };
    } catch (error) {
      this.#fail(entry, error);
    }
  }

  #fail(entry: Entry, error: unknown): void {
    entry.hasFailed = true;
    this.#options.failed(error);
  }

  #wait(name: ModelName, entry: Entry): void {
    const task = this.#madeElsewhere(name, entry.args)
      .then((value) => {
        entry.made = { value };
      })
      .catch((error: unknown) => this.#fail(entry, error))
      .then(() => {
        this.#waiting.delete(task);
        if (this.#entries.get(name) === entry || !this.isMaking) this.#options.changed();
      });
    this.#waiting.add(task);
  }

  async #madeElsewhere(name: ModelName, args: readonly unknown[]): Promise<unknown> {
    const asked = args.map((arg) => mapHeld(arg, byTicket));
    return unpacked(await this.#options.workshop.make(name, asked));
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((arg, place) => arg === b[place]);

function isLight(args: readonly unknown[]): boolean {
  let isLight = true;
  mapHeld(args, ({ at, count }: Held) => {
    isLight &&= typeof at !== 'number' && count <= mostHere;
  });
  return isLight;
}

const madeHere = (name: ModelName, args: readonly unknown[]): unknown =>
  modelOf(
    name,
    args.map((arg) => mapHeld(arg, ({ at }) => at)),
  );
