import { name as identifier, storable } from '../../internal/names.js';
import { expected, fault, member, oneOf, optional, type Reader, record, string } from '../../internal/read.js';
import { instant } from '../../response/instant.js';
import { type Consent, type Named, PERMISSIONS, type Permission, type Reward } from './recognition.js';

const LONGEST_NAME = 200;

/** Id of a recognition: a UUID, or a made name such as `birthday:2026-11-21:p17`. */
export const recognitionId = string(/^[A-Za-z0-9][\w:.-]{0,127}$/, '1 to 128 letters, digits, "_", "-", ":" or "."');

export const month = string(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as "2026-11"');

/** Text that can be stored and that holds something to read. */
export function readable(longest: number): Reader<string> {
  const stored = storable(longest);
  return (at) => {
    if (typeof at.value === 'string' && !/[^\s\p{Cf}\p{Cc}]/u.test(at.value))
      fault(at, 'This is empty. Write some words.');
    return stored(at);
  };
}

/** A name for people to read: of a person or a team. */
export const label = readable(LONGEST_NAME);

/** Reads consent. A use that is not named is not agreed to. */
export const consent: Reader<Consent> = record((at) => {
  const flags = PERMISSIONS.map((key) => {
    const spot = member(at, key);
    if (spot.value !== undefined && typeof spot.value !== 'boolean') expected(spot, 'true or false');
    return [key, spot.value === true] as const;
  });
  return {
    ...(Object.fromEntries(flags) as Record<Permission, boolean>),
    ...optional(at, 'at', instant),
    ...optional(at, 'wording', label),
  };
});

/** Who somebody is, without what the person agreed to. */
export const person: Reader<Omit<Named, 'consent'>> = record((at) => ({
  name: label(member(at, 'name')),
  ...optional(at, 'team', label),
  ...optional(at, 'unit', identifier),
}));

/** Whom thanks are for: a person, or a whole team, which has no name. */
export const addressee: Reader<Omit<Named, 'consent'>> = record((at) => {
  const name = member(at, 'name').value;
  const isPerson = (name !== undefined && name !== '') || member(at, 'team').value === undefined;
  if (isPerson) return person(at);
  return { name: '', team: label(member(at, 'team')), ...optional(at, 'unit', identifier) };
});

export const reward: Reader<Reward> = record((at) => ({
  kind: oneOf<Reward['kind']>('bonus', 'leave', 'other')(member(at, 'kind')),
  text: readable(1000)(member(at, 'text')),
}));
