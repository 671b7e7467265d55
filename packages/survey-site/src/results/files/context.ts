import type { Survey } from '@samklang/core';

/** What reading needs to know of this site. */
export interface Context {
  /** IANA zone that decides which month a moment belongs to. */
  readonly timeZone: string;
  /** Definitions of this site. */
  readonly known: readonly Survey[];
}

/** Told how much of a file is read, 0 to 1; answers false when reading is to stop. */
export type Progress = (share: number) => boolean;

/** Thrown when reading was cancelled. */
export class Cancelled extends Error {}
