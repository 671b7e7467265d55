import { dayOf, type Recognition } from '@samklang/core/recognition';
import { everyRecord } from '../copies.js';
import { type AtBoard, type Desk, ofBoard, tried } from '../owner.js';
import type { RecognitionState } from '../state.js';

/** What shows, for the shares of the teams, and which celebrations are on the board. */
export async function loadThanked(desk: Desk<RecognitionState>): Promise<void> {
  const records = await everyRecord(desk);
  if (!records) return;
  desk.page.set({ shown: records.filter(({ state }) => state === 'shown'), celebrated: records.map(({ id }) => id) });
}

/** Puts one on the board. It says nothing of consent: that is the person's to give. */
export async function celebrate(one: Recognition, { desk, board, words }: AtBoard<RecognitionState>): Promise<void> {
  const { id, kind, to, years, at } = one;
  const [{ name, team } = { name: '' }] = to;
  const day = dayOf(Date.parse(at), board.timeZone);
  const body = { id, kind, name, day, ...(team && { team }), ...(years !== undefined && { years }) };
  const made = await tried(desk, desk.ask<Recognition>(ofBoard(desk, 'celebrations'), { method: 'POST', body }));
  if (!made) return;
  desk.page.set({ celebrated: [...(desk.page.state.celebrated ?? []), id], told: words.roster.celebrated(name) });
  // The button goes, and with it the focus.
  desk.page.focus(`[data-day="${CSS.escape(id)}"]`);
}
