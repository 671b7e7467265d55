import { type Programme, parseProgramme } from '@samklang/core/loyalty';

/** The programmes that come with the kit. */
export const readyProgrammes: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'frequent-buyer': () => import('@samklang/core/programmes/frequent-buyer.json'),
  'frequent-diner': () => import('@samklang/core/programmes/frequent-diner.json'),
  'frequent-flyer': () => import('@samklang/core/programmes/frequent-flyer.json'),
  club: () => import('@samklang/core/programmes/club.json'),
};

/** One of the ready programmes as it lies in the kit. */
export async function readyProgramme(id: string): Promise<Programme | undefined> {
  const parsed = parseProgramme((await readyProgrammes[id]?.())?.default);
  return parsed.ok ? parsed.value : undefined;
}
