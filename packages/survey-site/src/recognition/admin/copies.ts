import type { Recognition, Use } from '@samklang/core/recognition';
import { type Desk, type OwnerState, ofBoard, tried } from './owner.js';

/** Something that left the house, as the collector lists it. */
export interface Copy {
  readonly id: string;
  readonly at: string;
  readonly kind: 'flyer' | 'newsletter';
  readonly use: Use;
  readonly recognitions: readonly string[];
  /** Ids of those that should be called back. */
  readonly recalled: readonly string[];
}

interface CopyMade extends Pick<Copy, 'kind' | 'use' | 'recognitions'> {
  readonly note?: string;
}

/** Notes what is printed or mailed, so that it can be called back. False when it may not leave the house. */
export async function noteCopy(desk: Desk<OwnerState>, copy: CopyMade): Promise<boolean> {
  return (await tried(desk, desk.ask<unknown>(ofBoard(desk, 'copies'), { method: 'POST', body: copy }))) !== undefined;
}

/** Everything that shows on the board, the newest first. */
export function shownRecords(desk: Desk<OwnerState>): Promise<readonly Recognition[] | undefined> {
  return records(desk, { state: 'shown' });
}

/** Everything on the board but what was withdrawn. */
export function everyRecord(desk: Desk<OwnerState>): Promise<readonly Recognition[] | undefined> {
  return records(desk, {});
}

async function records(
  desk: Desk<OwnerState>,
  of: Readonly<Record<string, string>>,
): Promise<readonly Recognition[] | undefined> {
  const all: Recognition[] = [];
  let before: string | null = '';
  while (before !== null) {
    const query = new URLSearchParams({ ...of, limit: '200', ...(before && { before }) });
    const page: { items: readonly Recognition[]; next: string | null } | undefined = await tried(
      desk,
      desk.ask(ofBoard(desk, `recognitions?${query}`)),
    );
    if (!page) return undefined;
    all.push(...page.items);
    before = page.next;
  }
  return all;
}
