/** Keeps the screen on while the page is seen, where the platform lets a page ask for that. */
export function keepAwake(signal: AbortSignal): void {
  if (!('wakeLock' in navigator)) return;
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.hidden || signal.aborted) return;
    // Refused on a low battery; asked for again when the page is next seen.
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (signal.aborted) void lock?.release();
  };
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  signal.addEventListener('abort', () => void lock?.release());
  void ask();
}
