import type { Answers } from '../response/response.js';
import { walletAnswers } from '../response/wallet.js';
import { answerTo } from '../survey/condition.js';
import type { Survey } from '../survey/definition.js';
import { valueFault } from '../survey/faults.js';
import { DEFAULT_TOTAL } from '../survey/limits.js';
import type { WalletItems } from './measures.js';

/** Spending that is counted, times the parts of a share: far above what is meant, and sums of millions stay in range. */
const MOST_SPENT = 1e10;

/** Whether a key is that of a figure worked out from answers, and not of an answer. */
export const isFigure = (key: string): boolean => key.includes('/');

/** Keys of the figures worked out from the items of a wallet, and the parts that are 100 %. */
export function walletItems({ pages, measures }: Pick<Survey, 'pages' | 'measures'>): WalletItems | undefined {
  const { share, spend } = measures?.wallet ?? {};
  const split = pages.flatMap((page) => page.items).find(({ id }) => id === share);
  if (split?.type !== 'allocation') return undefined;
  const key = (figure: string) => `${split.id}/${figure}`;
  return {
    ...{ share: key('share'), rank: key('rank'), brands: key('brands') },
    ...(spend !== undefined && { spend: key('spend') }),
    full: split.total ?? DEFAULT_TOTAL,
  };
}

/** One person's figures by the keys of `walletItems`; what was not answered, or not as the items allow, is left out. */
export function walletRow(survey: Pick<Survey, 'pages' | 'measures'>, answers: Answers): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const items = walletItems(survey);
  const { share: split, spend } = survey.measures?.wallet ?? {};
  if (!items || split === undefined) return figures;
  const put = (key: string | undefined, value: number | undefined) => {
    if (key !== undefined && value !== undefined) figures.set(key, value);
  };
  const { share, rank, brands } = walletAnswers(survey, answers, split);
  // A percentage of whole parts, turned back into the parts.
  put(items.share, share === undefined ? undefined : Math.round((share * (items.full ?? 1)) / 100));
  put(items.rank, rank);
  put(items.brands, brands);
  if (spend !== undefined) put(items.spend, spentIn(survey, answers, spend, MOST_SPENT / (items.full ?? 1)));
  return figures;
}

function spentIn({ pages }: Pick<Survey, 'pages'>, answers: Answers, spend: string, most: number): number | undefined {
  const item = pages.flatMap((page) => page.items).find(({ id }) => id === spend);
  const spent = answerTo(answers, spend);
  const counts = item && typeof spent === 'number' && !valueFault(item, spent) && spent >= 0 && spent <= most;
  return counts ? spent : undefined;
}
