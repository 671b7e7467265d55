import type { Config, Survey } from '@samklang/core';
import type { Comment } from '@samklang/core/comment';
import type { Person, Recognition } from '@samklang/core/recognition';
import { newId } from '../../../common/id.js';
import { siteRoot } from '../../../page.js';
import { loadSurvey } from '../../../surveys.js';
import { everyRecord } from '../copies.js';
import { type Desk, ofBoard, tried } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { keyOf } from './state.js';

export type QuotesDesk = Desk<RecognitionState>;

/** Comments a page. */
const PAGE = 50;
/** The consent item by which a customer lets us quote, in every survey that asks. */
const CONSENT = 'quote';

interface Page {
  readonly comments: readonly Comment[];
  readonly next: string | null;
}

/** Looks up the surveys that ask for consent, who may not be named, what is quoted already, and the newest comments. */
export async function loadQuotes(desk: QuotesDesk, { surveys }: Pick<Config, 'surveys'>): Promise<void> {
  const quoteSurveys = desk.page.state.quoteSurveys ?? (await surveysThatAsk(surveys));
  const quoteSurvey = desk.page.state.quoteSurvey || (quoteSurveys[0]?.id ?? '');
  desk.page.set({ quoteSurveys, quoteSurvey });
  if (quoteSurvey === '') return desk.page.set({ comments: [] });
  const codes = await tried(desk, desk.ask<{ readonly people: readonly Person[] }>(ofBoard(desk, 'codes')));
  const records = codes && (await everyRecord(desk));
  if (!records) return;
  desk.page.set({
    names: codes.people.map(({ name }) => name),
    quoted: records.flatMap(({ response }) => response ?? []),
  });
  await turnToSurvey(desk, quoteSurvey);
}

async function surveysThatAsk(ids: readonly string[]): Promise<readonly Survey[]> {
  const read = await Promise.all(ids.map((id) => loadSurvey(siteRoot, id)));
  return read.flatMap((one) => (one.ok && asks(one.value) ? one.value : []));
}

function asks({ audience, pages }: Survey): boolean {
  const items = pages.flatMap((page) => page.items);
  return audience === 'customer' && items.some(({ id, type }) => id === CONSENT && type === 'consent');
}

export async function turnToSurvey(desk: QuotesDesk, quoteSurvey: string): Promise<void> {
  desk.page.set({ quoteSurvey, comments: undefined, commentsNext: null });
  await loadComments(desk);
}

/** The next comments whose writers agreed. A page may hold none and still not be the last. */
export async function loadComments(desk: QuotesDesk): Promise<void> {
  const { quoteSurvey, comments = [], commentsNext } = desk.page.state;
  let before = commentsNext;
  do {
    const query = new URLSearchParams({
      ...{ survey: quoteSurvey, consent: 'quote', limit: String(PAGE) },
      ...(before && { before }),
    });
    const page: Page | undefined = await tried(desk, desk.ask<Page>(`comments?${query}`));
    if (!page || desk.page.state.quoteSurvey !== quoteSurvey) return;
    before = page.next;
    if (page.comments.length === 0 && before !== null) continue;
    desk.page.set({ comments: [...comments, ...page.comments], commentsNext: before });
    return;
  } while (before !== null);
}

export function write(desk: QuotesDesk, comment: Comment, text: string): void {
  const { drafts } = desk.page.state;
  const key = keyOf(comment);
  desk.page.set({ drafts: { ...drafts, [key]: { id: drafts[key]?.id ?? newId(), text } } });
}

/** Proposes the words for the board; they wait in the inbox. */
export async function propose(
  desk: QuotesDesk,
  comment: Comment,
  { text, to }: { readonly text: string; readonly to: readonly Person[] },
  told: string,
): Promise<void> {
  write(desk, comment, text);
  const { unit, id: response, item } = comment;
  const id = desk.page.state.drafts[keyOf(comment)]?.id;
  const body = { id, unit, response, item, ...(text !== comment.text && { text }), ...(to.length > 0 && { to }) };
  const made = await tried(desk, desk.ask<Recognition>(ofBoard(desk, 'quotes'), { method: 'POST', body }));
  if (!made) return;
  desk.page.set({ quoted: [...desk.page.state.quoted, response], told });
  // The form goes with its button.
  desk.page.focus(`[data-comment="${CSS.escape(keyOf(comment))}"]`);
}
