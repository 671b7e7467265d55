import { type SVGTemplateResult, svg } from 'lit/html.js';
import type { DrawnUnit, Verdict } from '../model/units.js';
import type { Scale } from './axis.js';

const verdicts: readonly Verdict[] = ['alike', 'weaker', 'better'];

/** More units than lines can be told apart: their ranges as an area, their scores as a curve before it, one path of each for a verdict. */
export function ribbon(units: readonly DrawnUnit[], { y }: Scale, height: number): SVGTemplateResult {
  const at = (value: number) => y(value).toFixed(1);
  const paths = verdicts.map((verdict) => ({ verdict, runs: runsOf(units, verdict) }));
  return svg`<svg viewBox=${`0 0 ${units.length} ${height}`} preserveAspectRatio="none" width="100%" height=${height}>
    ${paths.map(({ verdict, runs }) => svg`<path class=${`ranges ${verdict}`} d=${runs.map((run) => areaOf(run, at)).join('')} />`)}
    ${paths.map(({ verdict, runs }) => svg`<path class=${`scores ${verdict}`} d=${runs.map((run) => curveOf(run, at)).join('')} />`)}
  </svg>`;
}

/** Neighbours of one verdict; each unit is a column as wide as one. */
interface Run {
  readonly from: number;
  readonly units: readonly DrawnUnit[];
}

function runsOf(units: readonly DrawnUnit[], wanted: Verdict): readonly Run[] {
  const runs: { from: number; units: DrawnUnit[] }[] = [];
  for (const [column, unit] of units.entries()) {
    if (unit.verdict !== wanted) continue;
    const last = runs.at(-1);
    if (last && last.from + last.units.length === column) last.units.push(unit);
    else runs.push({ from: column, units: [unit] });
  }
  return runs;
}

type At = (value: number) => string;

/** Along the upper ends of the ranges, and back along the lower ones. */
function areaOf({ from, units }: Run, at: At): string {
  const there = units.map(({ figure }) => `V${at(figure.hi)}h1`);
  const back = units.map(({ figure }) => `V${at(figure.lo)}h-1`).reverse();
  return `M${from} ${at(units[0]?.figure.hi ?? 0)}${there.join('')}${back.join('')}Z`;
}

const curveOf = ({ from, units }: Run, at: At): string =>
  `M${from} ${at(units[0]?.figure.value ?? 0)}${units.map(({ figure }) => `V${at(figure.value)}h1`).join('')}`;
