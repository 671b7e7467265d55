import type { OrderLine } from '../events.js';
import type { Scope } from '../rules.js';

/** How closely a scope fits a line: 3 by product, 2 by brand, 1 by category, 0 not at all. */
export type CompiledScope = (line: OrderLine) => 0 | 1 | 2 | 3;

export function compileScope({ products = [], brands = [], categories = [] }: Scope): CompiledScope {
  const [product, brand, category] = [new Set(products), new Set(brands), new Set(categories)];
  return (line) => {
    if (line.product !== undefined && product.has(line.product)) return 3;
    if (line.brand !== undefined && brand.has(line.brand)) return 2;
    return line.category !== undefined && category.has(line.category) ? 1 : 0;
  };
}
