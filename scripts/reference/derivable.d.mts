export function derivableEntries(hidden: readonly (readonly boolean[])[]): [row: number, column: number][];
