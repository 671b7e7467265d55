import type { TemplateResult } from 'lit';
import type { Opening } from '../../../events.js';
import type * as Later from '../later.js';
import type { SessionHost } from '../session.js';

/** What a survey has to be so that it can appear outside the flow of a page. */
export interface AppearHost extends SessionHost {
  readonly mode: 'inline' | 'popover' | 'dialog' | 'kiosk' | undefined;
}

/** One way to appear, at work while its survey is on the page. */
export interface Manner {
  /** Whether the survey should be loaded: it will be shown, or may be. */
  readonly isArmed: boolean;
  connect(): void;
  disconnect(): void;
  /** What stands in the survey's shadow root. `parts` is there when the survey is ready to be answered. */
  view(survey: TemplateResult, parts: Later.SessionParts | undefined, later: typeof Later | undefined): unknown;
  /** The view is on the screen. */
  updated(): void;
  show(by: Opening): void;
  hide(): void;
}

/** The number in an attribute, at least 0; `otherwise` when the attribute is left out or holds none. */
export function numberIn(host: Element, attribute: string, otherwise: number): number {
  const text = host.getAttribute(attribute)?.trim();
  const number = text ? Number(text) : Number.NaN;
  return number >= 0 ? number : otherwise;
}

/** Puts a style sheet into the survey's shadow root, once. */
export function wear(host: Element, sheet: CSSStyleSheet | undefined): void {
  const worn = host.shadowRoot?.adoptedStyleSheets;
  if (sheet && worn && !worn.includes(sheet)) worn.push(sheet);
}
