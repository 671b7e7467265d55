import { type Context, Hono } from 'hono';
import { limitBody } from '../../http/body.js';
import { limitRate } from '../../http/rate-limit.js';
import { deleteMember, postMerge, postToken, readExport } from './care.js';
import { type LoyaltyContext, type OfMember, ofMember } from './context.js';
import { postEvents } from './events.js';
import { findMembers, postMember, readCard, readMember } from './members.js';
import { listProgrammes, putProgramme, readProgramme } from './programmes.js';
import { listOpen, listRedemptions, patchRedemption, postRedemption } from './redemptions.js';
import { postQuote, readStatement } from './statement.js';

/** People who join from one address: a whole shop may sit behind one. */
const JOINING = { burst: 30, everyMs: 2_000 };

/** Where a request comes from, as the server around the collector tells it. */
const from = (c: Context): string => (c.env as { from?: string } | undefined)?.from ?? '';

/** Everything under `/v1` that has to do with loyalty programmes. */
export function loyaltyRoutes(context: LoyaltyContext): Hono<OfMember> {
  const app = new Hono<OfMember>();
  const { access, now } = context;
  const byTill = access.only("a till's key or the owner's", ({ kind }) => kind === 'till');
  const byMember = ofMember(context, 'member', 'till');
  app.get('/v1/programmes', listProgrammes(context));
  app.get('/v1/programmes/:id', readProgramme(context));
  app.put('/v1/programmes/:id', limitBody, access.owner(), putProgramme(context));
  app.post('/v1/members', limitBody, limitRate(JOINING, now, from), postMember(context));
  app.get('/v1/members', access.owner(), findMembers(context));
  app.get('/v1/members/:id', byMember, readMember(context));
  app.get('/v1/cards/:number', byTill, readCard(context));
  app.post('/v1/members/:id/events', limitBody, ofMember(context, 'till'), postEvents(context));
  app.get('/v1/members/:id/statement', byMember, readStatement(context));
  app.post('/v1/members/:id/quote', limitBody, byMember, postQuote(context));
  app.post('/v1/members/:id/redemptions', limitBody, ofMember(context, 'member'), postRedemption(context));
  app.get('/v1/members/:id/redemptions', byMember, listRedemptions(context));
  app.patch('/v1/members/:id/redemptions/:rid', limitBody, ofMember(context, 'till'), patchRedemption(context));
  app.get('/v1/redemptions', byTill, listOpen(context));
  app.post('/v1/members/:id/tokens', limitBody, ofMember(context, 'till'), postToken(context));
  app.post('/v1/members/:id/merge', limitBody, ofMember(context), postMerge(context));
  app.get('/v1/members/:id/export', ofMember(context, 'member'), readExport(context));
  app.delete('/v1/members/:id', ofMember(context, 'member'), deleteMember(context));
  return app;
}
