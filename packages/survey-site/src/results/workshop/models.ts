import { exportable } from '../exports/exportable.js';
import { adviceOf } from '../model/advice.js';
import { answeredOf } from '../model/answered.js';
import { funnelOf } from '../model/funnel.js';
import { lagsOf, linkOf } from '../model/link.js';
import { matrixOf } from '../model/matrix.js';
import { overallOf } from '../model/measured.js';
import { overviewOf } from '../model/overview.js';
import { payIn } from '../model/pay.js';
import { customerUnits, sheetOf, unitsIn } from '../model/sheet.js';
import { spreadOf } from '../model/spread.js';
import { trendOf } from '../model/trend.js';
import { unitIdsOf, unitsOf } from '../model/units.js';
import { walletIn } from '../model/wallet.js';

/** What is made of Summaries, by the name under which it is asked for. */
export const models = {
  overview: overviewOf,
  overall: overallOf,
  trend: trendOf,
  units: unitsOf,
  unitIds: unitIdsOf,
  matrix: matrixOf,
  link: linkOf,
  lags: lagsOf,
  sheet: sheetOf,
  sheetUnits: unitsIn,
  customerUnits,
  answered: answeredOf,
  advice: adviceOf,
  pay: payIn,
  wallet: walletIn,
  spread: spreadOf,
  funnel: funnelOf,
  exportable,
};

export type Models = typeof models;
export type ModelName = keyof Models;

/** Makes the model of that name; who asks by name knows what it takes and gives. */
export function modelOf(name: ModelName, args: readonly unknown[]): unknown {
  const model = models[name] as (...args: readonly unknown[]) => unknown;
  return model(...args);
}
