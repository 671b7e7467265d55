const ASKED = ['submit', 'change', 'resume', 'erase', 'retry', 'queue'];
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

const served = new WeakSet<EventTarget>();

/**
 * Delivers what surveys below `target` ask for, once however often it is called. It listens at the very end of an event's way,
 * so that a page may call `preventDefault()` anywhere before.
 */
export function serveSurveys(target: Window): void {
  if (served.has(target)) return;
  served.add(target);
  const serve = async (event: Event) => {
    const [origin] = event.composedPath();
    const isOurs = !event.defaultPrevented;
    const { deliver } = await arrived();
    await deliver(event, origin, isOurs);
  };
  for (const verb of ASKED) target.addEventListener(`samklang-survey-${verb}`, (event) => void serve(event));
}

/** The outbox, loaded at first need; a network that drops just then is waited for. */
async function arrived(): Promise<typeof import('./deliver.js')> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await import('./deliver.js');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
