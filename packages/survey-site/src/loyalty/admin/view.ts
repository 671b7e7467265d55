import { html, nothing, type TemplateResult } from 'lit';
import { faultView } from '../../common/fault.js';
import { keyView } from '../../common/key-view.js';
import { fragmentTabs, tabsView } from '../../common/tabs.js';
import type { VersionWords } from '../locales/version/index.js';
import type { Screen } from '../open.js';
import type { Desk } from './desk.js';
import { membersView } from './members-view.js';
import { programmesView } from './programmes-view.js';
import type { AdminState } from './state.js';
import { tillsView } from './tills-view.js';

export interface AdminSurroundings extends Screen {
  /** The words of the form of a version. */
  readonly version: VersionWords;
  /** Undefined before there is a key. */
  readonly desk: Desk | undefined;
  readonly useKey: (key: string) => void;
}

/** What the parts of the page get: there is a key by then. */
export interface AtDesk extends AdminSurroundings {
  readonly desk: Desk;
}

const parts = { programmes: programmesView, members: membersView, tills: tillsView };

export function adminView(state: AdminState, around: AdminSurroundings): TemplateResult {
  const { words, useKey, desk } = around;
  if (!state.hasKey || !desk) {
    const { owner: title, ownerText: text } = words.key;
    return keyView({ title, text, isRefused: state.isKeyRefused, use: useKey }, words);
  }
  const { admin } = words;
  return html`<h1>${admin.title}</h1>
    ${tabsView(admin.title, fragmentTabs(admin.tabs, state.tab))}
    <div role="status">${state.told ? html`<p class="told">${state.told}</p>` : nothing}</div>
    ${state.failure ? faultView(state.failure, words) : nothing}
    ${parts[state.tab](state, { ...around, desk })}`;
}
