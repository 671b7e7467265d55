import { requireAllFinite } from './require.js';
import { dot } from './sums.js';
import { tTwoSidedP } from './t.js';

/** One coefficient of a least-squares fit. */
export interface OlsTerm {
  readonly estimate: number;
  readonly se: number;
  /** Null when the fit is perfect: nothing is left to test against. */
  readonly t: number | null;
  readonly p: number | null;
}

export interface Ols {
  readonly n: number;
  /** n - terms. */
  readonly df: number;
  readonly terms: readonly OlsTerm[];
  /** Share of the outcome's variance that the fit explains; null when the outcome does not vary. */
  readonly rSquared: number | null;
}

/** Squares that are this small a share of the outcome's own are rounding. */
const ROUNDING = 1e-26;

/** Columns that are this much of a combination of the others carry no information of their own. */
const DEPENDENT = 1e-10;

/**
 * Ordinary least squares by QR (modified Gram-Schmidt on the design and the outcome together, which loses no digits to
 * squaring). Null without degrees of freedom or when a column depends on those before it.
 *
 * @param columns of the design, the intercept as a column of ones, first.
 * @throws RangeError when the columns and the outcome differ in length or a value is not finite.
 * @example
 * ols([[1, 1, 1, 1], [-1, -1, 1, 1]], [1, 3, 5, 7])?.terms[1]?.estimate // => 2
 */
export function ols(columns: readonly (readonly number[])[], outcome: readonly number[]): Ols | null {
  if (columns.some((column) => column.length !== outcome.length))
    throw new RangeError('ols: every column must be as long as the outcome');
  for (const values of [...columns, outcome]) requireAllFinite('ols', values);
  const [n, df] = [outcome.length, outcome.length - columns.length];
  const factors = df > 0 ? factorise(columns, outcome) : null;
  if (!factors) return null;
  const { inverse, projections, residual } = factors;
  const rounding = ROUNDING * dot(outcome, outcome);
  const squares = beyond(rounding, dot(residual, residual));
  const error = Math.sqrt(squares / df);
  const terms = inverse.map((row) => term(dot(row, projections), error * Math.sqrt(dot(row, row)), df));
  const mean = outcome.reduce((sum, y) => sum + y, 0) / n;
  const total = beyond(
    rounding,
    outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0),
  );
  return { n, df, terms, rSquared: total > 0 ? 1 - squares / total : null };
}

const beyond = (rounding: number, squares: number) => (squares > rounding ? squares : 0);

function term(estimate: number, se: number, df: number): OlsTerm {
  const t = se > 0 ? estimate / se : null;
  return { estimate, se, t, p: t === null ? null : tTwoSidedP(t, df) };
}

/** Inverse of R, the outcome along each direction of Q, and what is left of it; null when a column depends on others. */
function factorise(columns: readonly (readonly number[])[], outcome: readonly number[]) {
  const inverse: number[][] = [];
  const projections: number[] = [];
  const directions: number[][] = [];
  let residual = [...outcome];
  for (const [k, column] of columns.entries()) {
    let rest = [...column];
    const along = directions.map((direction) => {
      const length = dot(direction, rest);
      rest = minus(rest, direction, length);
      return length;
    });
    const norm = Math.sqrt(dot(rest, rest));
    if (!(norm > DEPENDENT * Math.sqrt(dot(column, column)))) return null;
    const direction = rest.map((value) => value / norm);
    directions.push(direction);
    const projection = dot(direction, residual);
    projections.push(projection);
    residual = minus(residual, direction, projection);
    for (const row of inverse) row.push(-dot(row, along) / norm);
    inverse.push([...new Array<number>(k).fill(0), 1 / norm]);
  }
  return { inverse, projections, residual };
}

const minus = (a: readonly number[], direction: readonly number[], length: number) =>
  a.map((value, i) => value - length * (direction[i] ?? 0));
