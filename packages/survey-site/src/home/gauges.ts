import type { Reading } from '@samklang/core/reading';
import { html, type TemplateResult } from 'lit';
import type { Scores, ShopScore } from './scores.js';

/** A place of the made-up company that has too few answers for a score. */
const NEW_SHOP = 'Visby';
const MINIMUM = 10;

const nps = { schema: 1, measure: 'nps', period: '*', minimum: MINIMUM } as const;
const figureOf = ({ value, lo, hi, n }: Scores['all']) => ({ value, lo, hi, n });

/** The real gauge three times: all shops, the best that differs for real, and one that keeps quiet. */
export function gaugesTemplate({ all, shops }: Scores, allName: string, locale: string): TemplateResult {
  const best: ShopScore | undefined = shops.filter(({ verdict }) => verdict === 'better').at(-1);
  const quiet: Reading = { ...nps, unit: 'visby', verdict: 'too-few', value: null, lo: null, hi: null, n: null };
  const rows: [string, Reading][] = [[allName, { ...nps, unit: '*', verdict: 'alone', ...figureOf(all) }]];
  if (best) rows.push([best.name, { ...nps, unit: 'best', verdict: 'alone', ...figureOf(best) }]);
  rows.push([NEW_SHOP, quiet]);
  return html`${rows.map(
    ([label, reading]) => html`<samklang-gauge lang=${locale} label=${label} .data=${reading}></samklang-gauge>`,
  )}`;
}
