import type { Release } from '../sources/source.js';
import type { View } from './view.js';

/** When the running quarter of employees is shown; empty where figures are not released by quarter. */
export const runningQuarter = (
  release: Release | undefined,
  { words, format }: Pick<View, 'words' | 'format'>,
): string => (release ? words.released.running(format.day(release.from)) : '');

/** Why figures of employees are not there yet, and when they will be. */
export const whyNotYet = (release: Release, view: Pick<View, 'words' | 'format'>): string =>
  `${view.words.released.why} ${runningQuarter(release, view)}`;
