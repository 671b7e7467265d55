const STEPS = 7;

/** Makes sentences smaller, step by step, until a slide holds them; the last step ends in an ellipsis. */
export function fit(slide: Element): void {
  const texts = [...slide.querySelectorAll('.fit')];
  for (let number = 0; number < STEPS; number++) {
    for (const text of texts) text.setAttribute('data-step', String(number));
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
