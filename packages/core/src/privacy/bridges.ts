/**
 * Hidden entries of a table that are bridges of the bipartite graph whose vertices are rows and columns and whose edges
 * are the hidden entries. Removing a bridge cuts the graph in two, so the totals of one side give the entry away.
 *
 * Source: Gusfield (1988); bridges by depth-first search after Tarjan (1974), without recursion.
 *
 * @param hidden one row of booleans per table row, margins included
 * @returns places [row, column] in row-major order
 * @example
 * hiddenBridges([[true, false], [false, false]]) // => [[0, 0]]
 */
export function hiddenBridges(hidden: readonly (readonly boolean[])[]): [row: number, column: number][] {
  const height = hidden.length;
  const neighbours = adjacency(hidden);
  const entered = new Array<number>(neighbours.length).fill(-1);
  const lowest = new Array<number>(neighbours.length).fill(0);
  const bridges: [number, number][] = [];
  let clock = 0;
  for (let start = 0; start < height; start++) {
    if (entered[start] !== -1) continue;
    entered[start] = lowest[start] = clock++;
    const path = [{ vertex: start, from: -1, next: 0 }];
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const { vertex, from } = top;
      const to = neighbours[vertex]?.[top.next++];
      if (to === undefined) {
        path.pop();
        if (from === -1) continue;
        lowest[from] = Math.min(lowest[from] as number, lowest[vertex] as number);
        if ((lowest[vertex] as number) > (entered[from] as number)) {
          bridges.push([Math.min(from, vertex), Math.max(from, vertex) - height]);
        }
      } else if (entered[to] === -1) {
        entered[to] = lowest[to] = clock++;
        path.push({ vertex: to, from: vertex, next: 0 });
      } else if (to !== from) {
        lowest[vertex] = Math.min(lowest[vertex] as number, entered[to] as number);
      }
    }
  }
  return bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Rows are vertices 0 to height - 1, columns follow. */
function adjacency(hidden: readonly (readonly boolean[])[]): number[][] {
  const height = hidden.length;
  const neighbours: number[][] = Array.from({ length: height + (hidden[0]?.length ?? 0) }, () => []);
  hidden.forEach((line, row) => {
    line.forEach((isEdge, column) => {
      if (!isEdge) return;
      neighbours[row]?.push(height + column);
      neighbours[height + column]?.push(row);
    });
  });
  return neighbours;
}
