import { BOND_CLASSES } from '../score/bond-class.js';
import type { Composite } from '../score/composite.js';
import { SEGMENTS } from '../score/segment.js';
import type { CrossProducts } from './cross-products.js';
import type { ItemMean, Measures } from './measures.js';
import type { Moments } from './moments.js';
import type { BondSums, CompositeSums, OutcomeProducts, ScoreMoments, SegmentSums } from './sections.js';
import type { ItemCounts, Summary } from './summary.js';
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
  const counted = { schema: 1, survey: measures.survey, unit, period, responses, items } as const;
  const { bond, wallet, engagement, trust } = measures;
  if (measures.audience === 'customer') {
    return {
      ...counted,
      audience: 'customer',
      ...(bond && { bond: readBond(bond, at) }),
      ...(wallet && { wallet: readWallet(at) }),
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

function readMoments(name: string, at: CounterAt): Moments {
  return { n: at(`${name}:n`), sum: at(`${name}:sum`), sumSquares: at(`${name}:squares`) };
}

function readScore(name: string, full: number, at: CounterAt): ScoreMoments {
  return { ...readMoments(name, at), full };
}

function readProducts(name: string, of: readonly string[], at: CounterAt): CrossProducts {
  return {
    of,
    n: at(`${name}:n`),
    sums: of.map((id) => at(`${name}:${id}`)),
    products: of.flatMap((a, i) => of.slice(i).map((b) => at(`${name}:${a}*${b}`))),
  };
}

function readComposite(name: string, composite: Composite, at: CounterAt): CompositeSums {
  const { parts, full } = compositeScale(composite);
  return {
    overall: readScore(name, full, at),
    parts: Object.fromEntries(parts.map((part) => [part.name, readScore(`${name}.${part.name}`, part.mean.full, at)])),
    items: readProducts(
      `${name}.items`,
      parts.flatMap((part) => part.items),
      at,
    ),
  };
}

function readBond(bond: Composite, at: CounterAt): BondSums {
  const classes = BOND_CLASSES.map((name) => [name, at(`class:${name}`)] as const);
  const segments = SEGMENTS.map((name) => [name, readSegment(`segment:${name}`, at)] as const);
  return {
    ...readComposite('bond', bond, at),
    classes: Object.fromEntries(classes) as BondSums['classes'],
    segments: Object.fromEntries(segments) as BondSums['segments'],
  };
}

function readSegment(name: string, at: CounterAt): SegmentSums {
  const [promoters, passives, detractors] = [at(`${name}:promoters`), at(`${name}:passives`), at(`${name}:detractors`)];
  return {
    n: at(`${name}:n`),
    nps: { promoters, passives, detractors, n: promoters + passives + detractors },
    share: readMoments(`${name}:share`, at),
  };
}

function readWallet(at: CounterAt) {
  return {
    share: readMoments('share', at),
    spend: { n: at('spend:n'), spend: at('spend:sum'), shareSpend: at('spend:share') },
    allocation: readMoments('allocation', at),
  };
}

function readTrust(trust: ItemMean, at: CounterAt) {
  return {
    overall: readScore('trust', trustScale(trust).full, at),
    items: readProducts('trust.items', trust.items, at),
  };
}

function readOutcome(measures: Measures, at: CounterAt): OutcomeProducts {
  const { names, full } = outcomeVariables(measures);
  return { ...readProducts('outcome', names, at), full };
}
