const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'toplevel'];

/**
 * Records what a page's own thread does until `stop`, which gives its tasks and the page's marks in milliseconds.
 * `cpu` is the time a task had the processor, which other work on the machine does not add to. `inWorkers` are the tasks of its workers.
 */
export async function pageTasks(browser, page) {
  await browser.startTracing(page, { categories });
  return {
    stop: async () => {
      const { traceEvents } = JSON.parse(await browser.stopTracing());
      const marks = traceEvents.filter(({ cat, ph }) => cat === 'blink.user_timing' && (ph === 'I' || ph === 'R'));
      const own = marks[0] ?? {};
      const isWorker = ({ name, args }) => name === 'thread_name' && /worker/i.test(args?.name ?? '');
      const workers = new Set(
        traceEvents.filter((event) => isWorker(event) && event.pid === own.pid).map(({ tid }) => tid),
      );
      const run = traceEvents.filter(({ name, pid, dur }) => name === 'RunTask' && pid === own.pid && dur > 0);
      const timed = ({ ts, dur, tdur }) => ({ start: ts / 1000, ms: dur / 1000, cpu: (tdur ?? dur) / 1000 });
      return {
        marks: new Map(marks.map(({ name, ts }) => [name, ts / 1000])),
        tasks: run.filter(({ tid }) => tid === own.tid).map(timed),
        inWorkers: run.filter(({ tid }) => workers.has(tid)).map(timed),
        traceEvents,
      };
    },
  };
}
