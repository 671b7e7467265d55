import { answerTo, chosenIn } from '../survey/condition.js';
import type { Item, Survey } from '../survey/definition.js';
import { valueFault } from '../survey/faults.js';
import { DEFAULT_TOTAL } from '../survey/limits.js';
import type { Answers } from './response.js';

/** What share-of-wallet scores are counted from, see `Measures.wallet`. Left out: not answered. */
export interface WalletAnswers {
  /** The owner's part of the spending, 0 to 100. */
  readonly share?: number;
  /** How many suppliers the person uses. */
  readonly brands?: number;
  /** The owner's place among the suppliers used, 1 for the best liked. */
  readonly rank?: number;
}

/**
 * What a split of spending and the ranking of the same suppliers say of the owner. The first allocation of the survey with
 * an `own` option counts, or the one named, and the first ranking `among` it. With one supplier in use there is no ranking
 * to ask for: the owner is first. A split that its item does not allow says nothing.
 */
export function walletAnswers(survey: Pick<Survey, 'pages'>, answers: Answers, id?: string): WalletAnswers {
  const items = survey.pages.flatMap((page) => page.items);
  const isOurs = (item: Item) => item.type === 'allocation' && item.own !== undefined && item.id === (id ?? item.id);
  const split = items.find(isOurs);
  if (split?.type !== 'allocation' || split.own === undefined) return {};
  const parts = answerTo(answers, split.id);
  if (typeof parts !== 'object' || valueFault(split, parts)) return {};
  const used = chosenIn(parts);
  const share = (100 * Number((parts as Record<string, number>)[split.own] ?? 0)) / (split.total ?? DEFAULT_TOTAL);
  const ranking = items.find((item) => item.type === 'ranking' && item.among === split.id);
  const ranked = ranking ? chosenIn(answerTo(answers, ranking.id)).filter((id) => used.includes(id)) : [];
  const place = used.length === 1 ? used.indexOf(split.own) + 1 : ranked.indexOf(split.own) + 1;
  return { share, brands: used.length, ...(place > 0 && { rank: place }) };
}
