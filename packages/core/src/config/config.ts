import type { CommentConsent } from '../comment/filter.js';
import type { ReadingMeasure } from '../reading/reading.js';

/** `samklang.config.json`, read at run time by the site and the collector. It is public: no secrets belong in it. */
export interface Config {
  readonly schema: 1;
  readonly company: {
    readonly name: string;
    /** IANA zone that decides which month an answer belongs to. */
    readonly timeZone: string;
    /** ISO 4217 code. */
    readonly currency: string;
  };
  readonly colours: { readonly accent?: string };
  /** Languages that the survey page offers, the first is the default. */
  readonly languages: readonly string[];
  readonly units: readonly Unit[];
  /** Ids of definitions under `surveys/`; the first is asked when an address names none. */
  readonly surveys: readonly string[];
  readonly programmes: readonly unknown[];
  readonly boards: readonly unknown[];
  /** Other origins whose pages may post answers to the collector, such as `https://www.example.com`. */
  readonly origins: readonly string[];
  /** Backends of others that take answers of the survey page, each for its surveys. */
  readonly destinations?: readonly AnswerDestination[];
  /** Fewest answers before a score is shown. */
  readonly minimum: { readonly customer: number; readonly employee: number };
  /** Figures that anyone may read from the collector; none when left out. */
  readonly readings?: readonly PublicReading[];
  /** What customers are asked to agree to at the end of a survey, by its id; nothing when left out. */
  readonly consents?: Readonly<Record<string, readonly CommentConsent[]>>;
  /** Base address of the collector, relative to the site's root or absolute. Left out, answers stay on the device. */
  readonly collector?: string;
}

/** Where answers go instead of to the collector. It is sent to every visitor: no secrets belong in it. */
export interface AnswerDestination {
  /** Which surveys, by id. Left out, all that no destination before it takes. */
  readonly surveys?: readonly string[];
  /** Name of a built-in recipe, such as `formspree`. */
  readonly preset?: string;
  /** What a preset asks for as `endpoint`; alone the base address of another collector. Relative to the site's root or absolute. */
  readonly endpoint?: string;
  /** A recipe of one's own or the address of one; with a preset what it changes of it, such as `{ settings: { key } }`. */
  readonly destination?: string | object;
}

/** A figure that anyone may read, and what it should reach. */
export interface PublicReading {
  readonly survey: string;
  readonly measure: ReadingMeasure;
  /** `*` for the company; left out, the company and every unit. */
  readonly unit?: string;
  readonly target?: number;
}

/** A place or team that is measured: shop, department, region. A response names the lowest. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly language?: string;
  readonly parent?: string;
  readonly headcount?: number;
}
