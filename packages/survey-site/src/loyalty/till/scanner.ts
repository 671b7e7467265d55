/** A hand scanner types faster than a person: no two keys further apart than this, in ms. */
const FAST = 80;
/** Fewest characters that are a code and not a hasty finger. */
const SHORTEST = 8;

/**
 * Hears a hand scanner wherever the focus is: it types a code and ends with Enter. What it typed into a field on the way is
 * taken out again, and its Enter presses nothing.
 *
 * @returns A function that stops listening.
 */
export function hearScanner(heard: (code: string) => void): () => void {
  let typed = '';
  let last = Number.NEGATIVE_INFINITY;
  let before: { readonly field: HTMLInputElement; readonly value: string } | undefined;

  const hear = (event: KeyboardEvent) => {
    const isFast = event.timeStamp - last <= FAST;
    last = event.timeStamp;
    if (event.key === 'Enter' && isFast && typed.length >= SHORTEST) {
      event.preventDefault();
      event.stopPropagation();
      restore();
      heard(typed);
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey) {
      if (event.key !== 'Shift') typed = '';
      return;
    }
    if (!isFast || typed === '') {
      typed = '';
      const field = event.target instanceof HTMLInputElement ? event.target : undefined;
      before = field && { field, value: field.value };
    }
    typed += event.key;
  };

  const restore = () => {
    if (!before) return;
    before.field.value = before.value;
    before.field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  addEventListener('keydown', hear, { capture: true });
  return () => removeEventListener('keydown', hear, { capture: true });
}
