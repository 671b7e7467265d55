const STEPS = 7;

/** Makes sentences smaller, step by step, until a slide holds them; the last step ends in an ellipsis. */
export function fit(slide: Element): void {
  const texts = [...slide.querySelectorAll('.fit')];
  const step = (number: number) => {
    for (const text of texts) text.setAttribute('data-step', String(number));
  };
  const isTooFull = () =>
    [slide, ...texts, ...slide.querySelectorAll('.words, .beside, .middle')].some(
      (box) => box.scrollHeight > box.clientHeight + 2 || box.scrollWidth > box.clientWidth + 2,
    );
  for (let number = 0; number < STEPS; number++) {
    step(number);
    if (!isTooFull()) return;
  }
}
