import { en, type VersionWords } from './en.js';

export type { VersionWords };

const others: Readonly<Record<string, () => Promise<VersionWords>>> = {
  sv: async () => (await import('./sv.js')).sv,
  da: async () => (await import('./da.js')).da,
  nb: async () => (await import('./nb.js')).nb,
  nl: async () => (await import('./nl.js')).nl,
};

/** The words of the form of a version; English for any other tag, and when a file does not arrive. */
export async function loadVersionWords(locale: string): Promise<VersionWords> {
  try {
    return (await others[locale]?.()) ?? en;
  } catch {
    return en;
  }
}
