import { en, type Messages } from './en.js';

export type { Messages };

const others: Readonly<Record<string, () => Promise<Messages>>> = {
  sv: async () => (await import('./sv.js')).sv,
  da: async () => (await import('./da.js')).da,
  nb: async () => (await import('./nb.js')).nb,
  nl: async () => (await import('./nl.js')).nl,
};

/** The words of the owner's pages of recognition; English for any other tag, and when a file does not arrive. */
export async function loadOwnerMessages(locale: string): Promise<Messages> {
  try {
    return (await others[locale]?.()) ?? en;
  } catch {
    return en;
  }
}
