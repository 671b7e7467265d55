import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';

/** What a chart shows, apart from how every chart of the kit looks. */
export type ChartSpec = Pick<ChartConfiguration<'line' | 'bar' | 'scatter'>, 'data'> & {
  readonly scales: NonNullable<ChartConfiguration<'line' | 'bar' | 'scatter'>['options']>['scales'];
};

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
);

/**
 * Draws a chart on a canvas that is in the page, in a box of its own size. The caller destroys it before the canvas goes.
 *
 * @param sharpness device pixels for each px, more for print.
 */
export function drawChart(canvas: HTMLCanvasElement, { data, scales }: ChartSpec, sharpness: number): Chart {
  const config: ChartConfiguration<'line' | 'bar' | 'scatter'> = {
    type: 'scatter',
    data,
    options: {
      animation: false,
      maintainAspectRatio: false,
      devicePixelRatio: sharpness,
      events: [],
      ...(scales && { scales }),
    },
  };
  return new Chart(canvas, config as ChartConfiguration);
}
