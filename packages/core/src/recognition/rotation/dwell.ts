import type { Dwell } from './rotation.js';

const DWELL: Dwell = { base: 3000, perCharacter: 65, least: 8000, most: 30_000 };

/**
 * How long a text is shown, so that it can be read once without haste.
 *
 * @returns Milliseconds.
 * @example
 * dwellTime('x'.repeat(200)) // => 16000
 */
export function dwellTime(text: string, dwell: Partial<Dwell> = {}): number {
  const { base, perCharacter, least, most } = { ...DWELL, ...dwell };
  return Math.max(least, Math.min(most, base + perCharacter * text.length));
}
