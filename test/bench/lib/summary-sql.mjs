// The counters of a summary as SQL for DuckDB, two ways: as one would write it, and with several sums packed into one
// number as tightly as its types allow. Both are for the ten items of survey-measures.mjs.

const PARTS = { confidence: ['b1', 'b2'], integrity: ['b3', 'b4'], pride: ['b5', 'b6'], passion: ['b7', 'b8'] };
const ITEMS = Object.values(PARTS).flat();
const CLASSES = ['fully_engaged', 'engaged', 'not_engaged', 'actively_disengaged'];
const SEGMENTS = ['emotionally_satisfied', 'rationally_satisfied', 'neutral', 'dissatisfied'];
const KINDS = ['none', 'promoters', 'passives', 'detractors'];

const score = ([a, b]) =>
  `CASE WHEN ${a} IS NULL THEN 2 * (${b} - 1) WHEN ${b} IS NULL THEN 2 * (${a} - 1) ELSE ${a} + ${b} - 2 END`;
const least = (limit) =>
  Object.keys(PARTS)
    .map((part) => `coalesce(${part} >= ${limit}, true)`)
    .join(' AND ');

/** Rows with dimensions (parts of 8), overall (parts of 96), class and segment as small numbers. */
const scored = `(
  SELECT *, CASE WHEN bond IS NULL OR sat IS NULL THEN NULL WHEN sat >= 4 THEN (CASE WHEN class <= 1 THEN 0 ELSE 1 END)
                 WHEN sat = 3 THEN 2 ELSE 3 END::TINYINT AS segment
  FROM (SELECT *, CASE WHEN bond IS NULL THEN NULL
                       WHEN bond >= 84 AND scored = 4 AND ${least(6)} THEN 0
                       WHEN bond >= 60 AND ${least(4)} THEN 1
                       WHEN bond < 36 THEN 3 ELSE 2 END::TINYINT AS class
    FROM (SELECT *, CASE scored WHEN 4 THEN total * 3 WHEN 3 THEN total * 4 END AS bond
      FROM (SELECT *, (${Object.keys(PARTS)
        .map((part) => `coalesce(${part}, 0)`)
        .join(' + ')})::INTEGER AS total,
                   ${Object.keys(PARTS)
                     .map((part) => `(${part} IS NOT NULL)::TINYINT`)
                     .join(' + ')} AS scored
        FROM (SELECT *, ${Object.entries(PARTS)
          .map(([part, items]) => `(${score(items)})::INTEGER AS ${part}`)
          .join(', ')},
                     ${ITEMS.join(' + ')} AS complete,
                     CASE WHEN nps >= 9 THEN 1 WHEN nps >= 7 THEN 2 WHEN nps IS NULL THEN 0 ELSE 3 END::TINYINT AS kind
          FROM answers)))))`;

const steps = (from, size) => Array.from({ length: size }, (_, i) => from + i);
const pairs = ITEMS.flatMap((a, i) => ITEMS.slice(i).map((b) => [a, b]));

/** One column a counter, named by its key. */
export function plainSql() {
  const column = (sql, key) => `${sql} AS "${key}"`;
  const counts = (id, from, size) => steps(from, size).map((v) => column(`sum((${id} = ${v})::INTEGER)`, `${id}:${v}`));
  const moments = (name, key) => [
    column(`count(${name})`, `${key}:n`),
    column(`sum(${name})`, `${key}:sum`),
    column(`sum(${name} * ${name})`, `${key}:squares`),
  ];
  const columns = [
    column('count(*)', 'n'),
    ...counts('nps', 0, 11),
    ...['sat', ...ITEMS].flatMap((id) => counts(id, 1, 5)),
    ...moments('bond', 'bond'),
    ...Object.keys(PARTS).flatMap((part) => moments(part, `bond.${part}`)),
    ...CLASSES.map((name, i) => column(`sum((class = ${i})::INTEGER)`, `class:${name}`)),
    ...SEGMENTS.flatMap((name, i) => [
      column(`sum((segment = ${i})::INTEGER)`, `segment:${name}:n`),
      ...KINDS.slice(1).map((kind, k) =>
        column(`sum((segment = ${i} AND kind = ${k + 1})::INTEGER)`, `segment:${name}:${kind}`),
      ),
    ]),
    column('count(complete)', 'bond:1*1'),
    ...ITEMS.map((id) => column(`sum(${id}) FILTER (complete IS NOT NULL)`, `bond:1*${id}`)),
    ...pairs.map(([a, b]) => column(`sum(${a} * ${b}) FILTER (complete IS NOT NULL)`, `bond:${a}*${b}`)),
  ];
  return { sql: `SELECT unit, ${columns.join(', ')} FROM ${scored} GROUP BY unit`, read: (row) => row };
}

/** Counts in lanes of 12 bits, sums and products in lanes of 17: units of up to `PACKED_ROWS` rows. */
export const PACKED_ROWS = 4095;

export function packedSql() {
  const packs = [
    ...['sat', ...ITEMS].map((id) =>
      countPack(
        `${id} - 1`,
        steps(1, 5).map((v) => `${id}:${v}`),
      ),
    ),
    countPack(
      'nps',
      steps(0, 5).map((v) => `nps:${v}`),
      'nps < 5',
    ),
    countPack(
      'nps - 5',
      steps(5, 5).map((v) => `nps:${v}`),
      'nps BETWEEN 5 AND 9',
    ),
    countPack('nps - 10', ['nps:10'], 'nps = 10'),
    countPack(
      'class',
      CLASSES.map((name) => `class:${name}`),
    ),
    ...SEGMENTS.map((name, i) =>
      countPack(
        'kind',
        KINDS.map((kind) => `segment:${name}:${kind}`),
        `segment = ${i}`,
      ),
    ),
    ...Object.keys(PARTS).map((part) => momentsPack(part, `bond.${part}`)),
    {
      sql: `sum(bond + bond::DOUBLE * bond * 1048576)`,
      lanes: [
        ['bond:sum', 1048576],
        ['bond:squares', 2 ** 33],
      ],
    },
    ...productPacks(),
  ];
  const columns = packs.map(({ sql }, i) => `${sql} AS p${i}`);
  return {
    sql: `SELECT unit, count(*) AS n, count(bond) AS bond_n, count(complete) AS complete_n, ${columns.join(', ')} FROM ${scored} GROUP BY unit`,
    read(row) {
      const counters = { unit: row.unit, n: row.n, 'bond:n': row.bond_n, 'bond:1*1': row.complete_n };
      packs.forEach(({ lanes }, i) => {
        let rest = BigInt(row[`p${i}`] ?? 0);
        for (const [key, size] of lanes) {
          counters[key] = Number(rest % BigInt(size));
          rest /= BigInt(size);
        }
      });
      for (const name of SEGMENTS) {
        counters[`segment:${name}:n`] = KINDS.reduce((sum, kind) => sum + counters[`segment:${name}:${kind}`], 0);
      }
      return counters;
    },
  };
}

function countPack(index, keys, where) {
  const one = `1::BIGINT << (12 * (${index}))`;
  return { sql: `sum(${where ? `CASE WHEN ${where} THEN ${one} END` : one})`, lanes: keys.map((key) => [key, 4096]) };
}

function momentsPack(part, key) {
  const lanes = [
    [`${key}:n`, 2 ** 13],
    [`${key}:sum`, 2 ** 17],
    [`${key}:squares`, 2 ** 23],
  ];
  return { sql: `sum(1 + ${part}::DOUBLE * 8192 + ${part}::DOUBLE * ${part} * 1073741824)`, lanes };
}

/** Three items packed into a double, times a fourth: three cross products a sum. */
function productPacks() {
  const lane = 2 ** 17;
  const triples = [ITEMS.slice(0, 3), ITEMS.slice(3, 6), ITEMS.slice(6)];
  const packed = (items) => `(${items.map((id, i) => `${id}::DOUBLE * ${lane ** i}`).join(' + ')})`;
  const key = (a, b) => (ITEMS.indexOf(a) <= ITEMS.indexOf(b) ? `bond:${a}*${b}` : `bond:${b}*${a}`);
  return triples.flatMap((items) => [
    {
      sql: `sum(${packed(items)}) FILTER (complete IS NOT NULL)`,
      lanes: items.map((id) => [`bond:1*${id}`, lane]),
    },
    ...ITEMS.slice(ITEMS.indexOf(items[0])).map((other) => ({
      sql: `sum(${packed(items)} * ${other}) FILTER (complete IS NOT NULL)`,
      lanes: items.map((id) => [key(id, other), lane]),
    })),
  ]);
}
