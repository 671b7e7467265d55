import { normalText } from '../names/normal.js';
import type { Person } from '../record/post.js';
import type { Recognition } from '../record/recognition.js';

/** Records that say the same, as one. */
export interface Folded {
  /** The earliest of them. */
  readonly record: Recognition;
  /** Ids of the others. */
  readonly alike: readonly string[];
}

/** Folds thanks to the same people in the same words into the earliest of them. All other records stay by themselves. */
export function foldDuplicates(records: readonly Recognition[]): readonly Folded[] {
  const groups = new Map<string, Recognition[]>();
  for (const record of records) {
    const key = isThanks(record) ? likeness(record) : record.id;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].flatMap((group) => {
    const [record, ...others] = group.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
    return record ? [{ record, alike: others.map(({ id }) => id) }] : [];
  });
}

/** Whether a record is one that people write, with words that can be compared. */
export function isThanks({ kind, state }: Recognition): boolean {
  return state !== 'withdrawn' && (kind === 'kudos' || kind === 'example');
}

/** Equal for thanks that name the same people and teams and say the same, however written. */
export function likeness({ to, text }: { readonly to: readonly Person[]; readonly text: string }): string {
  const people = to.map(({ name, team = '' }) => (name ? normalText(name) : JSON.stringify([normalText(team)]))).sort();
  return JSON.stringify([people, normalText(text)]);
}
