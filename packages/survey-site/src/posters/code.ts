import { encode } from 'uqr';

/** A QR code on a square field whose sides count modules, the quiet zone included. */
export interface Code {
  readonly size: number;
  /** SVG path of the dark modules, one unit a module. */
  readonly path: string;
}

/** Modules of white on each side; ISO/IEC 18004 asks for four. */
export const quietZone = 4;

const smallestPng = 1024;

/** At least 33 modules a side: fewer would be so large that four of them no longer fit into the sheet's white. */
const smallestVersion = 4;

/** Encodes an address at level Q: a quarter of the code may be dirty or worn and it still reads. */
export function makeCode(address: string): Code {
  const { data, size } = encode(address, { ecc: 'Q', minVersion: smallestVersion, border: quietZone });
  const path = data.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join('');
  return { size, path };
}

/** Start and length of each run of dark modules. */
function runs(row: readonly boolean[]): [x: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}

/** The code as a file of its own, black on white. */
export function codeSvg({ size, path }: Code): Blob {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return new Blob([text], { type: 'image/svg+xml' });
}

/** The code as a picture with whole pixels a module, at least 1024 wide. */
export async function codePng({ size, path }: Code): Promise<Blob> {
  const module = Math.ceil(smallestPng / size);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * module;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('codePng: this browser gives no canvas to draw on.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  context.scale(module, module);
  context.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('codePng: the picture could not be made.'))));
  });
}

/** Hands a file to the person through the browser's own download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
