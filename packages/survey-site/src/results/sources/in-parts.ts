/** Summaries in one message: more would hold up the page while they are unpacked. */
const atATime = 100;

/** A long list from a worker, asked for at once and unpacked in many short tasks. */
export async function inParts<Item>(
  count: number,
  part: (from: number, to: number) => Promise<readonly Item[]>,
): Promise<readonly Item[]> {
  const starts = Array.from({ length: Math.ceil(count / atATime) }, (_, index) => index * atATime);
  const parts = await Promise.all(starts.map((from) => part(from, from + atATime)));
  // What is drawn from them comes in a task of its own, not in that of the last message.
  await new Promise((resolve) => setTimeout(resolve));
  return parts.flat();
}
