/** A hand scanner types faster than a person: no two keys further apart than this, in ms. */
const FAST = 80;
/** A code begins after this long without a key, in ms: the end of what a person types is never one. */
const REST = 250;
/** Fewest characters that are a code and not a hasty finger. */
const SHORTEST = 8;

/**
 * Hears a hand scanner wherever the focus is: after a rest it types a whole code without a pause and ends with Enter. What
 * it typed into a field on the way is taken out again, and its Enter presses nothing.
 *
 * @returns A function that stops listening.
 */
export function hearScanner(heard: (code: string) => void): () => void {
  let code = '';
  let isByHand = false;
  let last = Number.NEGATIVE_INFINITY;
  let before: { readonly field: HTMLInputElement; readonly value: string } | undefined;

  const begin = (target: EventTarget | null) => {
    code = '';
    isByHand = false;
    before = target instanceof HTMLInputElement ? { field: target, value: target.value } : undefined;
  };

  const hear = (event: KeyboardEvent) => {
    const gap = event.timeStamp - last;
    last = event.timeStamp;
    if (gap >= REST) begin(event.target);
    else if (gap > FAST) isByHand = true;
    if (event.key === 'Enter') {
      if (!isByHand && code.length >= SHORTEST) take(event);
      last = Number.NEGATIVE_INFINITY;
    } else if (event.repeat || event.ctrlKey || event.metaKey || (event.key.length > 1 && event.key !== 'Shift')) {
      isByHand = true;
    } else if (event.key.length === 1) code += event.key;
  };

  const take = (enter: KeyboardEvent) => {
    enter.preventDefault();
    enter.stopPropagation();
    if (before) {
      before.field.value = before.value;
      before.field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    heard(code);
  };

  addEventListener('keydown', hear, { capture: true });
  return () => removeEventListener('keydown', hear, { capture: true });
}
