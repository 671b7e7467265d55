import type { Page } from 'playwright-core';

/** Goes forward with Tab until the focused control is of this kind, as a person without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((wanted) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(wanted) ?? false;
    }, selector);
    if (there) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}

/** Chooses a step by arrow keys: the first has focus, `steps` to the right of it, and Enter goes on. */
async function choose(page: Page, steps: number): Promise<void> {
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('Space');
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

async function write(page: Page, words: string): Promise<void> {
  await tabTo(page, 'textarea');
  await page.keyboard.type(words);
  await tabTo(page, 'button.primary, button[type=submit]');
  await page.keyboard.press('Enter');
}

/** Answers the visit survey in Swedish by keyboard alone: a score, why, satisfaction, a comment. */
export async function answerByKeyboard(
  page: Page,
  score: number,
  words: { why: string; comment: string },
): Promise<void> {
  const survey = page.locator('samklang-survey');
  await survey
    .getByText(/Hur troligt/)
    .first()
    .waitFor();
  await choose(page, score);
  await survey.locator('textarea').waitFor();
  await write(page, words.why);
  await survey.getByText(/nöjd/).first().waitFor();
  await choose(page, 4);
  await survey.locator('textarea').waitFor();
  await write(page, words.comment);
}

/** The two rows of the receipt. */
export const saved = (page: Page) => page.getByText('Sparat på den här enheten');
export const received = (page: Page) => page.getByRole('listitem').getByText(/^Mottaget av/);
