/** Numbers agree within 1e-9 of the expected one or 1e-12; everything else must be equal. */
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

/**
 * Compares leaf by leaf. Members that were computed but not expected are ignored; one that is missing counts as null.
 * A `note` is a remark to the reader.
 * `worst` is the largest relative error among the matched numbers that are large enough for the relative limit to rule.
 */
export function compare(expected, actual) {
  const result = { matched: 0, total: 0, worst: 0, misses: [] };
  visit(expected, actual, '', result);
  return result;
}

function visit(expected, actual, path, result) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) {
      note(result, false, `${path}.length`, expected.length, actual?.length ?? actual);
      if (!Array.isArray(actual)) return;
    }
    for (const [index, value] of expected.entries()) visit(value, actual[index], `${path}[${index}]`, result);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, value] of Object.entries(expected))
      if (key !== 'note') visit(value, actual?.[key], path === '' ? key : `${path}.${key}`, result);
  } else if (typeof expected === 'number') {
    const error = Math.abs(actual - expected);
    const same = typeof actual === 'number' && (error <= RELATIVE * Math.abs(expected) || error <= ABSOLUTE);
    if (same && Math.abs(expected) >= ABSOLUTE / RELATIVE)
      result.worst = Math.max(result.worst, error / Math.abs(expected));
    note(result, same, path, expected, actual);
  } else {
    note(result, (actual ?? null) === expected, path, expected, actual);
  }
}

function note(result, same, path, expected, actual) {
  result.total++;
  if (same) result.matched++;
  else result.misses.push({ path, expected, actual });
}
