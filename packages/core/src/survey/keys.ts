import type { Item } from './items.js';

/**
 * The keys under which answers to an item are kept. One answer a key, so that conditions and counts need to know no types:
 * a matrix has one for each row, an item with an option for other words one more, a statement none.
 *
 * @example
 * answerKeys({ id: 'm', type: 'matrix', title: 'M', rows: [{ id: 'a', title: 'A' }], labels: ['No', 'Yes'] }) // => ['m.a']
 */
export function answerKeys(item: Item): readonly string[] {
  if (item.type === 'statement') return [];
  if (item.type === 'matrix') return item.rows.map(({ id }) => `${item.id}.${id}`);
  return 'options' in item && item.options.some(({ other }) => other) ? [item.id, `${item.id}.other`] : [item.id];
}
