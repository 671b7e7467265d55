import type { TemplateResult } from 'lit';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import type { Wanted } from './chart-box.js';
import type { Shown } from './score.js';
import type { Twin } from './twin.js';

/** A view that is loaded on need. */
export interface Look {
  readonly view: (shown: Shown, words: LaterGaugeWords) => LookView;
}

export interface LookView {
  readonly template: TemplateResult;
  /** Left out where there is nothing to tabulate. */
  readonly twin?: Twin;
  /** The chart on the view's canvas. */
  readonly chart?: Wanted;
}
