import { type Reading, readCsv } from './csv.js';
import { type FileAnswers, nothing } from './file-answers.js';
import { readJson } from './json.js';

/** Reads one file of answers; what it is, its first character tells. Never throws: faults are part of the result. */
export async function readFile(file: File, reading: Omit<Reading, 'name'>): Promise<FileAnswers> {
  const named = { ...reading, name: file.name };
  try {
    const text = decode(await file.arrayBuffer());
    if (text.includes('\0')) return nothing(file.name, { code: 'binary' });
    return /^\s*[[{]/.test(text) ? readJson(text, named) : readCsv(text, named);
  } catch {
    return nothing(file.name, { code: 'unreadable' });
  }
}

/** UTF-8, or the Windows code page when that does not fit. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
