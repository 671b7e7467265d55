/** How far below the screen something is near, in CSS pixels: it is there when a person comes to it. */
const NEAR = 600;

/** Settles when one of the elements comes near the screen for the first time. */
export function near(elements: Iterable<Element>): Promise<void> {
  return new Promise((resolve) => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        resolve();
      },
      { rootMargin: `${NEAR}px 0px` },
    );
    for (const element of elements) seen.observe(element);
  });
}
