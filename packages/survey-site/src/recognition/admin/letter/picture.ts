import { fetchFile } from '../../../common/ask.js';
import { type Desk, type OwnerState, ofBoard } from '../owner.js';

/** A picture as it stands in the file itself. */
export interface EmbeddedPicture {
  /** `data:image/jpeg;base64,…` */
  readonly source: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The width of a newsletter, in pixels. */
const WIDEST = 600;
const QUALITY = 0.82;

/** Fetches a picture of the board and makes it small enough for a mail; undefined when it does not come. */
export async function embeddedPicture(
  desk: Desk<OwnerState>,
  { id, alt }: { readonly id: string; readonly alt: string },
): Promise<EmbeddedPicture | undefined> {
  const file = await fetchFile(desk.base, ofBoard(desk, `pictures/${id}`), desk.key);
  const bitmap = file && (await createImageBitmap(file).catch(() => undefined));
  if (!bitmap) return undefined;
  const scale = Math.min(1, WIDEST / bitmap.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // A JPEG has no transparency: what was clear would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return { source: canvas.toDataURL('image/jpeg', QUALITY), alt, width: canvas.width, height: canvas.height };
}
