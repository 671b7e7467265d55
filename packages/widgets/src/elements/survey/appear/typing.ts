/** Controls that a person fills in; buttons are not among them. A frame may hold any of them. */
const FIELDS = 'input:not([type=submit], [type=button], [type=reset], [type=image]), textarea, select, iframe';

/** The element that has the focus, also inside open shadow roots. */
function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** The field that a person is filling in. */
function fieldInUse(): HTMLElement | undefined {
  const focused = focusedElement();
  if (!(focused instanceof HTMLElement)) return undefined;
  return focused.matches(FIELDS) || focused.isContentEditable ? focused : undefined;
}

/** Whether this is a bad moment: a hidden page, a full-screen video, an open dialog of the page, a form being filled in. */
export function isBusy(): boolean {
  const taken = document.fullscreenElement ?? document.querySelector('dialog[open]') ?? fieldInUse();
  return document.hidden || Boolean(taken);
}

/** Whether `panel` lies over the form that a person is filling in, or hides what has the focus. */
export function isInTheWay(panel: Element): boolean {
  const focused = focusedElement();
  if (!focused || focused === document.body || panel.contains(focused)) return false;
  const over = panel.getBoundingClientRect();
  const field = fieldInUse();
  if (field) return meet(over, (field.closest('form') ?? field).getBoundingClientRect());
  const under = focused.getBoundingClientRect();
  return under.left >= over.left && under.right <= over.right && under.top >= over.top && under.bottom <= over.bottom;
}

const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
