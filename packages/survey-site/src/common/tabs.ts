import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** A part of a page, behind a link of its own. */
export interface Tab {
  readonly href: string;
  readonly name: string;
  /** `'page'` for the open part, `'true'` for the word that the open part stands under. */
  readonly current?: 'page' | 'true' | undefined;
}

/** Parts that the fragment of the address names, by id, under their words. */
export function fragmentTabs(words: Readonly<Record<string, string>>, open: string): readonly Tab[] {
  return Object.entries(words).map(([id, name]) => ({
    href: `#${id}`,
    name,
    current: id === open ? 'page' : undefined,
  }));
}

/** Links to the parts of a page, in one row. On a phone it scrolls sideways, with the open part in sight. */
export function tabsView(label: string, tabs: readonly Tab[]): TemplateResult {
  return html`<nav class="tabs" aria-label=${label}>
    ${tabs.map(
      ({ href, name, current }) =>
        html`<a href=${href} aria-current=${current ?? nothing} ${ref(current && bringIntoSight)}>${name}</a>`,
    )}
  </nav>`;
}

/** Called when a link becomes the open one; it can be scrolled to when the page has been drawn. */
function bringIntoSight(link: Element | undefined): void {
  requestAnimationFrame(() => link?.scrollIntoView({ block: 'nearest', inline: 'center' }));
}
