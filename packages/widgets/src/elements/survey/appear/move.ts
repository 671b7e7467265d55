const TIMING = { duration: 240, easing: 'cubic-bezier(.2,0,0,1)' };

/** Moves a panel in or out in 240 ms; at once for people who asked for less motion. Fulfils when it is there. */
export async function move(panel: Element, way: 'in' | 'out', away: Keyframe): Promise<void> {
  for (const animation of panel.getAnimations()) animation.cancel();
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const there = { opacity: 1, transform: 'none' };
  const frames = way === 'in' ? [away, there] : [there, away];
  await panel.animate(frames, { ...TIMING, fill: way === 'out' ? 'forwards' : 'none' }).finished.catch(() => {});
}
