import { countCleaned } from '@samklang/core/score';
import { scalesOf as customerScales } from './customers.mjs';
import { valuesOf } from './data.mjs';
import { scalesOf as employeeScales } from './employees.mjs';

export function compute({ config, customers, employees }) {
  return {
    customers: cleaned(customerScales(config), customers),
    war: { rows: customers.length, valid_pairs: valuesOf(customers, 'war').length },
    employees: cleaned(employeeScales(config), employees),
  };
}

function cleaned(scales, rows) {
  return Object.fromEntries(
    Object.entries(scales).map(([column, scale]) => [
      column,
      countCleaned(
        scale,
        rows.map((row) => row.raw[column]),
      ),
    ]),
  );
}
