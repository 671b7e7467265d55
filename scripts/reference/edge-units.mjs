// The cases of edge.json on units, correlations and charts.
import { momentsOf, westernElectric } from '@samklang/core/stats';
import { associate, combinedScore, unitMeans, varianceComponents } from '@samklang/core/unit';
import { associationResult } from './linkage.mjs';
import { normalityResult, onewayResult } from './variability.mjs';

/** `note` is text for the reader, not a result. */
export function edgeUnits(edge) {
  return {
    oneway: edge.oneway.map(({ values, group, expected: { note }, ...rest }) => ({
      ...{ ...rest, values, group },
      expected: { ...onewayResult(varianceComponents(unitMeans(groupMoments(values, group)))), note },
    })),
    association: edge.association.map(({ x, y, expected: { note }, ...rest }) => ({
      ...{ ...rest, x, y },
      expected: { ...flatAssociation(associationResult(associate(x, y))), note },
    })),
    western_electric: edge.western_electric.map((sequence) => ({ ...sequence, rules: westernElectric(sequence.z) })),
    combined: edge.combined.map(({ employee, customer }) => ({
      ...{ employee, customer },
      ...combinedScore(employee, customer),
    })),
    normality: edge.normality.map(({ x, ...rest }) => ({ ...rest, x, expected: normalityResult(x) })),
  };
}

function groupMoments(values, group) {
  return [...new Set(group)].map((unit) => ({
    unit,
    ...momentsOf(values.filter((_, index) => group[index] === unit)),
  }));
}

const flatAssociation = ({ n, pearson, spearman, kendall }) => ({
  ...{ n, pearson_r: pearson.r, lo: pearson.lo, hi: pearson.hi },
  ...{ spearman_rho: spearman.rho, spearman_lo: spearman.lo, spearman_hi: spearman.hi },
  ...{ kendall_tau_b: kendall.tau_b, kendall_lo: kendall.lo, kendall_hi: kendall.hi },
  ...{ kendall_S: kendall.S, kendall_z: kendall.z },
});
