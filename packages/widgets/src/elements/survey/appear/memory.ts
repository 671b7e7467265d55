const KEY = 'samklang-asked';
const DAY = 86_400_000;
/** Surveys that are remembered; the oldest is forgotten for the next. */
const MOST = 50;

/** When a survey was last answered or dismissed on this device, in milliseconds since 1970, by its id. */
type Asked = Readonly<Record<string, number>>;

/** Stands in where the device stores nothing; lasts as long as the page. */
let unstored: Asked = {};

/** How long a person is left in peace. */
export interface Peace {
  /** Days before the same survey asks again by itself; Infinity when never. */
  readonly everyDays: number;
  /** Days before any survey asks by itself. */
  readonly coolDownDays: number;
}

/** Whether any survey was answered or dismissed within the cool-down. */
export function isCoolingDown(now: number, { coolDownDays }: Peace): boolean {
  return Object.values(read(now)).some((at) => now - at < coolDownDays * DAY);
}

/** Whether this survey may ask by itself. Reads the device and leaves nothing on it. */
export function mayAsk(survey: string, now: number, peace: Peace): boolean {
  const asked = read(now);
  const at = Object.hasOwn(asked, survey) ? asked[survey] : undefined;
  return !isCoolingDown(now, peace) && (at === undefined || now - at >= peace.everyDays * DAY);
}

/** Remembers that a survey was answered or dismissed: the only thing that the ways to appear keep on a device. */
export function remember(survey: string, now: number): void {
  const { [survey]: _before, ...others } = read(now);
  write([...Object.entries(others), [survey, now]]);
}

/** A time that lies ahead was written by a clock that has been put back since: it counts as now, and is put right. */
function read(now: number): Asked {
  const times = Object.entries(stored()).filter(([, at]) => Number.isFinite(at));
  const healed = times.map(([survey, at]): [string, number] => [survey, Math.min(at, now)]);
  if (times.some(([, at]) => at > now)) write(healed);
  return Object.fromEntries(healed);
}

function stored(): Asked {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...unstored, ...(typeof json === 'object' && !Array.isArray(json) ? (json as Asked) : {}) };
  } catch {
    return unstored;
  }
}

function write(times: readonly (readonly [string, number])[]): void {
  const newest = Object.fromEntries([...times].sort(([, a], [, b]) => b - a).slice(0, MOST));
  try {
    localStorage.setItem(KEY, JSON.stringify(newest));
    unstored = {};
  } catch {
    unstored = newest;
  }
}
