/** Where a braid of four threads lies, all lengths in px of its own field. */
export interface BraidShape {
  readonly width: number;
  readonly height: number;
  /** Where the straight threads begin to bend. */
  readonly lead: number;
  /** Length of one full wave of a thread. */
  readonly period: number;
  /** Length over which straight threads become a braid; 18 % of the width when left out. */
  readonly ramp?: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const QUARTER = Math.PI / 2;
/** Straight lanes as shares of the amplitude, from the top, and which of the four waves each one becomes. */
const LANES = [1, 1 / 3, -1 / 3, -1] as const;
const WAVES = [0, 3, 1, 2] as const;

const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** How one thread runs through a shape: its phase and its height at each x. */
function course(shape: BraidShape, lane: number) {
  const stroke = shape.height / 11;
  const amplitude = (shape.height - stroke) / 2;
  const ramp = shape.ramp ?? 0.18 * shape.width;
  const speed = (2 * Math.PI) / shape.period;
  const phase = (x: number) => {
    const s = clamp((x - shape.lead) / ramp);
    const beyond = Math.max(0, x - shape.lead - ramp);
    return speed * (ramp * (s ** 3 - s ** 4 / 2) + beyond) + Math.PI / 8 + (WAVES[lane] ?? 0) * QUARTER;
  };
  const height = (x: number) => {
    const s = clamp((x - shape.lead) / ramp);
    const weight = s * s * (3 - 2 * s);
    const up = weight * Math.cos(phase(x)) + (1 - weight) * (LANES[lane] ?? 0);
    return shape.height / 2 - amplitude * up;
  };
  const slope = (x: number) => (height(x + 0.05) - height(x - 0.05)) / 0.1;
  return { stroke, phase, height, slope };
}

/**
 * The thread that passes over this one at a phase, as an offset in the order of threads; undefined where it lies free.
 * Side crossings: the rising thread is over. Middle crossings: the falling one.
 */
function over(phase: number): number | undefined {
  const turn = ((phase % (4 * QUARTER)) + 4 * QUARTER) % (4 * QUARTER);
  const near = (crossing: number) => Math.abs(turn - crossing * QUARTER) < 0.38 * QUARTER;
  if (near(0.5)) return 3;
  if (near(1.5)) return 1;
  return near(3) ? 2 : undefined;
}

/** One edge of a visible piece of thread, and the stretch of x it belongs to. */
interface Run {
  readonly from: number;
  to: number;
  readonly points: Point[];
}

/** Visible runs of one edge of a thread, `side` -1 above the middle and 1 below it, between two x. */
function edgeRuns(shape: BraidShape, lane: number, side: number, from: number, to: number): Run[] {
  const own = course(shape, lane);
  const byWave = [0, 2, 3, 1].map((other) => course(shape, other));
  const at = (x: number): Point => {
    const slope = own.slope(x);
    const length = Math.hypot(1, slope);
    const offset = (side * own.stroke) / 2 / length;
    return { x: x - offset * slope, y: own.height(x) + offset };
  };
  const hidden = (x: number) => {
    const offset = x > shape.lead ? over(own.phase(x)) : undefined;
    const other = offset === undefined ? undefined : byWave[((WAVES[lane] ?? 0) + offset) % 4];
    if (!other) return false;
    const point = at(x);
    const distance = Math.abs(other.height(point.x) - point.y) / Math.hypot(1, other.slope(point.x));
    return distance < 1.05 * own.stroke;
  };
  const cutBetween = (a: number, b: number) => {
    let [seen, unseen] = hidden(a) ? [b, a] : [a, b];
    for (let step = 0; step < 5; step++) {
      const middle = (seen + unseen) / 2;
      if (hidden(middle)) unseen = middle;
      else seen = middle;
    }
    return seen;
  };
  const runs: Run[] = [];
  let run: Run | undefined;
  let last = from;
  for (const x of samples(shape, from, to)) {
    const visible = !hidden(x);
    if (visible && !run) {
      const start = x > from ? cutBetween(last, x) : x;
      run = { from: start, to: x, points: start < x ? [at(start)] : [] };
      runs.push(run);
    }
    if (run) {
      run.to = visible ? x : cutBetween(last, x);
      run.points.push(at(run.to));
    }
    if (!visible) run = undefined;
    last = x;
  }
  return runs;
}

/** Where to look along a thread: the ends alone on the straight part, 36 places in a wave after it. */
function samples(shape: BraidShape, from: number, to: number): number[] {
  const places = [from];
  const step = shape.period / 36;
  for (let x = Math.max(from, shape.lead); x < to; x += step) if (x > from) places.push(x);
  return [...places, to];
}

/**
 * The outline of one thread of the braid between two shares of its width, as SVG path data to be filled.
 * Where another thread passes over it, it is cut parallel to that thread with a gap of 0.55 strokes on each side;
 * an open end is round. Stroke = height / 11.
 *
 * @param lane 0 for the top thread to 3; their waves `A cos(t + π/8 + k π/2)`, k = 0, 3, 1, 2, lie a quarter period apart.
 * @throws RangeError when the lane is not 0, 1, 2 or 3.
 */
export function threadPath(shape: BraidShape, lane: number, from = 0, to = 1): string {
  if (!(lane in LANES)) throw new RangeError('threadPath: a braid has the lanes 0, 1, 2 and 3.');
  const radius = shape.height / 22;
  const start = Math.max(radius, clamp(from) * shape.width);
  const end = Math.min(shape.width - radius, clamp(to) * shape.width);
  if (end <= start) return '';
  const above = edgeRuns(shape, lane, -1, start, end);
  const below = edgeRuns(shape, lane, 1, start, end);
  return above.map((run) => outline(run, facing(run, below), radius, start, end)).join('');
}

/** The run of the other edge that belongs to the same piece: the one that lies longest beside it. */
function facing(run: Run, others: readonly Run[]): Run | undefined {
  const beside = (other: Run) => Math.min(run.to, other.to) - Math.max(run.from, other.from);
  const [nearest] = [...others].sort((a, b) => beside(b) - beside(a));
  return nearest && beside(nearest) > 0 ? nearest : undefined;
}

function outline(above: Run, below: Run | undefined, radius: number, start: number, end: number): string {
  if (!below) return '';
  const words = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const arc = `A${radius.toFixed(2)} ${radius.toFixed(2)} 0 0 1 `;
  const there = above.points.map(words);
  const [corner, ...back] = [...below.points].reverse().map(words);
  const turn = above.to === end && below.to === end ? arc : 'L';
  const close = above.from === start && below.from === start ? `${arc}${there[0]}` : '';
  return `M${there.join('L')}${turn}${corner}${back.map((point) => `L${point}`).join('')}${close}Z`;
}

/**
 * The four threads of a braid between two shares of its width, from the top, where it starts, to the bottom.
 *
 * @example
 * braidPaths({ width: 350, height: 22, lead: 196, period: 94 }).length // => 4
 */
export function braidPaths(shape: BraidShape, from = 0, to = 1): readonly string[] {
  return LANES.map((_, lane) => threadPath(shape, lane, from, to));
}
