/** Flags for a browser that talks to nobody but the page under test. */
export const flags: string[];

/** Path of the browser's executable. */
export function browserPath(): Promise<string>;
