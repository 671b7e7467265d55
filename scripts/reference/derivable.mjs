/**
 * Exact rank test: which hidden entries of a table with margins follow from the shown ones. Every row and column says
 * that its interior entries minus its margin are 0; an entry is derivable when its unit vector lies in the row space of
 * those equations, restricted to the hidden entries. The matrix is totally unimodular, so elimination stays in whole
 * numbers -1, 0, 1.
 *
 * @param hidden rows of booleans, margins last
 * @returns places [row, column]
 */
export function derivableEntries(hidden) {
  const height = hidden.length;
  const width = hidden[0]?.length ?? 0;
  const unknowns = hidden.flatMap((line, r) => line.flatMap((isUnknown, c) => (isUnknown ? [[r, c]] : [])));
  const signOf = (place, last) => (place === last ? -1 : 1);
  const rows = hidden.map((_, row) => unknowns.map(([r, c]) => (r === row ? signOf(c, width - 1) : 0)));
  const columns = Array.from({ length: width }, (_, column) =>
    unknowns.map(([r, c]) => (c === column ? signOf(r, height - 1) : 0)),
  );
  const reduced = reduce([...rows, ...columns]);
  return unknowns.filter((_, i) => reduced.some((line) => line[i] !== 0 && line.every((x, j) => j === i || x === 0)));
}

/** Reduced row echelon form; a unit vector is in the row space exactly when it is one of its rows. */
function reduce(matrix) {
  const lines = matrix.map((line) => [...line]);
  const width = lines[0]?.length ?? 0;
  let top = 0;
  for (let column = 0; column < width && top < lines.length; column++) {
    const found = lines.findIndex((line, i) => i >= top && line[column] !== 0);
    if (found === -1) continue;
    [lines[top], lines[found]] = [lines[found], lines[top]];
    const pivot = lines[top][column];
    lines[top] = lines[top].map((x) => x / pivot);
    for (const [i, line] of lines.entries()) {
      const factor = line[column];
      if (i !== top && factor !== 0) lines[i] = line.map((x, j) => x - factor * lines[top][j]);
    }
    top++;
  }
  return lines.slice(0, top);
}
