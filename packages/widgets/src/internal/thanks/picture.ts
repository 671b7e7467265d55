/** A picture ready to be sent. */
export interface Picture {
  readonly file: Blob;
  /** To show it here. To be released with `URL.revokeObjectURL`. */
  readonly address: string;
}

/** Longest side, in pixels. */
const LONGEST = 2048;
/** What the collector takes, in bytes. */
const LARGEST = 1_048_576;
/** Tried in turn until the file is small enough: the share of the size, and the quality of the JPEG. */
const ATTEMPTS = [
  [1, 0.85],
  [1, 0.7],
  [0.75, 0.75],
  [0.5, 0.75],
  [0.35, 0.7],
] as const;

/**
 * Turns a photo the right way up, scales it to at most 2,048 pixels and encodes it anew, which leaves out what the file
 * says about time, place and camera. Undefined when it is no picture that this browser reads.
 */
export async function pictureFrom(file: Blob): Promise<Picture | undefined> {
  const source = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!source) return undefined;
  try {
    for (const [share, quality] of ATTEMPTS) {
      const made = await encoded(source, share, quality);
      if (made && made.size <= LARGEST) return { file: made, address: URL.createObjectURL(made) };
    }
    return undefined;
  } finally {
    source.close();
  }
}

function encoded(source: ImageBitmap, share: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST / Math.max(source.width, source.height)) * share;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // A JPEG has no transparency: what was clear would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
}
