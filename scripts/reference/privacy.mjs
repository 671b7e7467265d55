import { isHidden, suppressChildren, suppressTable } from '@samklang/core/privacy';
import { byLocation, rowsOf } from './data.mjs';
import { derivableEntries } from './derivable.mjs';

export function compute(data) {
  const { k_min, current_period } = data.config;
  const rows = rowsOf(data.employees, current_period).filter((row) => row.index !== null);
  const groups = byLocation(data, rows).map(({ location, rows }) => ({ ...location, id: location.location_id, rows }));
  const regions = [...new Set(groups.map(({ region }) => region))].sort();
  const departments = [...new Set(data.employees.map((row) => row.dept))].sort();
  const inRegion = (region) => groups.filter((group) => group.region === region);
  return {
    k: k_min,
    tree: regions.map((region) => treeOf(region, inRegion(region), k_min)),
    tables: regions.map((region) => tableOf(region, inRegion(region), departments, k_min)),
  };
}

function treeOf(region, groups, minimum) {
  const children = groups.map(({ id, rows }) => ({ id, n: rows.length }));
  const status = suppressChildren(children, minimum);
  return {
    region,
    n_region: children.reduce((sum, { n }) => sum + n, 0),
    children: children.map(({ id, n }, i) => ({ location_id: id, n, status: status[i] })),
  };
}

function tableOf(region, groups, departments, minimum) {
  const counts = groups.map(({ rows }) => departments.map((dept) => rows.filter((row) => row.dept === dept).length));
  const table = suppressTable(counts, minimum);
  const hidden = table.status.map((row) => row.map(isHidden));
  return {
    region,
    rows: groups.map(({ id }) => id),
    columns: departments,
    ...table,
    any_hidden_derivable: derivableEntries(hidden).length > 0,
  };
}
