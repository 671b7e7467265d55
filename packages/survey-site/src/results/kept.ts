/** Something the owner set that stays on this device; in memory only where the browser keeps nothing. */
export interface Kept<Value> {
  readonly value: () => Value;
  readonly keep: (value: Value) => void;
}

/** @param isValue tells what may be taken from an earlier visit; anything else counts as nothing kept */
export function kept<Value>(name: string, first: Value, isValue: (json: unknown) => json is Value): Kept<Value> {
  let held: Value | undefined;
  const read = (): Value => {
    try {
      const json: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
      return isValue(json) ? json : first;
    } catch {
      return first;
    }
  };
  return {
    value: () => {
      held ??= read();
      return held;
    },
    keep: (value) => {
      held = value;
      try {
        localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // Nothing can be kept here; it holds until the page is closed.
      }
    },
  };
}
