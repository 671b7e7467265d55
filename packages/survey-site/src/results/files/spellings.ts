const plain = (unit: string): string => unit.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Names that differ only by case or spaces; the first is the one to keep. */
export type Spellings = readonly string[];

/**
 * Finds units that are spelt in more than one way.
 *
 * @param preferred names of the settings, kept where one of them fits
 */
export function spellingsOf(units: Iterable<string>, preferred: readonly string[]): readonly Spellings[] {
  const groups = new Map<string, Set<string>>();
  for (const unit of units) {
    const group = groups.get(plain(unit));
    if (group) group.add(unit);
    else groups.set(plain(unit), new Set([unit]));
  }
  const ours = new Map(preferred.map((unit) => [plain(unit), unit]));
  return [...groups].flatMap(([name, spellings]) => {
    const own = ours.get(name);
    const kept = own ?? [...spellings].find((unit) => unit === unit.trim()) ?? [...spellings][0]?.trim() ?? '';
    const others = [...spellings].filter((unit) => unit !== kept);
    return name !== '' && others.length > 0 ? [[kept, ...others]] : [];
  });
}

/** Every other spelling with the name it is counted under. */
export const joinedNames = (groups: readonly Spellings[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(([kept = '', ...others]) => others.map((unit) => [unit, kept] as const)));
