import type { Config, Survey } from '@samklang/core';
import type { MergedFiles } from '../files/merge-files.js';
import { localSource } from './local.js';
import type { ResultsSource } from './source.js';

/** Shows files that were opened by hand. They do not change by themselves. */
export function filesSource(files: MergedFiles, known: readonly Survey[], minimum: Config['minimum']): ResultsSource {
  return localSource({
    kind: 'files',
    minimum,
    surveys: [...files.surveys, ...known],
    answers: () => Promise.resolve(files.answers),
    watch: () => () => undefined,
  });
}
