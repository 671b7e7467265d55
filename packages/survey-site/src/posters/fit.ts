const steps = 6;

/**
 * Sets each question in the largest of six sizes that its sheet has room for (posters.css). All sheets of a step are
 * written, then measured, so the browser lays out six times at most, however many sheets there are.
 */
export function fitQuestions(root: ParentNode): void {
  let open = [...root.querySelectorAll<HTMLElement>('.sheet-question')];
  for (let step = 0; step < steps && open.length > 0; step++) {
    for (const question of open) question.dataset.step = String(step);
    open = open.filter(
      (question) =>
        question.scrollHeight > question.clientHeight + 1 || question.scrollWidth > question.clientWidth + 1,
    );
  }
}
