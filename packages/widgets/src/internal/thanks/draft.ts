import { randomId } from './random-id.js';

/** What a form to thank somebody with makes. */
export const THANKS_KINDS = ['kudos', 'example'] as const;

/** Thanks on their way, as a device keeps them. The picture lies beside, see `kept-picture.ts`. */
export interface Draft {
  /** Of the record to come: sending twice makes one. */
  readonly id: string;
  readonly kind: (typeof THANKS_KINDS)[number];
  /** One name, or several with commas. */
  readonly name: string;
  /** Their team; without a name, the team that is thanked as a whole. */
  readonly team: string;
  readonly text: string;
  readonly value: string;
  readonly alt: string;
  readonly from: string;
}

/** An empty draft; who writes the next thanks is most often who wrote these. */
export function newDraft(from = ''): Draft {
  return { id: randomId(), kind: 'kudos', name: '', team: '', text: '', value: '', alt: '', from };
}

/** The draft kept for a board; a new one where there is none. */
export function keptDraft(board: string): Draft {
  const fresh = newDraft();
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(board)) ?? '{}');
    const words = Object.entries(fresh).map(([key, value]) => {
      const there = (kept as Record<string, unknown> | null)?.[key];
      return [key, typeof there === 'string' ? there : value];
    });
    const draft = Object.fromEntries(words) as Record<keyof Draft, string>;
    return { ...draft, kind: draft.kind === 'example' ? 'example' : 'kudos' };
  } catch {
    return fresh;
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
