import type { Board, Post, Recognition, RecognitionView } from '@samklang/core/recognition';
import { type Ask, askWith, type Said } from './asking.js';
import { type Fixture, OWNER_KEY } from './collector.js';

export const board: Board = {
  schema: 1,
  id: 'oslo',
  name: 'Canteen',
  timeZone: 'Europe/Oslo',
  lang: 'nb',
  values: [{ id: 'care', name: 'Omsorg' }],
  hideAfter: 24,
  mostADay: 5,
  leapDay: '02-28',
  rotation: {},
};

let posts = 0;

/** Thanks to Emil; each with an id and words of its own. */
export function thanks(change: Partial<Post> = {}): Post {
  posts += 1;
  return {
    id: `thanks-${posts}`,
    board: 'oslo',
    kind: 'kudos',
    to: [{ name: 'Emil Sandberg', team: 'Haga' }],
    text: `Emil biked home for the forgotten cake, number ${posts}.`,
    lang: 'en',
    values: [],
    ...change,
  };
}

/** A feed as the collector gives it. */
export interface Feed {
  readonly version: number;
  readonly now: string;
  readonly board: Board;
  readonly items: readonly RecognitionView[];
  readonly next: string | null;
}

/** Those who come to a board, each with a key of their own. */
export interface Visitors {
  readonly owner: Ask;
  readonly display: Ask;
  readonly poster: Ask;
  readonly anyone: Ask;
  readonly displayKey: string;
}

/** Puts the board up and gives out its keys. */
export async function visitorsOf(
  asking: (key?: string) => Ask,
  settings = board,
  ownerKey = OWNER_KEY,
): Promise<Visitors> {
  const owner = asking(ownerKey);
  await owner('PUT', `/v1/boards/${settings.id}`, settings);
  const keyOf = async (kind: string): Promise<string> =>
    (await owner('POST', '/v1/keys', { kind, subject: settings.id })).body.key ?? '';
  const displayKey = await keyOf('display');
  const poster = asking(await keyOf('post'));
  return { owner, display: asking(displayKey), poster, anyone: asking(), displayKey };
}

export function visitorsAt({ collector }: Fixture): Promise<Visitors> {
  return visitorsOf((key) => askWith(collector, key));
}

/** Posts thanks and lets a moderator show them. */
export async function shown({ poster, owner }: Visitors, change: Partial<Post> = {}): Promise<string> {
  const { id } = thanks(change);
  await poster('POST', '/v1/boards/oslo/recognitions', { ...thanks(change), id });
  await owner('PATCH', `/v1/boards/oslo/recognitions/${id}`, { state: 'shown' });
  return id;
}

export function feedIn(said: Said): Feed {
  return said.body as unknown as Feed;
}

export function recordIn(said: Said): Recognition {
  return said.body as unknown as Recognition;
}
