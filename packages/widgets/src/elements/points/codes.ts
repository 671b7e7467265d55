import { encodeCode128, encodeEAN13 } from 'etiket/barcode';
import { type SVGTemplateResult, svg } from 'lit';
import { encode } from 'uqr';

/** Modules of white around a QR code (ISO/IEC 18004), and beside the bars: EAN-13 (GS1) and Code 128. */
const QUIET = { qr: 4, ean: [11, 7], code128: [10, 10] } as const;
/** How far the guards of an EAN-13 go below the other bars, in modules. */
const GUARD = 5;
const BAR_HEIGHT = 46;

/** A code as dark boxes on a field of modules, white around it included. */
export interface Code {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly SVGTemplateResult[];
}

/** A QR code that a quarter of may be scratched, of what a till reads. */
export function qrCode(value: string): Code {
  const { data, size } = encode(value, { ecc: 'Q', minVersion: 3, border: QUIET.qr });
  const boxes = data.flatMap((row, y) => darkRuns(row).map(([x, width]) => box(x, y, width, 1)));
  return { width: size, height: size, shapes: boxes };
}

/**
 * An EAN-13 with its figures. Undefined when the text is no EAN-13: thirteen figures whose last is the check digit.
 *
 * @example
 * ean13Code('7350012345678') // => undefined
 */
export function ean13Code(value: string): Code | undefined {
  if (!/^\d{13}$/.test(value)) return undefined;
  try {
    const { bars, guards } = encodeEAN13(value);
    const [before, after] = QUIET.ean;
    const tall = new Set(guards.flatMap((at) => [at, at + 2, ...(at === guards[1] ? [at + 1, at + 3] : [])]));
    const shapes = barBoxes(bars, before, (index) => (tall.has(index) ? BAR_HEIGHT + GUARD : BAR_HEIGHT));
    return {
      width: before + 95 + after,
      height: BAR_HEIGHT + GUARD + 4,
      shapes: [...shapes, ...figures(value, before)],
    };
  } catch {
    // The library checks the last figure.
    return undefined;
  }
}

/** A Code 128. Undefined when the text has other than 1 to 40 characters of printable ASCII. */
export function code128Code(value: string): Code | undefined {
  if (!/^[\x20-\x7e]{1,40}$/.test(value)) return undefined;
  const bars = encodeCode128(value);
  const [before, after] = QUIET.code128;
  const width = before + bars.reduce((sum, bar) => sum + bar, 0) + after;
  return { width, height: BAR_HEIGHT, shapes: barBoxes(bars, before, () => BAR_HEIGHT) };
}

/** Widths alternate, dark first. */
function barBoxes(widths: readonly number[], from: number, height: (index: number) => number): SVGTemplateResult[] {
  let x = from;
  return widths.flatMap((width, index) => {
    const bar = index % 2 === 0 ? [box(x, 0, width, height(index))] : [];
    x += width;
    return bar;
  });
}

/** One figure before the first guard, six between each pair. */
function figures(value: string, before: number): SVGTemplateResult[] {
  const place = (index: number) =>
    index === 0 ? before - 7 : before + 3 + (index > 6 ? 5 : 0) + (index - 1) * 7 + 3.5;
  return [...value].map(
    (figure, index) => svg`<text x=${place(index)} y=${BAR_HEIGHT + 8.4} text-anchor="middle">${figure}</text>`,
  );
}

function box(x: number, y: number, width: number, height: number): SVGTemplateResult {
  return svg`<rect x=${x} y=${y} width=${width} height=${height} />`;
}

function darkRuns(row: readonly boolean[]): (readonly [x: number, width: number])[] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) found.push([x, 1]);
  });
  return found;
}
