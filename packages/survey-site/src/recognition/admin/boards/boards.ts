import type { Board } from '@samklang/core/recognition';
import { siteRoot } from '../../../page.js';
import { type Desk, lookedUp, ofBoard, tried } from '../owner.js';
import type { BoardsState, CodeEntry, KeyEntry } from './state.js';

export type BoardsDesk = Desk<BoardsState>;

const DAY = 86_400_000;

/** Looks up the keys and codes of the board that is open. */
export async function loadBoard(desk: BoardsDesk): Promise<void> {
  const subject = desk.page.state.board;
  const query = new URLSearchParams({ subject });
  const keys = await lookedUp(desk, desk.ask<{ readonly keys: readonly KeyEntry[] }>(`keys?${query}`));
  const codes = await lookedUp(desk, desk.ask<{ readonly count: number }>(ofBoard(desk, 'codes')));
  if (desk.page.state.board === subject) desk.page.set({ keys: keys?.keys, withCode: codes?.count });
}

/** Saves a board; a new one is opened. */
export async function saveBoard(
  desk: BoardsDesk,
  board: unknown,
  id: string,
  told: string,
): Promise<Board | undefined> {
  const path = `boards/${encodeURIComponent(id)}`;
  const saved = await tried(desk, desk.ask<Board>(path, { method: 'PUT', body: board }));
  if (!saved) return undefined;
  const others = desk.page.state.boards?.filter((one) => one.id !== saved.id) ?? [];
  desk.page.set({ boards: [...others, saved], isNew: false, told });
  return saved;
}

/** Deletes a board with everything on it. Gives back the boards that are left; undefined when it failed. */
export async function deleteBoard(desk: BoardsDesk, { id }: Board): Promise<readonly Board[] | undefined> {
  const path = `boards/${encodeURIComponent(id)}`;
  if ((await tried(desk, desk.ask<unknown>(path, { method: 'DELETE' }))) === undefined) return undefined;
  const left = desk.page.state.boards?.filter((one) => one.id !== id) ?? [];
  desk.page.set({ boards: left });
  return left;
}

/** Makes a key for a display or for paper, for so many days or `''` for no end. */
export async function makeKey(desk: BoardsDesk, kind: 'display' | 'post', label: string, days: string): Promise<void> {
  const { board } = desk.page.state;
  const expiresAt = days && new Date(Date.now() + Number(days) * DAY).toISOString();
  const body = { kind, subject: board, ...(label && { label }), ...(expiresAt && { expiresAt }) };
  const made = await tried(desk, desk.ask<{ readonly key: string }>('keys', { method: 'POST', body }));
  if (!made) return;
  const page = new URL(kind === 'display' ? 'wall/' : 'thanks/', siteRoot);
  page.searchParams.set('b', board);
  page.hash = kind === 'display' ? `k=${made.key}` : made.key;
  await loadBoard(desk);
  desk.page.set({ link: { kind, address: page.href } });
}

export async function takeBack(desk: BoardsDesk, { id }: KeyEntry): Promise<void> {
  if ((await tried(desk, desk.ask<unknown>(`keys/${id}`, { method: 'DELETE' }))) === undefined) return;
  desk.page.set({ link: undefined });
  await loadBoard(desk);
}

/** People as they are written, one a line: a name, or a key and a name with a comma, semicolon or tab between. */
export function peopleIn(text: string): readonly { readonly person: string; readonly name: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, person = line, name = line] = /^([^,;\t]+)[,;\t](.+)$/.exec(line) ?? [];
      return { person: person.trim(), name: name.trim() };
    });
}

export async function makeCodes(desk: BoardsDesk, text: string): Promise<void> {
  const people = peopleIn(text);
  if (people.length === 0) return;
  const body = { people };
  const made = await tried(
    desk,
    desk.ask<{ readonly codes: readonly CodeEntry[] }>(ofBoard(desk, 'codes'), { method: 'POST', body }),
  );
  if (!made) return;
  await loadBoard(desk);
  desk.page.set({ codes: made.codes });
}

export async function endCodes(desk: BoardsDesk, told: string): Promise<void> {
  if ((await tried(desk, desk.ask<unknown>(ofBoard(desk, 'codes'), { method: 'DELETE' }))) === undefined) return;
  await loadBoard(desk);
  desk.page.set({ codes: [], isEnding: false, told });
}
