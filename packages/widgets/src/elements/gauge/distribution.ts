import type { ReadingPeer } from '@samklang/core/reading';
import { html } from 'lit';
import type { ChartSpec } from '../../internal/chart.js';
import { digits } from '../../internal/intl.js';
import type { LaterGaugeWords } from '../../locales/gauge/later.js';
import type { ChartStyle } from './chart-box.js';
import { headPart } from './head.js';
import { inksPart } from './inks.js';
import type { LookView } from './parts.js';
import type { Say } from './say.js';
import type { Shown } from './score.js';

/** More units than this are bars: so many dots are a cloud. */
const MOST_DOTS = 150;
/** Columns that a whole chart has about. */
const COLUMNS = 24;
/** Widths of a column that read well below an axis. */
const WIDTHS = [1, 2, 2.5, 5, 10, 20];

/** Every unit of the level by its figure, this one marked. */
export function view(shown: Shown, words: LaterGaugeWords): LookView {
  const { reading, say, name } = shown;
  const peers = reading.peers ?? [];
  if (peers.length < 2) return { template: html`${headPart(shown, words)}<p class="note">${words.noPeers}</p>` };
  const own = peers.find(({ unit }) => unit === reading.unit);
  return {
    template: html`${headPart(shown, words)}
      <p class="note">${words.dots(digits(peers.length, say.locale))} ${own ? words.marked(nameOf(own), say.figure(own.value)) : ''}</p>
      <div class="plot" part="chart"><canvas aria-hidden="true"></canvas></div>${inksPart}`,
    chart: { key: [reading, say.locale, 'distribution'], spec: (style) => specOf(peers, own, say, style) },
    twin: {
      caption: words.among(name),
      head: [words.place, words.score, words.answers],
      rows: peers.map((peer) => ({
        text: [
          peer === own ? `${nameOf(peer)} (${words.here})` : nameOf(peer),
          say.figure(peer.value),
          say.count(peer.n),
        ],
        raw: [nameOf(peer), peer.value, peer.n],
      })),
    },
  };
}

const nameOf = ({ name, unit }: ReadingPeer) => name ?? unit;

/** A unit at its place: the middle of its column, and how many lie below it. */
interface Placed {
  readonly peer: ReadingPeer;
  readonly x: number;
  readonly y: number;
}

function placed(peers: readonly ReadingPeer[]): Placed[] {
  const values = peers.map(({ value }) => value);
  const span = (Math.max(...values) - Math.min(...values)) / COLUMNS;
  const width = WIDTHS.find((one) => one >= span) ?? 20;
  const heights = new Map<number, number>();
  return [...peers]
    .sort((a, b) => a.value - b.value)
    .map((peer) => {
      const x = Math.round(peer.value / width) * width;
      const y = (heights.get(x) ?? 0) + 1;
      heights.set(x, y);
      return { peer, x, y };
    });
}

function specOf(
  peers: readonly ReadingPeer[],
  own: ReadingPeer | undefined,
  say: Say,
  { inks, font, scale }: ChartStyle,
): ChartSpec {
  const places = placed(peers);
  const here = places.filter(({ peer }) => peer === own);
  const others = places.filter(({ peer }) => peer !== own);
  const highest = Math.max(...places.map(({ y }) => y));
  const diamond = {
    pointStyle: 'rectRot',
    pointRadius: 9 * scale,
    pointBackgroundColor: inks.accent,
    pointBorderColor: inks.ink,
  };
  const dots = {
    type: 'scatter' as const,
    data: others,
    pointRadius: 5 * scale,
    pointBackgroundColor: inks.dot,
    borderWidth: 0,
  };
  const tops = [...new Map(places.map(({ x, y }) => [x, { x, y }])).values()];
  const bars = { type: 'bar' as const, data: tops, backgroundColor: inks.dot, barThickness: 10 * scale };
  return {
    data: {
      datasets: [
        { type: 'scatter', data: here, ...diamond, borderWidth: 1.5 * scale },
        peers.length > MOST_DOTS ? bars : dots,
      ],
    },
    scales: {
      x: {
        type: 'linear',
        grace: '5%',
        grid: { color: inks.line },
        border: { color: inks.muted },
        ticks: {
          color: inks.muted,
          font: { family: font, size: 13 * scale },
          callback: (value) => say.points(Number(value)),
        },
      },
      y: { type: 'linear', min: 0, max: Math.max(6, highest + 1), display: false },
    },
  };
}
