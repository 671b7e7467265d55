/** The steps of a path such as `response.answers[shop.staff]`; undefined when it is none. */
export function stepsOf(path: string): readonly string[] | undefined {
  if (!/^[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^[\]{}]+\])*$/.test(path)) return undefined;
  return (path.match(/\[[^\]]+\]|[^.[\]]+/g) ?? []).map((step) => (step.startsWith('[') ? step.slice(1, -1) : step));
}

/**
 * What stands at a path, undefined when nothing does. Only members of the value's own are found, so no path reaches what
 * every object inherits.
 *
 * @example
 * valueAt({ results: [{ status: 'stored' }] }, 'results[0].status') // => 'stored'
 */
export function valueAt(root: unknown, path: string): unknown {
  return stepsOf(path)?.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    root,
  );
}
