import type { Programme } from '@samklang/core/loyalty';
import type { PointsData } from '@samklang/widgets';
import { readyProgramme } from '../ready.js';
import { historyOf } from './histories.js';

const YEAR = 366 * 86_400_000;

/** The terms as if they had held all the while, so that a year of purchases has a price. */
export function longInForce(programme: Programme, now: number): Programme {
  const from = new Date(now - YEAR).toISOString();
  return { ...programme, versions: programme.versions.slice(-1).map((version) => ({ ...version, from })) };
}

/** A ready programme and the made-up year of a member in it, for the points element to work out; undefined for no such programme. */
export async function exampleMember(id: string, now: number): Promise<PointsData | undefined> {
  const programme = await readyProgramme(id);
  return programme && { programme: longInForce(programme, now), events: historyOf(id, now) };
}
