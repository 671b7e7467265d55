import type { ReadingMeasure } from '@samklang/core/reading';
import { digits } from '../../internal/intl.js';
import type { GaugeWords } from '../../locales/gauge/index.js';

/** Writes the figures of a measure in a person's language. */
export class Say {
  readonly words: GaugeWords;
  readonly locale: string;
  readonly #isShare: boolean;

  constructor(words: GaugeWords, locale: string, measure: ReadingMeasure) {
    this.words = words;
    this.locale = locale;
    this.#isShare = /^(csat|ces|trust)$/.test(measure);
  }

  /** A figure as whole points, with the sign of a minus. */
  points(value: number): string {
    const whole = Math.round(value);
    return (whole < 0 ? '\u2212' : '') + digits(Math.abs(whole), this.locale);
  }

  /** A figure with its unit: points, or per cent. */
  figure(value: number): string {
    return this.#isShare ? this.words.percent(this.points(value)) : this.points(value);
  }

  count(n: number): string {
    return this.words.answers(n, digits(n, this.locale));
  }

  range(lo: number, hi: number): string {
    return this.words.range(this.points(lo), this.figure(hi));
  }

  likely(lo: number, hi: number): string {
    return this.words.likely(this.points(lo), this.figure(hi));
  }
}
