import { ALL } from '@samklang/core/reading';
import type { Progress } from './context.js';
import { Faults } from './fault.js';
import type { Mapping } from './mapping.js';
import type { Meaning, UnitMeaning } from './meaning.js';
import { readRows } from './read-rows.js';
import type { Encoding } from './text-chunks.js';
import { isBlank, numberOf } from './values.js';

/** What the owner's tables say of a unit beside its answers. */
export interface UnitFacts {
  readonly name?: string;
  readonly region?: string;
  /** People who work there; full-time posts where the table says so. */
  readonly headcount?: number;
  /** Per cent. */
  readonly growth?: number;
  readonly margin?: number;
}

export interface UnitsRead {
  readonly facts: ReadonlyMap<string, UnitFacts>;
  readonly faults: Faults;
  readonly encoding: Encoding;
}

const numbers: readonly UnitMeaning[] = ['headcount', 'growth', 'margin'];
const words: readonly UnitMeaning[] = ['name', 'region'];

/** What several tables say of each unit; where two say the same thing, the later one. `joined` gives units another name. */
export function factsTogether(
  tables: Iterable<ReadonlyMap<string, UnitFacts>>,
  joined: ReadonlyMap<string, string>,
): ReadonlyMap<string, UnitFacts> {
  const byUnit = new Map<string, UnitFacts>();
  for (const table of tables) {
    for (const [unit, facts] of table) {
      const name = joined.get(unit) ?? unit;
      byUnit.set(name, { ...byUnit.get(name), ...facts });
    }
  }
  return byUnit;
}

/** Reads a table of units, one a row. @throws Cancelled when `progress` says so */
export async function readUnits(file: Blob, { meanings }: Mapping, progress: Progress): Promise<UnitsRead> {
  const facts = new Map<string, UnitFacts>();
  let faults = new Faults();
  const at = (cells: readonly string[], meaning: Meaning) => (cells[meanings.indexOf(meaning)] ?? '').trim();
  const take = (cells: readonly string[], row: number) => {
    const unit = at(cells, 'unit');
    if (unit === '') {
      faults.skip(row, { code: 'noUnit' });
      return;
    }
    if (unit === ALL || facts.has(unit)) {
      faults.skip(row, unit === ALL ? { code: 'allUnits' } : { code: 'unitTwice', value: unit });
      return;
    }
    const said = words.flatMap((meaning) => (at(cells, meaning) === '' ? [] : [[meaning, at(cells, meaning)]]));
    const counted = numbers.flatMap((meaning) => {
      const text = at(cells, meaning);
      if (isBlank(text)) return [];
      const value = numberOf(text);
      if (Number.isNaN(value)) faults.refuse(row, { code: 'number', value: text });
      return Number.isNaN(value) ? [] : [[meaning, value]];
    });
    facts.set(unit, Object.fromEntries([...said, ...counted]));
  };
  const encoding = await readRows(file, {
    progress,
    begin: () => {
      facts.clear();
      faults = new Faults();
      return { take, faults };
    },
  });
  return { facts, faults, encoding };
}
