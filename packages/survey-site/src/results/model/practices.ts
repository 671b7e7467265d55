import type { Summary } from '@samklang/core';
import { rememberEach } from './remember.js';

/** The first steps there are words for; each stands for one of the ten practices of the self-check, or for a field. */
export type Step =
  | 'confidence'
  | 'integrity'
  | 'pride'
  | 'passion'
  | 'leadership'
  | 'manager'
  | 'trust'
  | 'eroding'
  | 'inward_focused'
  | 'both_low'
  | 'gain'
  | 'hire'
  | 'keep';

/** The survey by which managers look at their own ten practices. */
export const selfCheck = 'loyalty-practice';

/** Each item of the self-check by its step: goals, gain, knowledge, freedom, examples, visible, journey, training, hire, leaders. */
export const stepOfPractice: Readonly<Record<string, Step>> = {
  ...{ p1: 'leadership', p2: 'gain', p3: 'pride', p4: 'integrity', p5: 'manager' },
  ...{ p6: 'inward_focused', p7: 'passion', p8: 'confidence', p9: 'hire', p10: 'trust' },
};

/** Of two practices that a low part may call for, its lowest question says which. */
const stepOfItem: Readonly<Record<string, Readonly<Record<string, Step>>>> = {
  confidence: { b1: 'confidence', b2: 'confidence' },
  integrity: { b3: 'integrity', b4: 'integrity' },
  pride: { b5: 'manager', b6: 'pride' },
  passion: { b7: 'passion', b8: 'inward_focused' },
  leadership: { e1: 'trust', e2: 'trust', e3: 'leadership' },
  tasks: { e4: 'leadership', e5: 'gain', e6: 'integrity' },
  manager: { e7: 'manager', e8: 'hire', e9: 'pride' },
};

/** The step for a part that is low everywhere alike, or whose questions are not known. */
const stepOfPart: Readonly<Record<string, Step>> = {
  ...{ confidence: 'confidence', integrity: 'integrity', pride: 'pride', passion: 'passion' },
  ...{ leadership: 'leadership', tasks: 'gain', manager: 'manager', trust: 'trust' },
};

const noSteps: readonly number[] = [0, 0, 0, 0, 0];

/** How often each of five steps was chosen over all units. */
export const stepsOf = (summaries: readonly Summary[], id: string): readonly number[] =>
  stepsIn(summaries).get(id) ?? noSteps;

/** The steps of every item, in one pass. */
const stepsIn = rememberEach((summaries: readonly Summary[]): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, number[]>();
  for (const { items } of summaries) {
    for (const id in items) {
      const counts = items[id]?.counts ?? [];
      const steps = all.get(id) ?? [...noSteps];
      all.set(id, steps);
      for (let step = 0; step < steps.length; step += 1) steps[step] = (steps[step] ?? 0) + (counts[step] ?? 0);
    }
  }
  return all;
});

/** What a low part calls for, and the question that says so. */
export function stepFor(part: string, summaries: readonly Summary[]): { readonly step: Step; readonly item?: string } {
  const means = Object.entries(stepOfItem[part] ?? {}).flatMap(([item, step]) => {
    const counts = stepsOf(summaries, item);
    const n = counts.reduce((sum, count) => sum + count, 0);
    return n > 0 ? [{ item, step, mean: counts.reduce((sum, count, index) => sum + count * index, 0) / n }] : [];
  });
  const [lowest] = means.sort((a, b) => a.mean - b.mean);
  return lowest ? { step: lowest.step, item: lowest.item } : { step: stepOfPart[part] ?? 'keep' };
}
