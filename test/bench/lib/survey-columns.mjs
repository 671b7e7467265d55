/**
 * Survey answers as people give them: a level per unit, a level per person, noise per item, 5 % left out. The same seed
 * gives the same answers. Columns are as `fromColumns` reads them: one below the scale is no answer.
 */
export function surveyColumns({ rows, units, measures, seed = 1 }) {
  const random = generator(seed);
  const near = () => random() + random() + random() + random() - 2;
  const levels = Float64Array.from({ length: units }, () => 0.5 * near());
  const unit = new Uint16Array(rows);
  const columns = measures.items.map(({ from, size }) => ({ from, size, values: new Uint8Array(rows) }));
  for (let row = 0; row < rows; row++) {
    const place = Math.floor(random() * units);
    unit[row] = place;
    const level = levels[place] + 1.3 * near();
    for (const { from, size, values } of columns) {
      const middle = from + 0.72 * (size - 1);
      const value = Math.round(middle + (level + 1.1 * near()) * 0.2 * size);
      values[row] = random() < 0.05 ? from - 1 : Math.min(from + size - 1, Math.max(from, value));
    }
  }
  return {
    units: Array.from({ length: units }, (_, place) => `unit ${place}`),
    unit,
    items: Object.fromEntries(measures.items.map(({ id }, i) => [id, columns[i].values])),
  };
}

/** Numbers from 0 to below 1 (mulberry32). */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
