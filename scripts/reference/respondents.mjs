import { rowsOf } from './data.mjs';

const CUSTOMERS = 60;
const EMPLOYEES = 40;

export function compute({ config, customers, employees }) {
  const first = (rows, count) => rowsOf(rows, config.current_period).slice(0, count);
  return {
    customers: first(customers, CUSTOMERS).map(
      ({ respondent_id, dimensions, overall, class: category, segment, segment_strict, war }) => ({
        ...{ respondent_id, ...dimensions, overall, class: category, segment, segment_strict, war },
      }),
    ),
    employees: first(employees, EMPLOYEES).map(({ respondent_id, drivers, index, trust }) => ({
      respondent_id,
      ...drivers,
      index,
      trust,
    })),
  };
}
