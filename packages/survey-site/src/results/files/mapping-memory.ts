import { type Mapping, tidied } from './mapping.js';
import type { Meaning } from './meaning.js';

const name = 'samklang-columns';
const mostKept = 20;
/** Tables with more text than this in their header are asked about again. */
const longestHeader = 4_000;

/** How the columns of one header were read: the columns with a meaning, by their place. */
interface Remembered {
  readonly header: string;
  readonly meanings: readonly (readonly [place: number, meaning: Meaning])[];
  readonly dayFirst: boolean;
}

function kept(): readonly Remembered[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(value) ? (value as Remembered[]) : [];
  } catch {
    return [];
  }
}

const headerOf = (headers: readonly string[]): string => JSON.stringify(headers);

/** How a table with this header was read before on this device. */
export function rememberedMapping(headers: readonly string[]): Mapping | undefined {
  const found = kept().find(({ header }) => header === headerOf(headers));
  if (!found) return undefined;
  const meanings = new Map(found.meanings);
  return tidied({ meanings: headers.map((_, place) => meanings.get(place) ?? 'none'), dayFirst: found.dayFirst });
}

/** Keeps how a table is read on this device. Without a store the question only comes again. */
export function rememberMapping(headers: readonly string[], { meanings, dayFirst }: Mapping): void {
  const header = headerOf(headers);
  if (header.length > longestHeader) return;
  const used = meanings.flatMap((meaning, place) => (meaning === 'none' ? [] : [[place, meaning] as const]));
  const others = kept().filter((one) => one.header !== header);
  try {
    localStorage.setItem(name, JSON.stringify([{ header, meanings: used, dayFirst }, ...others].slice(0, mostKept)));
  } catch {
    // A full or closed store: nothing is lost but the memory.
  }
}
