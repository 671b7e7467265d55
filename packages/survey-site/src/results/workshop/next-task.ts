/**
 * Lets the page draw and hear what a person does before the next task. A message comes at once, where browsers make timers
 * that follow each other wait.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
