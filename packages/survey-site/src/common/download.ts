import { saveFile } from '../posters/code.js';

/** Hands JSON to the person as a file. */
export function download(name: string, json: unknown): void {
  saveFile(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }), name);
}
