/** A key that lives as long as the tab; only as long as the page where the browser keeps nothing. */
export interface TabKey {
  /** `''` when there is none. */
  readonly kept: () => string;
  /** `''` forgets it. */
  readonly keep: (key: string) => void;
}

/** The key under one name of this tab's storage. */
export function tabKey(place: string): TabKey {
  let remembered = '';
  return {
    kept() {
      try {
        return sessionStorage.getItem(place) ?? remembered;
      } catch {
        return remembered;
      }
    },
    keep(key) {
      remembered = key;
      try {
        if (key) sessionStorage.setItem(place, key);
        else sessionStorage.removeItem(place);
      } catch {
        // Nothing is kept in this browser: the key lives as long as the page.
      }
    },
  };
}

/** The key in what a person pasted: the key itself, or a link that carries it. */
export function keyIn(text: string): string {
  const trimmed = text.trim();
  const fragment = /[#&]k=([^&\s]+)/.exec(trimmed);
  return fragment?.[1] ? decodeURIComponent(fragment[1]) : trimmed;
}

/** Takes `#k=…` out of the address and keeps it, before anything else can read it. */
export function takeKey(key: TabKey): void {
  if (!/[#&]k=/.test(location.hash)) return;
  key.keep(keyIn(location.hash));
  history.replaceState(history.state, '', location.pathname + location.search);
}
