import type { Issue } from '@samklang/core';
import { chooseLocale } from '../locales/choose.js';
import { loadMessages, siteLocales } from '../locales/index.js';

/** What a visitor reads when there is no survey to show. Loaded only then. */
export async function calmMessage(
  kind: 'notFound' | 'unavailable',
  issues: readonly Issue[],
  named: string | null,
): Promise<HTMLElement> {
  const locale = chooseLocale([named ?? '', ...navigator.languages], siteLocales) ?? 'en';
  const { survey, shell } = await loadMessages(locale);
  document.documentElement.lang = locale;
  const message = document.createElement('section');
  message.className = 'calm';
  const title = document.createElement('h1');
  title.textContent = survey[kind];
  const text = document.createElement('p');
  text.className = 'quiet';
  text.textContent = survey[`${kind}Text`];
  message.append(title, text);
  if (kind === 'unavailable') message.append(againLink(survey.again));
  if (issues.length > 0) message.append(ownersNote(shell.settingsFault, issues));
  document.title = survey[kind];
  return message;
}

/** The same page once more: a link, so that it works however the page came to be without its settings. */
function againLink(words: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'button strong';
  link.href = location.href;
  link.textContent = words;
  return link;
}

function ownersNote(title: string, issues: readonly Issue[]): HTMLElement {
  const note = document.createElement('div');
  note.className = 'note';
  const list = document.createElement('ul');
  for (const { path, message } of issues) {
    const row = document.createElement('li');
    row.textContent = path ? `${path}: ${message}` : message;
    list.append(row);
  }
  note.append(title, list);
  return note;
}
