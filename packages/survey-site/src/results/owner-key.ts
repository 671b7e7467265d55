const place = 'samklang-owner-key';
let remembered = '';

/** The owner's key of this tab: kept until the tab is closed, or only in memory where the browser keeps nothing. */
export function keptKey(): string {
  try {
    return sessionStorage.getItem(place) ?? remembered;
  } catch {
    return remembered;
  }
}

export function keepKey(key: string): void {
  remembered = key;
  try {
    if (key) sessionStorage.setItem(place, key);
    else sessionStorage.removeItem(place);
  } catch {
    // Nothing is kept in this browser: the key lives as long as the page.
  }
}

/** The key in what a person pasted: the key itself, or a results link that carries it. */
export function keyIn(text: string): string {
  const trimmed = text.trim();
  const fragment = /[#&]k=([^&\s]+)/.exec(trimmed);
  return fragment?.[1] ? decodeURIComponent(fragment[1]) : trimmed;
}
