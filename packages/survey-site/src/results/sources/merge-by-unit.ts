import type { Summary } from '@samklang/core';
import { merge } from '@samklang/core/summary';

/** One summary for each unit, of all its periods. */
export function mergeByUnit(summaries: readonly Summary[]): readonly Summary[] {
  const byUnit = new Map<string, Summary>();
  for (const summary of summaries) {
    const before = byUnit.get(summary.unit);
    byUnit.set(summary.unit, before ? merge(before, summary) : summary);
  }
  return [...byUnit.values()];
}
