import type { AskedHandler } from '../../keys/access.js';
import { findBoard } from '../../recognition/boards.js';
import { sendVersions } from '../stream.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

/**
 * Server-sent events: the board's version at once and after each change, with the collector's clock. It ends when the board is deleted or the key is taken back.
 */
export function boardStream({ db, access, feed, now, closing }: BoardContext): AskedHandler {
  return async (c) => {
    const board = boardIn(c);
    if (!(await findBoard(db.sql, board, now()))) return noBoard(c);
    const version = async () => {
      const found = (await access.askerOf(c)) && (await findBoard(db.sql, board, now()));
      if (!found) throw new Error('The board is closed to this reader.');
      return found.version;
    };
    const clock = () => ({ now: new Date(now()).toISOString() });
    return sendVersions(c, closing, (signal) => feed.versions(signal, version), clock);
  };
}
