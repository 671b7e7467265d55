import type { NpsItem, Survey, Text } from '@samklang/core';
import type { TemplateResult } from 'lit';
import type { FirstMessages } from '../../locales/index.js';
import { type Question, screenView } from './question.js';
import type { Session } from './session.js';
import type { Setting } from './setting.js';

/** The first question when it depends on nothing, so that it can be asked before the rest of the element has arrived. */
export function openingOf({ show, pages: [page] }: Survey): NpsItem | undefined {
  const [item] = page?.items ?? [];
  const isPlain = show !== 'page' && !page?.when && !page?.rotate && !item?.when && !item?.wordings;
  return isPlain && item?.type === 'nps' ? item : undefined;
}

/** The line above the first question: whose visit is asked about, or where an employee works. */
export const kickerOf = ({ audience }: Survey, { place }: Setting, words: FirstMessages): string =>
  place && audience !== 'employee' ? words.visit(place) : place;

interface Opening {
  readonly survey: Survey;
  readonly item: NpsItem;
  readonly setting: Setting;
  readonly words: FirstMessages;
  readonly say: (text: Text) => string;
}

/** The first question, before anything but its control has arrived. What the person does is kept for the session. */
export function openingView(
  { survey, item, setting, words, say }: Opening,
  later: (act: (session: Session) => void) => void,
): TemplateResult {
  const question: Question = {
    item,
    title: item.title,
    help: item.help,
    kicker: kickerOf(survey, setting, words),
    value: undefined,
    words,
    locale: setting.locale,
    at: '',
    fault: '',
    say,
    answer: (value, byPointer) => later((session) => session.answer(item.id, value, byPointer)),
  };
  return screenView([question], (step) => later((session) => session.go(step)));
}
