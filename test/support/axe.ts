import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof Axe;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about whole pages; an element under test is not one. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

/** What axe finds wrong with an element by WCAG 2.2 AA, as one line a fault; empty when nothing is. */
export async function axeFaults(element: Element): Promise<readonly string[]> {
  // Colours are measured when they have come to rest.
  const moving = [document, element.shadowRoot].flatMap((root) => root?.getAnimations() ?? []);
  await Promise.allSettled(moving.map((animation) => animation.finished));
  const rules = Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }]));
  const { violations } = await window.axe.run(element, {
    runOnly: TAGS,
    rules: { ...rules, 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}
