import { isHidden, suppressTable } from '@samklang/core/privacy';
import { derivableEntries } from '../../../scripts/reference/derivable.mjs';
import { generator } from './survey-columns.mjs';

/** How many of some random tables of 2 to 9 by 2 to 6 small groups let a hidden entry be derived. */
export function derivableTables({ tables, seed }) {
  const random = generator(seed);
  const below = (most) => Math.floor(random() * most);
  let derivable = 0;
  for (let i = 0; i < tables; i++) {
    const width = 2 + below(5);
    const largest = 4 + below(20);
    const counts = Array.from({ length: 2 + below(8) }, () => Array.from({ length: width }, () => below(largest)));
    const { status } = suppressTable(counts, 3 + below(6));
    if (derivableEntries(status.map((row) => row.map(isHidden))).length > 0) derivable++;
  }
  return derivable;
}
