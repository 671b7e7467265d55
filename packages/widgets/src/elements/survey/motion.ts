import type { Item } from '@samklang/core';
import type { KeyedFault } from '@samklang/core/survey/faults';
import { faultId } from './fault-text.js';

/** Moves the focus to the field whose answer keeps the person from going on, else to the first question. */
export function focusOn(root: ParentNode, fault: KeyedFault | undefined, screen: readonly Item[]): void {
  const target = fault ? `[aria-describedby~="${faultId(fault.key, screen)}"]` : '#question';
  const found = root.querySelector<HTMLElement>(target);
  const group = found?.getAttribute('role') === 'radiogroup';
  (group ? found.querySelector('input') : found)?.focus();
}

/** Whether the person is in the survey, or nowhere else on the page. */
export function isHere(host: Element): boolean {
  const { activeElement, body } = document;
  return !activeElement || activeElement === body || host.matches(':focus-within');
}

/** Questions slide in reading direction when going on, against it when going back; not for people who asked for less motion. */
export function slideIn(root: ParentNode, isBack: boolean): void {
  const ask = root.querySelector('.ask');
  if (!ask || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const sign = isBack === (getComputedStyle(ask).direction === 'rtl') ? 1 : -1;
  const from = { opacity: 0, transform: `translateX(${12 * sign}px)` };
  ask.animate([from, { opacity: 1, transform: 'none' }], { duration: 180, easing: 'cubic-bezier(.2,0,0,1)' });
}
