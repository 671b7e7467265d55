import type { Item } from '@samklang/core';
import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, lockIcon } from '../../internal/icons.js';
import { digits } from '../../internal/intl.js';
import type { Messages } from '../../locales/later.js';
import { type Attempt, hasAnswer, isNamed, isOneChoice, isPrefilled, likelyWay } from './attempt.js';
import { progressBraid } from './braid.js';
import type { LaterQuestion } from './controls/later-control.js';
import { faultText } from './fault-text.js';
import { minutesFor } from './pace.js';
import { reachOf } from './reach.js';
import type { Session } from './session.js';

/** What stands around the questions of a session. */
export interface Surroundings {
  readonly session: Session;
  readonly attempt: Attempt;
  readonly words: Messages;
  readonly locale: string;
}

/** "Question 8 of 12", or "Page 2 of 8" where several are asked together; `''` in front of words that ask nothing. */
export function placeOf({ attempt, words, locale }: Omit<Surroundings, 'session'>): string {
  const { survey, way, screens, screen } = attempt;
  const likely = likelyWay(attempt);
  const count = (value: number) => digits(value, locale);
  if (survey.show === 'page') return words.page(count(screens.indexOf(screen) + 1), count(likely.pages.length));
  const [item] = screen;
  const asks = ({ type }: Item) => type !== 'statement';
  const index = item ? way.items.filter(asks).indexOf(item) + 1 : 0;
  return index > 0 ? words.progress(count(index), count(likely.items.filter(asks).length)) : '';
}

/** How far the person has come: the braid, the words beside it, and about how long it still takes. */
export function progressPart(around: Surroundings): TemplateResult {
  const { attempt, words, session } = around;
  const { screens, screen } = attempt;
  const index = screens.indexOf(screen);
  const { items } = likelyWay(attempt);
  const ahead = screen[0] ? items.slice(items.indexOf(screen[0])) : [];
  const minutes = minutesFor(ahead);
  const left = index === 0 ? words.minutes(minutes) : words.minutesLeft(minutes);
  return html`
    <div class="thread">${progressBraid(reachOf(attempt))}</div>
    <span>${placeOf(around)}</span>
    ${ahead.length > screen.length ? html`<span>${left}</span>` : nothing}
    ${
      session.isResumed
        ? html`<p class="resumed">
            <span>${words.resumed}</span>
            <button type="button" class="quiet" @click=${() => session.startOver()}>${words.startOver}</button>
          </p>`
        : nothing
    }
  `;
}

/** Whether the one question on the screen is left by choosing, so that no large button is needed. */
function leavesByItself(attempt: Attempt): boolean {
  const { screen, answers } = attempt;
  const isOpen = screen.some(
    (item) => item.type === 'choice' && item.options.some(({ id, other }) => other && answers[item.id] === id),
  );
  return isOneChoice(attempt) && !isOpen;
}

/** The way on below the last question, where one has to be pressed. */
export function endPart({ attempt, words }: Surroundings): TemplateResult | typeof nothing {
  const prefilled = isPrefilled(attempt);
  if (leavesByItself(attempt) && !prefilled) return nothing;
  return html`
    ${prefilled ? html`<p class="prefilled">${words.prefilled}</p>` : nothing}
    <button class="primary">${onwardWords(attempt, words)}</button>
  `;
}

const onwardWords = ({ screens, screen }: Attempt, words: Messages) =>
  screen === screens.at(-1) ? words.send : words.next;

/** The ways back and on; before the first answer, what becomes of it. */
export function footPart({ attempt, words, session }: Surroundings): TemplateResult {
  const { screens, screen } = attempt;
  const left =
    screen === screens[0]
      ? html`<p class="privacy">${lockIcon}${isNamed(attempt, session.hidden) ? words.privacyNamed : words.privacy}</p>`
      : html`<button type="button" class="back" @click=${() => session.go('back')}>${backIcon}${words.back}</button>`;
  const isAsked = screen.some(({ type }) => type !== 'statement');
  const isReady = screen.some(({ required }) => required) || (hasAnswer(attempt) && !isPrefilled(attempt)) || !isAsked;
  const skip = html`<button type="button" class="quiet" @click=${() => session.go('skip')}>${words.skip}</button>`;
  const { decline } = session;
  if (decline && screen === screens[0] && !hasAnswer(attempt)) {
    const no = html`<button type="button" class="decline" @click=${decline.act}>${decline.label}</button>`;
    return html`<div class="row">${left}${no}</div>`;
  }
  const onward = leavesByItself(attempt) ? html`<button class="go">${onwardWords(attempt, words)}</button>` : nothing;
  return html`<div class="row">${left}${isReady ? onward : skip}</div>`;
}

/** What stands right below a control: what is wrong, and a way out. */
export function belowPart(question: LaterQuestion, session: Session): TemplateResult {
  const { item, fault, faults, words, locale, value, isAlone, unsure } = question;
  const own = faults.find(({ key }) => key === item.id);
  const cantSay = () => {
    session.pass(item.id);
    if (isAlone) session.go('next');
  };
  return html`
    ${own ? html`<p class="fault" id=${fault}>${faultText(own.fault, item, value, words, locale)}</p>` : nothing}
    ${
      item.type === 'likert' && item.cantSay
        ? html`<button
            type="button"
            class="unsure"
            aria-pressed=${isAlone ? nothing : String(unsure.has(item.id))}
            @click=${cantSay}
          >
            ${words.cantSay}
          </button>`
        : nothing
    }
  `;
}
