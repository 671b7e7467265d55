import { newId } from '../../common/id.js';

/** Words on their way, as a phone keeps them. */
export interface Draft {
  /** Of the record to come: sending twice makes one. */
  readonly id: string;
  readonly kind: 'kudos' | 'example';
  readonly name: string;
  readonly team: string;
  readonly text: string;
  readonly value: string;
  readonly alt: string;
  readonly from: string;
}

const DEVICE = 'samklang-device';

export function newDraft(from = ''): Draft {
  return { id: newId(), kind: 'kudos', name: '', team: '', text: '', value: '', alt: '', from };
}

/** The draft kept for a board; a new one where there is none. */
export function keptDraft(board: string): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(board)) ?? '{}');
    const fresh = newDraft();
    const words = Object.entries(fresh).map(([key, value]) => {
      const there = (kept as Record<string, unknown> | null)?.[key];
      return [key, typeof there === 'string' ? there : value];
    });
    const draft = Object.fromEntries(words) as Record<keyof Draft, string>;
    return { ...draft, kind: draft.kind === 'example' ? 'example' : 'kudos' };
  } catch {
    return newDraft();
  }
}

export function keepDraft(board: string, draft: Draft): void {
  try {
    localStorage.setItem(place(board), JSON.stringify(draft));
  } catch {
    // Nothing is kept in this browser: the words live as long as the page.
  }
}

const place = (board: string) => `samklang-thanks:${board}`;

let remembered = '';

/** A random id by which a phone is known again for a day's limits and for taking something back. */
export function deviceId(): string {
  remembered ||= [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  try {
    const kept = localStorage.getItem(DEVICE);
    if (kept && /^[\w-]{8,128}$/.test(kept)) return kept;
    localStorage.setItem(DEVICE, remembered);
  } catch {
    // As above.
  }
  return remembered;
}
