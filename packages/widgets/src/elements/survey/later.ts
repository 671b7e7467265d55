import type { Text } from '@samklang/core';
import { answerKeys, answerTo, chosenIn, pickText, pipe, wordingOf } from '@samklang/core/survey/flow';
import { wordsOf } from '@samklang/core/survey/words';
import { html, type TemplateResult } from 'lit';
import { knownTag } from '../../internal/intl.js';
import { laterTokens } from '../../internal/later-tokens.styles.js';
import type { FirstMessages } from '../../locales/index.js';
import { whole } from '../../locales/later.js';
import type { Attempt } from './attempt.js';
import type { LaterQuestion } from './controls/later-control.js';
import { likertStyles } from './controls/likert.styles.js';
import { laterControl } from './controls/load-controls.js';
import { partId } from './fault-text.js';
import { belowPart, endPart, footPart, placeOf, progressPart } from './frame.js';
import { frameStyles } from './frame.styles.js';
import { kickerOf } from './opening.js';
import { screenView } from './question.js';
import { screenStyles } from './screen.styles.js';
import type { Session } from './session.js';
import type { Setting } from './setting.js';
import { announcement, type Thanks, thanksView } from './thanks.js';
import { thanksStyles } from './thanks.styles.js';

export { lockIcon } from '../../internal/icons.js';
export { whole } from '../../locales/later.js';
export { strandBraid } from './braid.js';
export { loadControls } from './controls/load-controls.js';
export { faultView } from './fault.js';
export { Session } from './session.js';

/** Styles of what comes later. */
export const laterSheets = [laterTokens, likertStyles, thanksStyles, screenStyles, frameStyles].flatMap(
  ({ styleSheet }) => styleSheet ?? [],
);

/** What a session is shown with. */
export interface SessionParts {
  readonly session: Session;
  readonly words: FirstMessages;
  readonly setting: Setting;
}

/** What a session shows. */
export function sessionView(parts: SessionParts): TemplateResult {
  const { session, setting } = parts;
  const { attempt } = session;
  const words = whole(parts.words, setting.locale);
  if (session.phase !== 'asking') return thanksView(thanksOf(parts));
  if (!attempt) return html``;
  const around = { session, attempt, words, locale: setting.locale };
  const screen = screenView(questionsOf(parts, attempt), (step) => session.go(step), {
    progress: progressPart(around),
    control: laterControl,
    below: (question) => belowPart(question, session),
    end: endPart(around),
    foot: footPart(around),
  });
  // A template of its own: what a draft brings stands in new elements, where those of the first question would move.
  return session.isResumed ? html`${screen}` : screen;
}

/** Says a text in the person's language, with names, answers and hidden fields put in. */
export function sayer({ session, setting }: SessionParts): (text: Text) => string {
  const { attempt, hidden } = session;
  const { locale, company, place } = setting;
  if (!attempt) return (text) => pickText(text, locale);
  const { survey } = attempt;
  const pick = (text: Text) => String(pickText(text, locale, survey.locales));
  const plain = { company, unit: place, category: pick(survey.category ?? ''), hidden };
  // Options may hold the company's name, so words of answers are piped like any other.
  const answers = Object.fromEntries(
    Object.entries(wordsOf(survey, attempt.way.answers, knownTag(locale))).map(([key, value]) => [
      key,
      typeof value === 'string' && value !== attempt.answers[key] ? pipe(value, plain) : value,
    ]),
  );
  return (text) => pipe(pick(text), { ...plain, answers });
}

function questionsOf(parts: SessionParts, attempt: Attempt): readonly LaterQuestion[] {
  const { session, setting } = parts;
  const { survey, screens, screen, answers, seed, way } = attempt;
  const words = whole(parts.words, setting.locale);
  const say = sayer(parts);
  const { locale } = setting;
  return screen.map((item, index) => {
    const id = (name: string, key?: string) => partId(name, index, item, key);
    const faults = session.faults.filter(({ key }) => answerKeys(item).includes(key));
    const isFirst = index === 0 && screen === screens[0];
    const { title, help } = wordingOf(item, way.answers);
    const isWords = item.type === 'statement';
    return {
      title,
      help: isWords ? undefined : help,
      text: isWords ? help : undefined,
      item,
      value: answers[item.id],
      answers,
      chosenIn: (key) => chosenIn(answerTo(way.answers, key)),
      words,
      locale,
      say,
      seed,
      faults,
      unsure: session.unsure,
      isAlone: survey.show !== 'page',
      at: partId('', index, item),
      id,
      fault: faults.some(({ key }) => key === item.id) ? id('fault') : '',
      kicker: isFirst && !isWords ? kickerOf(survey, setting, words) : '',
      answer: (value, byPointer) => session.answer(item.id, value, byPointer),
      answerPart: (key, value) => session.answer(key, value, false),
      pass: (key) => session.pass(key),
    };
  });
}

function thanksOf(parts: SessionParts): Thanks {
  return { ...parts, words: whole(parts.words, parts.setting.locale), say: sayer(parts) };
}

/** What a screen reader is told when the view has changed. */
export function sessionNews(parts: SessionParts): string {
  const { session, setting } = parts;
  const { attempt, phase, moved } = session;
  if (phase !== 'asking') return announcement(thanksOf(parts));
  const words = whole(parts.words, setting.locale);
  if (session.isResumed) return words.resumed;
  return moved && attempt ? placeOf({ attempt, words, locale: setting.locale }) : '';
}
