import type { Response } from '@samklang/core';

/** Gives the person their answer as a file, where nobody else can keep it. */
export function download(response: Response): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(response, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${response.survey}-${response.id.slice(0, 8)}.json`;
  link.click();
  // The browser has taken hold of it by the time the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
