import { fault, integer, list, member, parse, type Reader, record, string } from '@samklang/core/read';
import type { Handler } from 'hono';
import { taking } from '../../http/taking.js';
import type { Asked, AskedHandler } from '../../keys/access.js';
import { workOn } from '../../recognition/boards.js';
import { type CodePerson, codePeople, makeCodes } from '../../recognition/codes.js';
import { type BoardContext, boardIn, noBoard } from './context.js';

const MOST = 5_000;

const label = string(/^[^\0]*\S[^\0]*$/s, 'words');
const codePerson: Reader<CodePerson> = record((at) => ({
  person: label(member(at, 'person')),
  name: label(member(at, 'name')),
}));

/** Whom codes are made for: people of a list, or as many as are asked for. */
const readPeople = (json: unknown) =>
  parse<readonly Partial<CodePerson>[]>(
    json,
    record((at) => {
      const count = member(at, 'count');
      if (count.value !== undefined) return Array.from({ length: integer(1, MOST)(count) }, () => ({}));
      const people = list(codePerson, 1, MOST)(member(at, 'people'));
      people.forEach(({ person }, index) => {
        const isTwice = people.findIndex((one) => one.person === person) < index;
        if (isTwice)
          fault(member(member(member(at, 'people'), index), 'person'), 'This person stands in the list twice.');
      });
      return people;
    }),
  );

/** Makes personal codes. The reply is the only time they are said. */
export function giveCodes({ db, now }: BoardContext): Handler<Asked> {
  return taking<readonly Partial<CodePerson>[], Asked>(readPeople, async (c, people) => {
    const worked = await workOn(db, boardIn(c), now(), async (tx, { id }) => ({
      value: await makeCodes(tx, id, people),
      isChanged: false,
    }));
    return worked ? c.json({ codes: worked.value }, 201) : noBoard(c);
  });
}

/** Whom there are codes for, without the codes. */
export function listCodes({ db }: BoardContext): AskedHandler {
  return async (c) => c.json(await codePeople(db.sql, boardIn(c)));
}

/** Ends all codes of a board. */
export function endCodes({ db }: BoardContext): AskedHandler {
  return async (c) => {
    const { numDeletedRows } = await db.sql.deleteFrom('code').where('board', '=', boardIn(c)).executeTakeFirst();
    db.scrub();
    return c.json({ ended: Number(numDeletedRows) });
  };
}
