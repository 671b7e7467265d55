/** What a drawing looks like, copied from the page so that it stands alone. */
const copied = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...[
    'stroke-linejoin',
    'vector-effect',
    'paint-order',
    'opacity',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
    'dominant-baseline',
    'letter-spacing',
  ],
];

const space = 24;
const titleHeight = 40;
/** Pictures are drawn three times as fine as the screen, which is enough for print. */
const fineness = 3;
const svgName = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgName, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

/** Copies how each shape looks now; in forced colours these are the system's. */
function copyLook(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (from.tagName !== 'svg') {
    for (const name of copied) to.setAttribute(name, style.getPropertyValue(name));
    if (style.r !== 'auto' && from.tagName === 'circle') to.setAttribute('r', style.r);
    if (style.transform !== 'none') to.setAttribute('transform', style.transform);
  } else to.setAttribute('overflow', 'visible');
  to.removeAttribute('class');
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) copyLook(child, copy);
  }
}

/** One SVG of all drawings in a chart, each where it stands on the page, under its title. */
export function chartSvg(chart: Element, title: string): SVGSVGElement {
  const frame = chart.getBoundingClientRect();
  const [width, height] = [frame.width + 2 * space, frame.height + 2 * space + titleHeight];
  const page = getComputedStyle(document.body);
  const root = element('svg', { xmlns: svgName, width, height, viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  const name = element('title', {});
  name.textContent = title;
  const heading = element('text', {
    ...{ x: space, y: space + 16, fill: page.color, 'font-family': page.fontFamily, 'font-size': 16 },
    'font-weight': 600,
  });
  heading.textContent = title;
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const paper = ground === 'rgba(0, 0, 0, 0)' ? page.backgroundColor : ground;
  root.append(name, element('rect', { width: '100%', height: '100%', fill: paper }), heading);
  for (const drawing of drawingsIn(chart)) {
    const { left, top, width: wide, height: high } = drawing.getBoundingClientRect();
    if (wide === 0) continue;
    const copy = drawing.cloneNode(true) as SVGElement;
    for (const comment of comments(copy)) comment.remove();
    copyLook(drawing, copy);
    const place = { x: left - frame.left + space, y: top - frame.top + space + titleHeight };
    for (const [attribute, value] of Object.entries({ ...place, width: wide, height: high, overflow: 'visible' })) {
      copy.setAttribute(attribute, String(value));
    }
    root.append(copy);
  }
  root.append(...wordsIn(chart, { left: frame.left - space, top: frame.top - space - titleHeight }));
  return root;
}

/** What stands beside a chart and is no part of its picture. */
const beside = 'details, button, .hidden-visually';

/** The outermost drawings of a chart. */
function drawingsIn(chart: Element): readonly Element[] {
  if (chart.matches('svg')) return [chart];
  return [...chart.querySelectorAll('svg')].filter(
    (drawing) => !drawing.parentElement?.closest('svg') && !drawing.closest(beside),
  );
}

/** Words that stand among the drawings as text of the page, each where it is. */
function wordsIn(chart: Element, { left, top }: { readonly left: number; readonly top: number }): SVGElement[] {
  const walker = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
  const found: SVGElement[] = [];
  while (walker.nextNode()) {
    const { parentElement: place, textContent } = walker.currentNode;
    if (!place || place.closest('svg') || place.closest(beside)) continue;
    for (const { 0: word, index } of (textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      const box = range.getBoundingClientRect();
      if (box.width > 0) found.push(wordAt(word, box, place, { left, top }));
    }
  }
  return found;
}

function wordAt(word: string, box: DOMRect, place: Element, from: { readonly left: number; readonly top: number }) {
  const { color, fontFamily, fontSize, fontWeight, textTransform } = getComputedStyle(place);
  const [x, y] = [(box.left + box.right) / 2 - from.left, (box.top + box.bottom) / 2 - from.top];
  // Words along an upright axis are set turned.
  const isTurned = box.height > 2 * Number.parseFloat(fontSize);
  const text = element('text', {
    ...{ x, y, 'text-anchor': 'middle', 'dominant-baseline': 'central' },
    ...{ fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight },
    ...(isTurned && { transform: `rotate(-90 ${x} ${y})` }),
  });
  text.textContent = textTransform === 'capitalize' ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word;
  return text;
}

/** The marks a template leaves between its parts. */
function comments(tree: Element): readonly Comment[] {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

/** Characters that no XML may hold; a name from outside may hold them. */
const noXml = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

export const svgBlob = (drawing: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(drawing).replaceAll(noXml, '')], { type: 'image/svg+xml' });

/** Draws an SVG as a PNG. @throws when the browser cannot draw it */
export async function pngBlob(drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(fineness * drawing.width.baseVal.value);
    canvas.height = Math.round(fineness * drawing.height.baseVal.value);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
