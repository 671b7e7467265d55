import { BOND_CLASSES } from '../score/bond-class.js';
import type { Composite } from '../score/composite.js';
import { SEGMENTS } from '../score/segment.js';
import type { Item } from '../survey/definition.js';
import { optionsOf } from './count-answers.js';
import type { CrossProducts } from './cross-products.js';
import type { ItemMean, Measures, WalletItems } from './measures.js';
import type { Moments } from './moments.js';
import type { BondSums, CompositeSums, OutcomeProducts, ScoreMoments, SegmentSums, WalletSums } from './sections.js';
import type { AnswerCounts, ItemCounts, Summary } from './summary.js';
import { FULL_ALLOCATION, FULL_SHARE } from './wallet-parts.js';
import { compositeScale, outcomeVariables, trustScale } from './whole-scores.js';

/** The value of a counter by its key, such as `nps:9`, `bond.pride:sum` or `segment:neutral:n`. */
export type CounterAt = (key: string) => number;

type Where = Pick<Summary, 'unit' | 'period'>;

/** Builds a summary from its counters. The one place that knows which counter belongs where. */
export function readSummary(measures: Measures, { unit, period }: Where, at: CounterAt): Summary {
  const items: Record<string, ItemCounts> = {};
  const responses = at('n');
  for (const { id, from, size } of measures.items) {
    const counts = Array.from({ length: size }, (_, step) => at(`${id}:${from + step}`));
    items[id] = { from, counts, missing: at(`${id}:missing`), invalid: at(`${id}:invalid`) };
  }
  const { bond, wallet, engagement, trust, answers = [] } = measures;
  const counted = {
    ...({ schema: 1, survey: measures.survey, unit, period, responses, items } as const),
    ...(answers.length > 0 && { answers: readAnswers(answers, at) }),
  };
  if (measures.audience === 'customer') {
    return {
      ...counted,
      audience: 'customer',
      ...(bond && { bond: readBond(bond, wallet?.full, at) }),
      ...(wallet && { wallet: readWallet(wallet, at) }),
    };
  }
  return {
    ...counted,
    audience: 'employee',
    ...(engagement && { engagement: readComposite('engagement', engagement, at) }),
    ...(trust && { trust: readTrust(trust, at) }),
    ...(measures.outcome !== undefined && engagement && { outcome: readOutcome(measures, at) }),
  };
}

/** The keys of all counters of a summary, in the order they are read. */
export function counterKeys(measures: Measures): readonly string[] {
  const keys: string[] = [];
  readSummary(measures, { unit: '', period: '' }, (key) => {
    keys.push(key);
    return 0;
  });
  return keys;
}

function readAnswers(items: readonly Item[], at: CounterAt): Record<string, AnswerCounts> {
  const counts = items.map((item): [string, AnswerCounts] => {
    const [answered, missing, invalid] = [
      at(`${item.id}:answered`),
      at(`${item.id}:missing`),
      at(`${item.id}:invalid`),
    ];
    const options = optionsOf(item)?.map((option) => [option, at(`${item.id}=${option}`)]);
    return [item.id, { answered, missing, invalid, ...(options && { options: Object.fromEntries(options) }) }];
  });
  return Object.fromEntries(counts);
}

function readMoments(name: string, at: CounterAt): Moments {
  return { n: at(`${name}:n`), sum: at(`${name}:sum`), sumSquares: at(`${name}:squares`) };
}

function readScore(name: string, full: number, at: CounterAt): ScoreMoments {
  return { ...readMoments(name, at), full };
}

function readProducts(name: string, of: readonly string[], at: CounterAt): CrossProducts {
  return {
    of,
    n: at(`${name}:1*1`),
    sums: of.map((id) => at(`${name}:1*${id}`)),
    products: of.flatMap((a, i) => of.slice(i).map((b) => at(`${name}:${a}*${b}`))),
  };
}

function readComposite(name: string, composite: Composite, at: CounterAt): CompositeSums {
  const { parts, full } = compositeScale(composite);
  return {
    overall: readScore(name, full, at),
    parts: Object.fromEntries(parts.map((part) => [part.name, readScore(`${name}.${part.name}`, part.mean.full, at)])),
    items: readProducts(name, itemsIn(parts), at),
  };
}

const itemsIn = (parts: readonly { readonly items: readonly string[] }[]) => parts.flatMap(({ items }) => items);

function readBond(bond: Composite, fullShare: number | undefined, at: CounterAt): BondSums {
  const classes = BOND_CLASSES.map((name) => [name, at(`class:${name}`)] as const);
  const segments = SEGMENTS.map((name) => [name, readSegment(`segment:${name}`, fullShare, at)] as const);
  return {
    ...readComposite('bond', bond, at),
    classes: Object.fromEntries(classes) as BondSums['classes'],
    segments: Object.fromEntries(segments) as BondSums['segments'],
  };
}

function readSegment(name: string, fullShare = FULL_SHARE, at: CounterAt): SegmentSums {
  const [promoters, passives, detractors] = [at(`${name}:promoters`), at(`${name}:passives`), at(`${name}:detractors`)];
  return {
    n: at(`${name}:n`),
    nps: { promoters, passives, detractors, n: promoters + passives + detractors },
    share: readScore(`${name}:share`, fullShare, at),
  };
}

function readWallet({ full = FULL_SHARE }: WalletItems, at: CounterAt): WalletSums {
  return {
    share: readScore('share', full, at),
    spend: { n: at('spend:n'), spend: at('spend:sum'), shareSpend: at('spend:share'), full },
    allocation: readScore('allocation', FULL_ALLOCATION, at),
  };
}

function readTrust(trust: ItemMean, at: CounterAt) {
  return {
    overall: readScore('trust', trustScale(trust).full, at),
    items: readProducts('trust', trust.items, at),
  };
}

function readOutcome(measures: Measures, at: CounterAt): OutcomeProducts {
  const { names, full } = outcomeVariables(measures);
  return { ...readProducts('outcome', names, at), full };
}
