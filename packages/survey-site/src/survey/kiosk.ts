import type { SamklangSurvey } from '@samklang/widgets';

const SETTINGS = ['idle', 'countdown', 'fullscreen'];
/** How long a language chosen by somebody who then left stays on the waiting screen, in ms. */
const PATIENCE = 30_000;

/**
 * Makes the survey page a kiosk. The address says how (`?mode=kiosk&idle=45&countdown=30&fullscreen`), and `speakFirst`
 * brings back the language that the next person is to meet.
 */
export function atKiosk(survey: SamklangSurvey, query: URLSearchParams, speakFirst: () => void): void {
  survey.mode = 'kiosk';
  survey.channel = 'kiosk';
  for (const name of SETTINGS) if (query.has(name)) survey.setAttribute(name, query.get(name) ?? '');
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  survey.addEventListener('samklang-survey-open', () => {
    isAsking = true;
    clearTimeout(timer);
  });
  for (const end of ['samklang-survey-close', 'samklang-survey-dismiss'] as const)
    survey.addEventListener(end, () => {
      isAsking = false;
      speakFirst();
    });
  survey.addEventListener('change', () => {
    clearTimeout(timer);
    if (!isAsking) timer = setTimeout(speakFirst, PATIENCE);
  });
}
