import type { Text } from '@samklang/core';
import { receiptCode } from '@samklang/core/response/create';
import { httpsHost, redirectOf } from '@samklang/core/survey/redirect';
import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery } from '../../events.js';
import { clockTime } from '../../internal/clock.js';
import { checkIcon, waitIcon } from '../../internal/icons.js';
import { digits } from '../../internal/intl.js';
import type { Messages } from '../../locales/later.js';
import { isNamed } from './attempt.js';
import { type Tied, thanksBraid } from './braid.js';
import type { SessionParts } from './later.js';

/** What the thanks are made of. */
export interface Thanks extends SessionParts {
  readonly words: Messages;
  readonly say: (text: Text) => string;
}

/** Whether it is the network that is missed, and not somebody behind it who answers no. */
const isAway = ({ status, reason = 'offline' }: Delivery) =>
  status === 'waiting' && ['offline', 'timeout'].includes(reason);

/** What the person reads first: the ending of the survey, unless something has to be said about the answer itself. */
function headline({ words, say, session }: Thanks): readonly [title: string, text: string] {
  const { attempt, delivery } = session;
  const ending = attempt?.way.ending;
  const isOver = session.phase === 'closed';
  const goodbye = `${words.thanks} ${words.closed}`;
  switch (delivery?.status) {
    case 'erasing':
      return [words.removing, words.removingText];
    case 'dropped':
      if (delivery.reason === 'storage-full') return [words.fullTitle, words.fullText];
      return [delivery.reason === 'erased-by-person' ? words.removed : words.expired, ''];
    case 'waiting':
    case 'blocked':
      if (delivery.reason === 'not-stored') return [words.heldTitle, words.heldText];
      return [isOver ? goodbye : words.savedTitle, isAway(delivery) ? words.savedText : words.busyText];
    case 'rejected':
      return [isOver ? goodbye : words.savedTitle, ''];
    default:
      if (isOver) return [goodbye, delivery?.status === 'received' ? words.counted : ''];
      return [ending ? say(ending.title) : words.thanks, ending?.text ? say(ending.text) : ''];
  }
}

/** Each sentence keeps to a line of its own where it has to begin a new one anyway: "Thank you." before "You made our day." */
const inSentences = (text: string) =>
  (text.match(/\S.*?(?:[.!?](?=\s)|$)/gs) ?? []).map(
    (sentence, index) => html`${index > 0 ? ' ' : ''}<span class="sentence">${sentence}</span>`,
  );

const row = (done: boolean, title: string, note: string, aside: unknown) => html`
  <li class=${done ? 'done' : 'open'}>
    <span class="mark">${done ? checkIcon : waitIcon}</span>
    <span class="what"><strong>${title}</strong><span>${note}</span></span>
    ${aside}
  </li>
`;

function deviceRow({ words, setting, session }: Thanks): TemplateResult {
  const { savedAt, delivery, travels } = session;
  if (savedAt === undefined) {
    const lost = delivery !== undefined;
    return row(false, lost ? words.notStored : words.storing, lost ? words.notStoredNote : '', nothing);
  }
  // At a kiosk nobody may close the page.
  const mayClose = delivery?.status === 'waiting' && setting.channel !== 'kiosk';
  const waits = mayClose ? words.savedNoteClose : words.savedNote;
  const note = travels ? waits : words.keptNote;
  return row(true, words.saved, note, html`<time>${clockTime(savedAt, setting.locale)}</time>`);
}

function journeyRow({ words, setting, session }: Thanks): TemplateResult {
  const { locale, company } = setting;
  const { delivery, attempt, hidden, phase } = session;
  switch (delivery?.status) {
    case 'received': {
      const receipt = attempt && isNamed(attempt, hidden) ? words.receiptNamed : words.receipt;
      const time = html`<time>${clockTime(delivery.at, locale)}</time>`;
      // At the end the code stands by itself.
      return row(true, words.received(company), phase === 'closed' ? '' : receipt(receiptCode(delivery.id)), time);
    }
    case 'waiting': {
      const seconds = Math.max(0, Math.ceil(((delivery.retryAt ?? 0) - Date.now()) / 1000));
      const send = html`<button type="button" class="go" @click=${() => session.wish('send')}>${words.sendNow}</button>`;
      return row(
        false,
        isAway(delivery) ? words.waiting : words.busy,
        words.waitingNote(seconds, digits(seconds, locale)),
        send,
      );
    }
    case 'sent':
      return row(true, words.sent, words.sentNote, nothing);
    case 'blocked':
      return row(false, words.blocked, words.blockedNote, nothing);
    case 'rejected':
      return row(false, words.rejected, words.rejectedNote, nothing);
    default:
      return row(false, words.sending, '', nothing);
  }
}

/** What the person may note down, when everything else is said. */
function slip({ words, session }: Thanks): TemplateResult | typeof nothing {
  const { attempt, delivery, phase, travels } = session;
  if (phase !== 'closed' || !attempt?.id || !travels || delivery?.status === 'rejected') return nothing;
  const code = receiptCode(attempt.id);
  return html`<p class="slip"><strong>${words.receiptNamed(code)}</strong><span>${words.receiptHint}</span></p>`;
}

function farewell({ words, session }: Thanks): TemplateResult {
  const { sure, attempt, phase } = session;
  if (sure) {
    return html`<p class="sure" id="sure">${words.removeSure}</p>
      <div class="pair" role="group" aria-labelledby="sure">
        <button type="button" class="primary" @click=${() => session.wish('keep')}>${words.removeNo}</button>
        <button type="button" class="remove" @click=${() => session.wish('remove')}>${words.removeYes}</button>
      </div>`;
  }
  const done = html`<button type="button" class="primary" @click=${() => session.wish('done')}>${words.done}</button>`;
  return html`${phase === 'closed' ? nothing : done}
    ${attempt?.id ? html`<button type="button" class="quiet" @click=${() => session.wish('ask')}>${words.remove}</button>` : nothing}`;
}

/** Where the device has no room, or nobody takes it, the person can keep the answer in a file. */
function keepsake({ words, session }: Thanks): TemplateResult | typeof nothing {
  const { status, reason = '' } = session.delivery ?? {};
  if (status !== 'rejected' && !['storage-full', 'not-stored'].includes(reason)) return nothing;
  return html`<button type="button" class="quiet" @click=${() => session.wish('download')}>${words.download}</button>`;
}

/** The way onwards that the owner's ending offers; it is a link, never taken by itself. */
function onward({ words, session }: Thanks): TemplateResult | typeof nothing {
  const { survey, way } = session.attempt ?? {};
  const url = redirectOf(way?.ending, survey?.redirectHosts);
  if (url === undefined) return nothing;
  return html`<a class="onward" href=${url} rel="noopener noreferrer" referrerpolicy="no-referrer">
    ${words.onward(httpsHost(url) ?? '')}
  </a>`;
}

/** The thanks, with a receipt that says only what is true, and the way to take the answer back. */
export function thanksView(thanks: Thanks): TemplateResult {
  const { delivery, travels, attempt } = thanks.session;
  const [title, text] = headline(thanks);
  const isGone = delivery?.status === 'erasing' || delivery?.status === 'dropped';
  const tied: Tied =
    delivery?.status === 'received' || !travels ? 'tied' : delivery?.status === 'waiting' ? 'half' : 'open';
  return html`
    ${thanksBraid(thanks.session.width, isGone ? 'open' : tied)}
    <div class="body thanks">
      <h2 id="question" tabindex="-1">${inSentences(title)}</h2>
      ${text ? html`<p class="text">${text}</p>` : nothing}
      ${isGone ? nothing : onward(thanks)}
      ${
        attempt?.id && !isGone
          ? html`<ul class="receipt" part="receipt">
            ${deviceRow(thanks)} ${travels ? journeyRow(thanks) : nothing}
          </ul>`
          : nothing
      }
      ${isGone ? nothing : slip(thanks)}
      <div class="farewell">${keepsake(thanks)} ${isGone ? nothing : farewell(thanks)}</div>
    </div>
  `;
}

/** What a screen reader is told beside the title, which has the focus; a title that has changed meanwhile is told, too. */
export function announcement(thanks: Thanks): string {
  const { words, setting, session } = thanks;
  const [title, text] = headline(thanks);
  switch (session.delivery?.status) {
    case undefined:
    case 'saved':
    case 'sent':
      return text;
    case 'received':
      return words.received(setting.company);
    case 'rejected':
      return `${title} ${words.rejected}. ${words.rejectedNote}.`;
    default:
      return `${title} ${text}`.trim();
  }
}
