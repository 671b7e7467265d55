export { type Shown, shown } from './minimum.js';
export { roundCount } from './rounding.js';
export { isHidden, type Status } from './status.js';
export { type SuppressedTable, suppressTable, withMargins } from './suppress-table.js';
export { type Group, suppressChildren, suppressTree, type TreeGroup } from './suppress-tree.js';
