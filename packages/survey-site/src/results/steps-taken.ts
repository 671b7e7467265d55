import { kept } from './kept.js';

/** What the owner has done about a piece of advice, and when to look again. */
export interface StepTaken {
  readonly done: boolean;
  /** `YYYY-MM-DD`, or `''`. */
  readonly review: string;
}

const noStep: StepTaken = { done: false, review: '' };

const steps = kept<Readonly<Record<string, StepTaken>>>(
  'samklang-results-steps',
  {},
  (json): json is Readonly<Record<string, StepTaken>> =>
    typeof json === 'object' && json !== null && !Array.isArray(json),
);

/** @param cause what the advice is about */
export const stepTaken = (cause: string): StepTaken => steps.value()[cause] ?? noStep;

export function takeStep(cause: string, change: Partial<StepTaken>): void {
  steps.keep({ ...steps.value(), [cause]: { ...stepTaken(cause), ...change } });
}

/** Whether the day to look again has come. */
export function isDue({ review }: StepTaken, now = new Date()): boolean {
  const [year, month, day] = review.split('-').map(Number);
  return year !== undefined && month !== undefined && day !== undefined && new Date(year, month - 1, day) <= now;
}
