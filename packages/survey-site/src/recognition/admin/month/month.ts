import type { Reward, Round, RoundPlan, RoundStep } from '@samklang/core/recognition';
import { newId } from '../../../common/id.js';
import { type Desk, ofBoard, tried } from '../owner.js';
import type { RecognitionState } from '../state.js';

export type MonthDesk = Desk<RecognitionState>;

export async function loadRounds(desk: MonthDesk): Promise<void> {
  const reply = await tried(desk, desk.ask<{ readonly rounds: readonly Round[] }>(ofBoard(desk, 'rounds')));
  if (!reply) return;
  desk.page.set({ rounds: reply.rounds });
  for (const { id } of reply.rounds.filter(({ state }) => state === 'voting')) {
    const one = await desk.ask<{ readonly voters: number }>(ofBoard(desk, `rounds/${id}`));
    if (one.ok) desk.page.set({ voters: { ...desk.page.state.voters, [id]: one.value.voters } });
  }
}

export async function openRound(desk: MonthDesk, plan: RoundPlan, told: string): Promise<boolean> {
  const made = await tried(desk, desk.ask<Round>(ofBoard(desk, 'rounds'), { method: 'POST', body: plan }));
  if (made) await loadRounds(desk);
  if (made) desk.page.set({ told });
  return made !== undefined;
}

/** Takes a round a step on. */
export async function step(desk: MonthDesk, { id }: Round, next: RoundStep, told = ''): Promise<void> {
  const done = await tried(desk, desk.ask<unknown>(ofBoard(desk, `rounds/${id}`), { method: 'PATCH', body: next }));
  if (done === undefined) return;
  await loadRounds(desk);
  desk.page.set({ told });
}

export function publishing(lang: string, motivation: string, reward: Reward | undefined): RoundStep {
  return { state: 'published', id: newId(), lang, motivation, ...(reward && { reward }) };
}
