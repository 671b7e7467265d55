import { choose, type InboxDesk, moderate } from './inbox.js';

/**
 * Single letters while the inbox is open and nothing is being written: J and K go from record to record, A and R show
 * and reject those that are chosen or else the one that has the focus, X chooses. Gives back how to stop.
 */
export function listenForKeys(desk: InboxDesk): () => void {
  const pressed = (event: KeyboardEvent) => {
    const { tab, hasShortcuts, items } = desk.page.state;
    const target = event.target as HTMLElement;
    const isWriting = target.matches('input:not([type=checkbox]), textarea, select');
    if (tab !== 'inbox' || !hasShortcuts || !items || isWriting) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deedOf(event.key.toLowerCase(), desk, target.closest<HTMLElement>('[data-id]')?.dataset.id);
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

function deedOf(key: string, desk: InboxDesk, focused: string | undefined): (() => void) | undefined {
  const { items = [], chosen, isBusy } = desk.page.state;
  const at = items.findIndex(({ id }) => id === focused);
  const go = (to: number) => {
    const item = items[Math.min(items.length - 1, Math.max(0, to))];
    if (item) desk.page.focus(`[data-id="${CSS.escape(item.id)}"]`);
  };
  const ids = chosen.length > 0 ? chosen : focused === undefined ? [] : [focused];
  const decide = (state: 'shown' | 'hidden') => {
    if (ids.length > 0 && !isBusy) void moderate(desk, ids, state);
  };
  const deeds: Readonly<Record<string, () => void>> = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => decide('shown'),
    r: () => decide('hidden'),
    x: () => focused !== undefined && choose(desk, focused),
  };
  return deeds[key];
}
