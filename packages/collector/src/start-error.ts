/** A fault that keeps the collector from starting. Its message is one line for the person at the terminal. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
