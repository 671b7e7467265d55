/** Runs in the page: when the first score key has been painted, in ms since the navigation began. */
function watchScore() {
  const roots = () => [document, ...[document.querySelector('samklang-survey')?.shadowRoot].filter(Boolean)];
  const isThere = () => roots().some((root) => root.querySelector('input[type=radio]')?.checkVisibility());
  globalThis.scoreVisible = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    const look = () => {
      // The frame that is being made holds the key; a message is the first thing that runs once it is on the screen.
      if (isThere()) port2.postMessage('');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What the thread of the page has worked since it began, in ms of its own clock: what else runs does not count. */
async function worked(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/**
 * Opens a page in a fresh context (nothing cached) and waits for its score question.
 * @param {{cpu?: number, latency?: number}} slow CPU so many times slower; `latency` ms for each round trip
 * @returns {Promise<{visible: number, html: number, work: number}>} ms since the navigation began, when the HTML had arrived,
 *   and what the thread of the page worked
 */
export async function scoreVisible(browser, url, { cpu = 1, latency = 0 }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const network = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
    await devtools.send('Network.emulateNetworkConditions', network);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await page.addInitScript(watchScore);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await worked(devtools);
    await page.goto(url, { waitUntil: 'commit' });
    const seen = await page.evaluate(async () => {
      const visible = await globalThis.scoreVisible;
      return { visible, html: performance.getEntriesByType('navigation')[0].responseEnd };
    });
    return { ...seen, work: (await worked(devtools)) - before };
  } finally {
    await context.close();
  }
}
