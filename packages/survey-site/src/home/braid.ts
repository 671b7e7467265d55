import { braidPaths } from '@samklang/widgets';
import { render, svg } from 'lit';

/** Draws the four threads across the element's whole width, and again when that changes. */
export function drawBraid(field: SVGSVGElement): void {
  const draw = () => {
    const { width, height } = field.getBoundingClientRect();
    if (width === 0) return;
    const stroke = height / 11;
    // Longer than the field, so that the threads leave over its edge instead of ending there.
    const shape = { width: width + 4 * stroke, height, lead: 0.26 * width, period: 2.3 * height };
    field.setAttribute('viewBox', `0 0 ${width} ${height}`);
    render(svg`${braidPaths(shape).map((path, thread) => svg`<path class="fill-${thread + 1}" d=${path} />`)}`, field);
  };
  new ResizeObserver(draw).observe(field);
}
