import { generator } from './survey-columns.mjs';

/** 400 realistic populations: promoters .15 to .80, detractors .02 to .50, at least .05 passives. */
export function populations(seed = 1) {
  const random = generator(seed);
  const found = [];
  while (found.length < 400) {
    const [p, d] = [0.15 + 0.65 * random(), 0.02 + 0.48 * random()];
    if (p + d <= 0.95) found.push({ p, d });
  }
  return found;
}

/** Mean and worst probability, over populations, that the interval of a sample of n covers the true score. */
export function coverageOf(limits, n, truths) {
  const samples = [];
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      const counts = { promoters, detractors, passives: n - promoters - detractors, n };
      samples.push({ ...counts, ways: logWays(counts), limits: limits(counts) });
    }
  }
  const covered = truths.map(({ p, d }) => {
    const truth = 100 * (p - d);
    return samples.reduce((sum, { promoters, detractors, passives, ways, limits: [lo, hi] }) => {
      if (truth < lo || truth > hi) return sum;
      const log = ways + promoters * Math.log(p) + detractors * Math.log(d) + passives * Math.log(1 - p - d);
      return sum + Math.exp(log);
    }, 0);
  });
  return { mean: covered.reduce((a, b) => a + b, 0) / covered.length, worst: Math.min(...covered) };
}

function logWays({ promoters, passives, detractors, n }) {
  return logFactorial(n) - logFactorial(promoters) - logFactorial(passives) - logFactorial(detractors);
}

function logFactorial(n) {
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log(i);
  return sum;
}
