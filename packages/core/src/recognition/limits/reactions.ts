/** From so many reactions on, the person who was thanked hears that colleagues agree; how many they are, never. */
export const ENOUGH_REACTIONS = 3;

/** A sign of agreement. How many there are is shown nowhere: praise is no contest. */
export interface Reaction {
  readonly recognition: string;
  /** Hash of the device. */
  readonly device: string;
}

/**
 * The reactions after a device touched the button: one a device, and a second touch takes it back.
 *
 * @example
 * react([], { recognition: 'r1', device: 'd1' }) // => [{ recognition: 'r1', device: 'd1' }]
 */
export function react(reactions: readonly Reaction[], touched: Reaction): readonly Reaction[] {
  const others = reactions.filter((one) => !isSame(one, touched));
  return others.length < reactions.length ? others : [...reactions, touched];
}

/**
 * The ids of what one device agreed with: all that a wall needs to know.
 *
 * @example
 * reactedTo([{ recognition: 'r1', device: 'd1' }, { recognition: 'r1', device: 'd2' }], 'd2') // => ['r1']
 */
export function reactedTo(reactions: readonly Reaction[], device: string): readonly string[] {
  return [...new Set(reactions.filter((one) => one.device === device).map(({ recognition }) => recognition))];
}

function isSame(a: Reaction, b: Reaction): boolean {
  return a.recognition === b.recognition && a.device === b.device;
}
