import type { Config, PublicReading } from '@samklang/core';
import { ALL, type Reading, type ReadingMeasure } from '@samklang/core/reading';
import type { Asker } from '../keys/access.js';

/** What somebody asks for, and what of it the config opens to anyone. */
export interface Wanted {
  readonly survey: string;
  readonly measure: ReadingMeasure;
  readonly unit: string;
}

/** The owner and displays read every figure that may be shown at all. */
export function readsAll(asker: Asker | undefined): boolean {
  return asker?.kind === 'owner' || asker?.kind === 'display';
}

/** The entry of the config that opens a figure to anyone. */
export function openEntry(config: Config, { survey, measure, unit }: Wanted): PublicReading | undefined {
  return config.readings?.find(
    (entry) =>
      entry.survey === survey && entry.measure === measure && (entry.unit === undefined || entry.unit === unit),
  );
}

/** A reading as anyone may see it: beside units whose own figure is open, and no others. */
export function forAnyone(config: Config, survey: string, reading: Reading): Reading {
  const { peers, ...rest } = reading;
  const open = peers?.filter(({ unit }) => openEntry(config, { survey, measure: reading.measure, unit })) ?? [];
  return open.length > 1 ? { ...rest, peers: open } : rest;
}

/** What a unit is asked as: the company when none is named. */
export const unitAsked = (unit: string | undefined): string => unit || ALL;
