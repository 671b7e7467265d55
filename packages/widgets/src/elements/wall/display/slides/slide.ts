import type { nothing, TemplateResult } from 'lit';
import { chairView } from './chair.js';
import { dateView } from './date.js';
import { deedView } from './deed.js';
import { monthView } from './month.js';
import { noticeView } from './notice.js';
import type { Shown, SlideParts } from './parts.js';
import { quoteView } from './quote.js';

/** What stands on a slide. */
export function slideView(shown: Shown, parts: SlideParts): TemplateResult | typeof nothing {
  switch (shown.kind) {
    case 'kudos':
    case 'example':
      return deedView(shown.item, parts);
    case 'month':
      return monthView(shown.item, parts);
    case 'quote':
      return quoteView(shown.item, shown.ofTheDay, parts);
    case 'chair':
      return chairView(shown.quote, parts);
    case 'anniversary':
    case 'birthday':
      return dateView(shown.item, parts);
    default:
      return noticeView(shown, parts);
  }
}
