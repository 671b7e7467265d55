import type { Board } from '@samklang/core/recognition';
import { parseBoard } from '@samklang/core/recognition';
import type { Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import { allBoards, deleteBoard, saveBoard, seedBoard } from '../../recognition/boards.js';
import type { Database } from '../../storage/database.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

/** Puts the boards of the config up where there are none yet; one with faults is told and left out. */
export async function seedBoards(
  db: Database,
  boards: readonly unknown[],
  tell: (line: string) => void,
): Promise<void> {
  for (const [index, json] of boards.entries()) {
    const parsed = parseBoard(json);
    if (parsed.ok) await seedBoard(db, parsed.value);
    else
      for (const { path, message } of parsed.issues)
        tell(`The board boards[${index}] of the config is left out. ${path}: ${message}`);
  }
}

export function listBoards({ db }: BoardContext): Handler {
  return async (c) => c.json({ boards: await allBoards(db.sql) });
}

/** What the form of a board needs to know. */
export function formOf({ id, name, lang, values }: Board): Pick<Board, 'id' | 'name' | 'lang' | 'values'> {
  return { id, name, lang, values };
}

export function putBoard({ db, feed }: BoardContext): Handler {
  return taking(parseBoard, async (c, board) => {
    if (board.id !== boardIn(c)) return refuse(c, 400, 'id', 'The id of the board is the one in the address.');
    await saveBoard(db, board);
    feed.committed();
    return c.json(board);
  });
}

/** Takes a board down with everything on it and every key to it; streams of it end. */
export function removeBoard({ db, feed, now }: BoardContext): Handler {
  return async (c) => {
    if (!(await deleteBoard(db, boardIn(c), now()))) return noBoard(c);
    feed.committed();
    return c.json({ deleted: true });
  };
}
