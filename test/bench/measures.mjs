// All measures of 10,000 units from their Summaries, in one thread: scores with limits, comparisons, variance components,
// shrunken scores, ranks and funnels of the bond and of the recommendation.
// `node test/bench/measures.mjs [--units 10000] [--runs 9]`
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { npsCounts, npsDifferenceTest, npsInterval, npsMoments } from '@samklang/core/score';
import { benjaminiHochberg } from '@samklang/core/stats';
import { fromColumns, measuresOf, pointsOf, summariesOf } from '@samklang/core/summary';
import { parseSurvey } from '@samklang/core/survey';
import {
  funnel,
  oneWayAnova,
  qProfile,
  rankRanges,
  reml,
  shrinkUnits,
  totalVariance,
  unitMeans,
} from '@samklang/core/unit';
import { surveyColumns } from './lib/survey-columns.mjs';

const { values: options } = parseArgs({
  options: { units: { type: 'string', default: '10000' }, runs: { type: 'string', default: '9' } },
  strict: false,
});
const [units, runs] = [Number(options.units), Number(options.runs)];
const definition = new URL('../../packages/survey-site/public/surveys/customer-bond.json', import.meta.url);
const measures = measuresOf(parseSurvey(JSON.parse(readFileSync(definition, 'utf8'))).value);
const summaries = [...summariesOf(fromColumns(surveyColumns({ rows: units * 40, units, measures }), measures))];

const times = Array.from({ length: runs }, () => {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  const found = allMeasures();
  const { user } = process.cpuUsage(processor);
  return { ms: performance.now() - start, cpu: user / 1000, found };
});
const median = (pick) => times.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)];
const [first] = times;
console.log(`${units.toLocaleString('en')} units, ${first.found} figures, one thread; ${runs} runs`);
console.log(`first run  ${first.ms.toFixed(0)} ms, processor ${first.cpu.toFixed(0)} ms`);
console.log(`median     ${median(({ ms }) => ms).toFixed(0)} ms, processor ${median(({ cpu }) => cpu).toFixed(0)} ms`);

function allMeasures() {
  const counts = summaries.map(({ items }) => npsCounts(items.nps.counts));
  const all = npsCounts(
    Array.from({ length: 11 }, (_, score) => summaries.reduce((sum, { items }) => sum + items.nps.counts[score], 0)),
  );
  const limits = counts.map((unit) => npsInterval(unit));
  const tests = counts.map((unit) => npsDifferenceTest(unit, without(all, unit)));
  const adjusted = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  const parts = Object.keys(summaries[0].bond.parts);
  const moments = [
    counts.map(npsMoments),
    summaries.map(({ bond }) => pointsOf(bond.overall)),
    ...parts.map((part) => summaries.map(({ bond }) => pointsOf(bond.parts[part]))),
  ];
  const figures = moments.map((of) => ofUnits(of.map((unit, place) => ({ unit: summaries[place].unit, ...unit }))));
  return limits.length + adjusted.length + figures.reduce((sum, count) => sum + count, 0);
}

function ofUnits(moments) {
  const means = unitMeans(moments);
  const components = reml(means);
  const shrunken = shrinkUnits(means, components);
  const ranks = rankRanges(means, oneWayAnova(means).msWithin);
  const { rows } = funnel(means, totalVariance(means));
  qProfile(means.map(({ n, mean }) => ({ estimate: mean, variance: components.sigma2 / n })));
  return shrunken.length + ranks.length + rows.length;
}

function without(all, unit) {
  return Object.fromEntries(Object.entries(all).map(([name, count]) => [name, count - unit[name]]));
}
