/** Makes a result once for each object, for as long as the object is in use: counts are replaced as a whole. */
export function rememberEach<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const made = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
}

/** Keeps the last result: templates ask again at every drawing, while figures are replaced as a whole. */
export function remember<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => arg === args[index])) return last.result;
    last = { args, result: make(...args) };
    return last.result;
  };
}
