// Raw multi-row inserts of ready rows with the same durability, as the ceiling of the storage. Prints rows a second.
import { randomUUID } from 'node:crypto';
import { openSqlite } from '../../../packages/collector/dist/storage/sqlite.js';

const ROWS = 500;
const [folder, seconds] = process.argv.slice(2);
const db = await openSqlite(folder);

function rows() {
  return Array.from({ length: ROWS }, () => ({
    unit: `shop-${Math.floor(Math.random() * 60)}`,
    id: randomUUID(),
    survey: 'visit',
    version: 1,
    period: '2026-11',
    answered_at: '2026-11-21T12:00:00.000Z',
    received_at: '2026-11-21T12:00:01.000Z',
    locale: 'sv',
    channel: 'qr',
    answers: '{"nps":9,"sat":5}',
    marks: '',
    has_words: 0,
    erased: 0,
  }));
}

const batches = Array.from({ length: 40 }, rows);
const began = performance.now();
let written = 0;
while (performance.now() - began < Number(seconds) * 1000) {
  const fresh = batches[(written / ROWS) % batches.length].map((row) => ({ ...row, id: randomUUID() }));
  await db.sql.insertInto('response').values(fresh).execute();
  written += ROWS;
}
console.log((written / (performance.now() - began)) * 1000);
await db.close();
