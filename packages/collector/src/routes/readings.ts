import type { Config, Survey } from '@samklang/core';
import { monthOf } from '@samklang/core/config';
import { READING_MEASURES, type Reading, type ReadingMeasure } from '@samklang/core/reading';
import type { Context, Handler } from 'hono';
import { isHeld } from '../http/held.js';
import { refuse } from '../http/refusal.js';
import type { Access } from '../keys/access.js';
import { MadeReadings } from '../readings/made.js';
import { releaseTags } from '../readings/release-tag.js';
import { spanOf } from '../readings/spans.js';
import { forAnyone, openEntry, readsAll, unitAsked } from '../readings/who.js';
import type { Database } from '../storage/database.js';
import { monthsOf } from '../storage/read.js';
import { readVersion } from '../storage/version.js';
import { readAsked } from './selection.js';

/** What every request for readings is answered from. */
export interface ReadingsContext {
  readonly db: Database;
  readonly config: Config;
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly access: Access;
  /** The clock, milliseconds since 1970. */
  readonly now: () => number;
}

/** Figures ready to show, suppressed here. The owner and displays read all of them, anyone what the config opens. */
export function readings(context: ReadingsContext): Handler {
  const { db, config, surveys, access, now } = context;
  const made = new MadeReadings(db, config);
  const releaseTag = releaseTags(context);
  return async (c) => {
    const asked = readAsked(c, surveys);
    if (!asked.ok) return c.json({ issues: asked.issues }, 400);
    const { survey } = asked.value;
    const unit = unitAsked(c.req.query('unit'));
    const measures = measuresAsked(c, survey);
    if (!measures) return refuse(c, 400, 'measure', `Known measures: ${READING_MEASURES.join(', ')}.`);
    const asker = await access.askerOf(c);
    const isOpen = (measure: ReadingMeasure) => openEntry(config, { survey: survey.id, measure, unit }) !== undefined;
    const allowed = readsAll(asker) ? measures : measures.filter(isOpen);
    if (allowed.length === 0) return closed(c, asker !== undefined);
    const month = monthOf(new Date(now()).toISOString(), config.company.timeZone);
    // Before the version that kept readings go by: a tag must never be newer than what it is sent with.
    const released = survey.audience === 'employee' ? await releaseTag(survey) : undefined;
    const version = await readVersion(db.sql);
    const tag = released ?? `"${version}-${month}"`;
    if (isHeld(c, tag)) return c.body(null, 304);
    const { audience } = survey;
    const months = await monthsOf(db.sql, survey.id);
    const periods = spanOf({ audience, period: c.req.query('period'), months, month });
    if (!periods.ok) return c.json({ issues: periods.issues }, 400);
    const found = await made.read(version, { survey, unit, measures: allowed, periods: periods.value });
    const open = (reading: Reading) => (readsAll(asker) ? reading : forAnyone(config, survey.id, reading));
    return c.json({ schema: 1, version, readings: found.map(open) });
  };
}

/** The measures that were asked for; left out, all of them. Undefined when it is none. */
function measuresAsked(c: Context, { audience }: Survey): readonly ReadingMeasure[] | undefined {
  const asked = c.req.query('measure');
  if (asked === undefined) {
    return READING_MEASURES.filter(
      (measure) => /^(engagement|trust|enps)$/.test(measure) === (audience === 'employee'),
    );
  }
  const known = READING_MEASURES.filter((measure) => measure === asked);
  return known.length > 0 ? known : undefined;
}

function closed(c: Context, isKnown: boolean): Response {
  if (isKnown)
    return refuse(c, 403, 'authorization', 'This key does not open readings; it takes a display’s or the owner’s.');
  c.header('WWW-Authenticate', 'Bearer');
  return refuse(
    c,
    401,
    'authorization',
    'This figure is not public: send `Authorization: Bearer <key>`, the owner’s or a display’s, or list it under "readings" in the config.',
  );
}
