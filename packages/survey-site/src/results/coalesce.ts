/**
 * Makes a task safe to ask for often: it never runs twice at a time, starts at most once per `gap` milliseconds,
 * and what is asked for meanwhile becomes one more run.
 */
export function coalesce(task: () => Promise<void>, gap: number): () => void {
  let busy = false;
  let wanted = false;
  const run = async () => {
    busy = true;
    wanted = false;
    const rest = new Promise((resolve) => setTimeout(resolve, gap));
    try {
      await task();
    } finally {
      await rest;
      busy = false;
      if (wanted) void run();
    }
  };
  return () => {
    wanted = true;
    if (!busy) void run();
  };
}
