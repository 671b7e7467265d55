/** Lets the page draw and hear what a person does before the next task. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
