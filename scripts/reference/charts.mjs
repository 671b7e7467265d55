import { ewmaChart, laneyChart, pChart, xBarChart, xmrChart } from '@samklang/core/stats';
import { unitMomentsOf } from './units.mjs';

export function compute(data) {
  const { panel_locations: locations, periods } = data.config;
  const [csat, bond] = ['csat', 'bond'].map((measure) =>
    periods.map((period) => unitMomentsOf(data, measure, period, locations)),
  );
  return locations.map((location_id, index) => {
    const [shares, means] = [csat, bond].map((moments) => moments.map((units) => units[index]));
    return { location_id, periods, p_chart: pChartResult(shares), ...meanCharts(means, data.config.ewma) };
  });
}

function pChartResult(moments) {
  const counts = moments.map(({ n, sum }) => ({ n, x: sum }));
  const chart = pChart(counts);
  const laney = laneyChart(chart);
  return {
    ...{ n: column(counts, 'n'), x: column(counts, 'x'), p: column(chart.points, 'value'), center: chart.centre },
    sigma: column(chart.points, 'sigma'),
    ...pointColumns(chart.points),
    ...{ laney_sigma_z: laney.sigmaZ, laney_lcl: column(laney.points, 'lo'), laney_ucl: column(laney.points, 'hi') },
  };
}

function meanCharts(moments, { lambda, L }) {
  const xbar = xBarChart(moments);
  const mean = column(xbar.points, 'value');
  const xmr = xmrChart(mean);
  const periods = moments.map(({ n }, index) => ({ n, mean: mean[index] }));
  const ewma = ewmaChart(periods, { centre: xbar.centre ?? 0, sd: xbar.sd ?? 0, lambda, width: L });
  return {
    xbar_chart: {
      ...{ n: column(moments, 'n'), mean, center: xbar.centre, s_pooled: xbar.sd },
      ...pointColumns(xbar.points),
    },
    xmr: { center: xmr.centre, mr_bar: xmr.movingRange, lcl: xmr.lo, ucl: xmr.hi },
    ewma: {
      ...{ lambda, L, value: column(ewma, 'value'), lcl: column(ewma, 'lo'), ucl: column(ewma, 'hi') },
      out: ewma.flatMap(({ out }, index) => (out ? [index + 1] : [])),
    },
  };
}

const column = (points, name) => points.map((point) => point[name]);

const pointColumns = (points) => ({
  ...{ z: column(points, 'z'), lcl: column(points, 'lo'), ucl: column(points, 'hi') },
  we_rules: column(points, 'rules'),
});
