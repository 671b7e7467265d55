import { parseProgramme } from '@samklang/core/loyalty';
import type { Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import { allProgrammes, findProgramme, saveProgramme } from '../../loyalty/programmes.js';
import type { LoyaltyContext } from './context.js';

export function listProgrammes({ db }: LoyaltyContext): Handler {
  return async (c) => c.json({ programmes: await allProgrammes(db.sql) });
}

export function readProgramme({ db }: LoyaltyContext): Handler {
  return async (c) => {
    const programme = await findProgramme(db.sql, c.req.param('id') ?? '');
    return programme ? c.json(programme) : refuse(c, 404, 'id', 'There is no such programme.');
  };
}

/** Stores a definition; 409 with the paths when it would change what was paid. */
export function putProgramme({ db, now }: LoyaltyContext): Handler {
  return taking(parseProgramme, async (c, programme) => {
    if (programme.id !== c.req.param('id')) {
      return refuse(c, 400, 'id', `The address says ${JSON.stringify(c.req.param('id'))}.`);
    }
    const { isNew, issues } = await saveProgramme(db, programme, now());
    return issues.length > 0 ? c.json({ issues }, 409) : c.json(programme, isNew ? 201 : 200);
  });
}
