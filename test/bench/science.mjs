// Simulation evidence behind two rules. Exits 1 when a figure is off.
// 1. Coverage of 95 % NPS intervals by exact enumeration, n = 5, 10, 20, 50, over 400 populations.
// 2. Complementary suppression: no hidden entry of 1,500 random tables follows from the shown ones.
// `node test/bench/science.mjs`
import { npsAdjustedWald, npsInterval, npsTango } from '@samklang/core/score';
import { coverageOf, populations } from './lib/coverage.mjs';
import { derivableTables } from './lib/random-tables.mjs';

const SIZES = [5, 10, 20, 50];
const TABLES = 1500;
/** A mean agrees within .005 of a table that is rounded to two digits; the worst depends on the populations drawn. */
const MEAN_TOLERANCE = 0.005 + 0.005;
const WORST_TOLERANCE = 0.02;
/** Mean and worst coverage at the sizes above, from docs/method.md. */
const PUBLISHED = {
  'adjusted Wald +3': [
    [0.95, 0.87],
    [0.95, 0.91],
    [0.95, 0.93],
    [0.95, 0.94],
  ],
  'Tango score': [
    [0.97, 0.92],
    [0.96, 0.94],
    [0.95, 0.94],
    [0.95, 0.94],
  ],
};

const methods = {
  'adjusted Wald +3': (counts) => npsAdjustedWald(counts, 0.95),
  'Tango score': (counts) => npsTango(counts, 0.95),
  shown: (counts) => {
    const { lo, hi } = npsInterval(counts, 0.95);
    return [lo, hi];
  },
};

let ok = true;
console.log('Coverage of 95 % intervals of the NPS, mean / worst');
for (const [name, limits] of Object.entries(methods)) {
  const cells = SIZES.map((n, i) => {
    const { mean, worst } = coverageOf(limits, n, populations());
    const [wantMean, wantWorst] = PUBLISHED[name]?.[i] ?? [mean, worst];
    const near = Math.abs(mean - wantMean) <= MEAN_TOLERANCE && Math.abs(worst - wantWorst) <= WORST_TOLERANCE;
    ok &&= near;
    return `n=${n} ${mean.toFixed(3)} / ${worst.toFixed(3)}${near ? '' : ' (off)'}`;
  });
  console.log(`  ${name.padEnd(18)} ${cells.join('   ')}`);
}

const derivable = derivableTables({ tables: TABLES, seed: 1 });
ok &&= derivable === 0;
console.log(`Suppression: ${derivable} of ${TABLES} random tables let a hidden entry be derived`);
process.exitCode = ok ? 0 : 1;
