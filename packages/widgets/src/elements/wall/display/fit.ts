/** Sizes of the sentences, the largest first; see `slides.styles.ts`. */
const STEPS = 10;
/** Of what is too long at the smallest size so many lines are left. The last one ends in an ellipsis. */
const MOST_LINES = 14;
const LEAST_LINES = 2;

/** Makes sentences smaller, step by step, then shorter, until a slide holds them. */
export function fit(slide: Element): void {
  const texts = [...slide.querySelectorAll<HTMLElement>('.fit')];
  for (let step = 0; step < STEPS; step++) {
    for (const text of texts) text.dataset.step = String(step);
    if (!isTooFull(slide, texts)) return;
  }
  for (let lines = MOST_LINES; lines >= LEAST_LINES; lines--) {
    for (const text of texts) text.style.setProperty('--_lines', String(lines));
    if (!isTooFull(slide, texts)) return;
  }
}

/** Whether the last line lies below the margin, or a word is longer than its line. */
function isTooFull(slide: Element, texts: readonly Element[]): boolean {
  const column = slide.querySelector('.beside') ?? slide.querySelector('.words');
  const last = column?.lastElementChild;
  if (!column || !last) return false;
  const margin = Number.parseFloat(getComputedStyle(column).paddingBlockEnd) || 0;
  const isTooHigh = last.getBoundingClientRect().bottom > column.getBoundingClientRect().bottom - margin + 1;
  return isTooHigh || texts.some((text) => text.scrollWidth > text.clientWidth + 1);
}
