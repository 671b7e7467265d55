import {
  consented,
  masked,
  type Named,
  PERMISSIONS,
  type PersonAt,
  parseLink,
  parseStatement,
  type Recognition,
  type Statement,
  withdrawPerson,
} from '@samklang/core/recognition';
import type { Context, Handler } from 'hono';
import { refuse } from '../../http/refusal.js';
import { taking } from '../../http/taking.js';
import type { Asked, AskedHandler } from '../../keys/access.js';
import { makeKey, revokeKeysOf } from '../../keys/store.js';
import { findBoard } from '../../recognition/boards.js';
import { findPicture } from '../../recognition/pictures.js';
import { isAgreedWith } from '../../recognition/reactions.js';
import { findRecognition } from '../../recognition/recognitions.js';
import { type BoardContext, boardIn, isOwner, noBoard, noRecognition } from './context.js';
import { changeRecord } from './moderate.js';
import { sent } from './pictures.js';

/** Where a person stands: what a consent key opens. */
interface Place {
  readonly board: string;
  readonly person: PersonAt;
  readonly id: string;
}

/** The id comes last: it may hold colons. */
const subjectOf = ({ board, person, id }: Place) => `${board}:${person}:${id}`;

function placeIn(subject: string): Place {
  const [board = '', person = '', ...id] = subject.split(':');
  return { board, person: person === 'from' ? 'from' : Number(person), id: id.join(':') };
}

const namedAt = ({ to, from }: Recognition, person: PersonAt): Named | undefined =>
  person === 'from' ? from : to[person];

/** Makes the personal link of somebody named in a record; links made before for the same person end. */
export function linkPerson({ db, now }: BoardContext): Handler<Asked> {
  return taking<{ readonly person: PersonAt }, Asked>(parseLink, async (c, { person }) => {
    const place = { board: boardIn(c), person, id: c.req.param('id') ?? '' };
    const kept = await findRecognition(db.sql, place.board, place.id);
    if (!kept) return noRecognition(c);
    if (!namedAt(kept.record, person)?.name) return refuse(c, 422, 'person', 'Nobody stands at this place.');
    const subject = subjectOf(place);
    await revokeKeysOf(db.sql, { kind: 'consent', subject }, now());
    return c.json({ key: (await makeKey(db.sql, { kind: 'consent', subject }, now())).key }, 201);
  });
}

/** What a record says about the one who asks, and what that person has said yes to. */
export function readConsent({ db, now }: BoardContext): AskedHandler {
  return async (c) => {
    const place = placeOf(c);
    if (!place) return noLink(c);
    const found = await findBoard(db.sql, place.board, now());
    if (!found) return noBoard(c);
    const kept = await findRecognition(db.sql, place.board, place.id);
    const page = kept && pageOf(kept.record, place.person);
    if (!page) return gone(c);
    const { name, lang } = found.board;
    // Who is thanked hears that colleagues agree, and not how many.
    const agreed = place.person !== 'from' && (await isAgreedWith(db.sql, place.board, place.id));
    return c.json({ board: { name, lang }, ...page, ...(agreed && { agreed }) });
  };
}

/** All that the person says yes to from now on. */
export function sayConsent(context: BoardContext): Handler<Asked> {
  return taking<Statement, Asked>(parseStatement, (c, { uses, wording }) => {
    const place = placeOf(c);
    if (!place) return noLink(c);
    const at = new Date(context.now()).toISOString();
    return change(context, c, place, (record) => consented(record, place.person, uses, at, wording));
  });
}

/** Takes the person out of the record altogether. */
export function leave(context: BoardContext): AskedHandler {
  return (c) => {
    const place = placeOf(c);
    if (!place) return noLink(c);
    const at = new Date(context.now()).toISOString();
    return change(context, c, place, (record) => withdrawPerson(record, place.person, at));
  };
}

/** The picture of the record, for the person to judge. */
export function consentPicture({ db }: BoardContext): AskedHandler {
  return async (c) => {
    const place = placeOf(c);
    if (!place) return noLink(c);
    const kept = await findRecognition(db.sql, place.board, place.id);
    const isThere = kept && namedAt(kept.record, place.person)?.name;
    const picture = isThere && kept.record.picture && (await findPicture(db.sql, place.board, kept.record.picture.id));
    return picture ? sent(c, picture) : refuse(c, 404, '', 'There is no picture.');
  };
}

function change(
  context: BoardContext,
  c: Context<Asked>,
  place: Place,
  edit: (record: Recognition) => Recognition,
): Response | Promise<Response> {
  const edited = (record: Recognition) => {
    if (namedAt(record, place.person)?.name) return { ok: true as const, value: edit(record) };
    return { ok: false as const, issues: [{ path: '', message: GONE }] };
  };
  const show = (record: Recognition) => pageOf(record, place.person) ?? { withdrawn: true };
  return changeRecord(context, c, place.id, edited, show, place.board);
}

/** The record as this person may read it: names of others stand in it only as far as they said yes to anything. */
function pageOf(record: Recognition, person: PersonAt): object | undefined {
  const named = namedAt(record, person);
  if (!named?.name) return undefined;
  const { kind, to, from, text, lang, values, years, picture, reward, state } = record;
  const agrees = ({ consent }: Named) => PERMISSIONS.some((permission) => consent[permission]);
  // Who thanks has signed for the one who is thanked to read.
  const others = to.filter((one) => one !== named && one !== from && !agrees(one)).map(({ name }) => name);
  return {
    person,
    name: named.name,
    kind,
    ...(named.team !== undefined && { team: named.team }),
    ...(from && { from: from.name }),
    text: masked(text, others),
    lang,
    values,
    ...(years !== undefined && { years }),
    ...(picture && { picture }),
    ...(reward && { reward }),
    state,
    uses: PERMISSIONS.filter((permission) => named.consent[permission]),
    ...(named.consent.at !== undefined && { at: named.consent.at }),
    ...(named.consent.wording !== undefined && { wording: named.consent.wording }),
  };
}

const GONE = 'You are no longer in this: there is nothing left to decide.';

function gone(c: Context): Response {
  return refuse(c, 410, '', GONE);
}

/** The place a consent key opens; undefined for the owner, who has no place. */
function placeOf(c: Context<Asked>): Place | undefined {
  const asker = c.get('asker');
  return isOwner(c) || !('subject' in asker) ? undefined : placeIn(asker.subject);
}

function noLink(c: Context): Response {
  return refuse(c, 403, 'authorization', "This takes the key of a person's own link.");
}
