import { afterEach, beforeEach } from 'vitest';
import { type CollectorSetting, collectorOn, type Fixture, type OpenEmpty } from '../../support/collector.js';

/** A part of the contract, run once on each kind of database. */
export type Suite = (openEmpty: OpenEmpty) => void;

/** A fresh collector for each test of the suite it is called in. */
export function eachWithCollector(openEmpty: OpenEmpty, setting: Partial<CollectorSetting> = {}): () => Fixture {
  let fixture: Fixture;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const opened = await openEmpty();
    remove = opened.remove;
    fixture = await collectorOn(opened.db, setting);
  });
  afterEach(async () => {
    await fixture.close();
    await remove();
  });
  return () => fixture;
}

/** Ids and answers of what lies in the database, sorted by id. */
export async function storedRows({ db }: Fixture): Promise<{ id: string; answers: unknown }[]> {
  const rows = await db.sql.selectFrom('response').selectAll().where('erased', '=', 0).orderBy('id').execute();
  return rows.map(({ id, answers }) => ({ id, answers: JSON.parse(answers) as unknown }));
}
