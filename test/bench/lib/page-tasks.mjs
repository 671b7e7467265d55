const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'];

/**
 * Records what a page's own thread does until `stop`, which gives its tasks and the page's marks in milliseconds.
 * `cpu` is the time a task had the processor, which other work on the machine does not add to.
 */
export async function pageTasks(browser, page) {
  await browser.startTracing(page, { categories });
  return {
    stop: async () => {
      const { traceEvents } = JSON.parse(await browser.stopTracing());
      const marks = traceEvents.filter(({ cat, ph }) => cat === 'blink.user_timing' && (ph === 'I' || ph === 'R'));
      const own = marks[0] ?? {};
      const tasks = traceEvents.filter(
        ({ name, pid, tid, dur }) => name === 'RunTask' && pid === own.pid && tid === own.tid && dur > 0,
      );
      return {
        marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])),
        tasks: tasks.map(({ ts, dur, tdur }) => ({ start: ts / 1000, ms: dur / 1000, cpu: (tdur ?? dur) / 1000 })),
        traceEvents,
      };
    },
  };
}
