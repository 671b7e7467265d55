import type { Config, Response, Survey } from '@samklang/core';
import { monthOf } from '@samklang/core/config';
import { deviceResponses } from '@samklang/widgets/delivery';
import { type DatedResponse, localSource } from './local.js';
import type { ResultsSource } from './source.js';

/** Other tabs of this device may answer a survey meanwhile: looked at this often, in milliseconds. */
const lookEvery = 1_500;

/** Shows the answers this device holds, when the site has no collector. */
export function deviceSource(surveys: readonly Survey[], config: Config): ResultsSource {
  let known: readonly Response[] = [];
  let dated: readonly DatedResponse[] = [];

  /** The same list as before while nothing was added or removed, so that nothing is counted again. */
  async function answers(): Promise<readonly DatedResponse[]> {
    const now = await deviceResponses();
    if (idsOf(now) === idsOf(known) && dated.length === now.length) return dated;
    known = now;
    dated = now.map((response) => ({ response, period: monthOf(response.answeredAt, config.company.timeZone) }));
    return dated;
  }

  return localSource({
    minimum: config.minimum,
    surveys,
    answers,
    watch: (report) => {
      const timer = setInterval(() => void look(), lookEvery);
      const look = async () => {
        const before = dated;
        if ((await answers()) !== before) report('changed');
      };
      return () => clearInterval(timer);
    },
  });
}

const idsOf = (responses: readonly Response[]) => responses.map(({ id }) => id).join();
