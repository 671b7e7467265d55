import { nearest } from '../internal/nearest.js';
import { pathTo } from '../internal/scan.js';
import type { Issue } from '../result.js';

const MOST = 100;

const ROOT = [
  'schema',
  'company',
  'colours',
  'languages',
  'units',
  'surveys',
  'programmes',
  'boards',
  'origins',
  'destinations',
  'minimum',
  'readings',
  'consents',
  'collector',
];
const UNIT = ['id', 'name', 'language', 'parent', 'headcount'];
const DESTINATION = ['surveys', 'preset', 'endpoint', 'destination'];
const READING = ['survey', 'measure', 'unit', 'target'];
const LISTS = [
  ['units', UNIT],
  ['readings', READING],
  ['destinations', DESTINATION],
] as const;
const PARTS = {
  company: ['name', 'timeZone', 'currency'],
  colours: ['accent'],
  minimum: ['customer', 'employee'],
};

type Fields = Readonly<Record<string, unknown>>;

/** The names in a config that nothing reads, each with the one that was most likely meant: no fault, but a slip worth telling. */
export function unknownKeys(json: unknown): readonly Issue[] {
  const found: Issue[] = [];
  const look = (value: unknown, path: string, known: readonly string[]): Fields => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    for (const key of Object.keys(value)) {
      // Editors look for the schema of a file under this name.
      if (found.length >= MOST || known.includes(key) || key === '$schema') continue;
      const meant = nearest(key, known);
      const message = meant ? `Nothing reads this. Did you mean "${meant}"?` : 'Nothing reads this.';
      found.push({ path: pathTo(path, key), message });
    }
    return value as Fields;
  };
  const config = look(json, '', ROOT);
  for (const [key, known] of Object.entries(PARTS)) look(config[key], key, known);
  const surveys: readonly unknown[] = Array.isArray(config.surveys) ? config.surveys : [];
  const listed = surveys.filter((survey) => typeof survey === 'string');
  if (!Array.isArray(config.consents)) look(config.consents, 'consents', listed);
  for (const [name, known] of LISTS) {
    const list = config[name];
    const entries: readonly unknown[] = Array.isArray(list) ? list : [];
    for (const [index, entry] of entries.entries()) look(entry, pathTo(name, index), known);
  }
  return found;
}
