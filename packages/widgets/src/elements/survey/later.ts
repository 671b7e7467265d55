import type { Text } from '@samklang/core';
import { progress } from '@samklang/core/survey/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { digits } from '../../internal/intl.js';
import { laterTokens } from '../../internal/later-tokens.styles.js';
import type { FirstMessages } from '../../locales/index.js';
import { whole } from '../../locales/whole.js';
import type { Control } from './control.js';
import { frameStyles } from './frame.styles.js';
import type * as Later from './later.js';
import { likertControl } from './likert.js';
import { likertStyles } from './likert.styles.js';
import { questionView } from './question.js';
import type { Session, Setting } from './session.js';
import { textControl } from './text.js';
import { announcement, thanksView } from './thanks.js';
import { thanksStyles } from './thanks.styles.js';

export { belowControl, footPart, progressPart } from './frame.js';
export { Session } from './session.js';

/** Styles of what comes later. */
export const laterSheets = [laterTokens, likertStyles, thanksStyles, frameStyles].flatMap(
  ({ styleSheet }) => styleSheet ?? [],
);

/** What a session is shown with. */
export interface SessionParts {
  readonly session: Session;
  readonly words: FirstMessages;
  readonly setting: Setting;
  readonly say: (text: Text) => string;
  /** Width of the element in px. */
  readonly width: number;
  readonly later: typeof Later;
}

/** The control of an item that is not among those the first question is built to show at once. */
export function laterControl(control: Control): TemplateResult | typeof nothing {
  const { item } = control;
  if (item.type === 'likert') return likertControl({ ...control, item });
  if (item.type === 'text') return textControl({ ...control, item, words: whole(control.words) });
  return nothing;
}

/** What a session shows. */
export function sessionView(parts: SessionParts): TemplateResult {
  const { session, setting, say, later } = parts;
  const { attempt } = session;
  const words = whole(parts.words);
  if (session.phase === 'thanks') return thanksView({ ...parts, words });
  if (session.phase === 'closed' || !attempt) {
    return html`<div class="body closed"><h2 id="question" tabindex="-1">${words.closed}</h2></div>`;
  }
  return questionView({
    attempt,
    words,
    locale: setting.locale,
    place: setting.place,
    say,
    fault: session.isMissing ? 'fault' : '',
    answer: (value, byPointer) => session.answer(value, byPointer),
    act: (step) => session.go(step),
    later,
  });
}

/** What a screen reader is told when the view has changed. */
export function sessionNews(parts: SessionParts): string {
  const { session, setting } = parts;
  const { attempt, phase, moved } = session;
  const words = whole(parts.words);
  if (phase === 'thanks') return announcement({ ...parts, words });
  if (phase === 'closed' || !moved || !attempt?.item) return '';
  const { index, total } = progress(attempt.way, attempt.item.id);
  return words.progress(digits(index, setting.locale), digits(total, setting.locale));
}
