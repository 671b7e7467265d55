import type { Draft } from './draft.js';

/** Longest name that is sent, and most people that are thanked at once. */
const LONGEST_NAME = 200;
const MOST_PEOPLE = 20;

/** What is missing in a draft, as the field it is missing from. */
export type Missing = 'who' | 'text' | 'alt';

/** Whom thanks are for: people by name, each of the team, or the team as a whole. */
type Addressee = { readonly name: string; readonly team?: string } | { readonly team: string };

/** What is missing before a draft can be sent, the first of it. */
export function missingIn(draft: Draft, hasPicture: boolean): Missing | undefined {
  if (addressees(draft).length === 0) return 'who';
  if (!draft.text.trim()) return 'text';
  return hasPicture && takesPicture(draft) && !draft.alt.trim() ? 'alt' : undefined;
}

/** Whether a picture can ever show: somebody named has to agree to it, and of a whole team nobody is named. */
export function takesPicture(draft: Draft): boolean {
  const to = addressees(draft);
  return to.length === 0 || to.some((one) => 'name' in one);
}

/**
 * What is sent to `POST /v1/boards/{b}/recognitions`.
 *
 * @param picture Id of the picture, which was sent before.
 */
export function postOf(
  draft: Draft,
  sent: { readonly board: string; readonly lang: string; readonly device: string; readonly picture?: string },
): object {
  const { id, kind, text, value } = draft;
  const { board, lang, device, picture } = sent;
  const from = draft.from.trim();
  return {
    id,
    board,
    kind,
    to: addressees(draft),
    ...(from && { from: { name: from } }),
    text: text.trim(),
    lang,
    values: value ? [value] : [],
    ...(picture && { picture: { id: picture, alt: draft.alt.trim() } }),
    device,
  };
}

function addressees({ name, team: typed }: Draft): readonly Addressee[] {
  const team = typed.trim();
  const names = name.split(/[,;،、\n]/).flatMap((one) => one.trim().slice(0, LONGEST_NAME) || []);
  // Some write the team in both places.
  const people = names.filter((one) => one.toLowerCase() !== team.toLowerCase()).slice(0, MOST_PEOPLE);
  if (people.length === 0) return team ? [{ team }] : [];
  return people.map((one) => ({ name: one, ...(team && { team }) }));
}
