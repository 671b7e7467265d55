import {
  askedOf,
  type Named,
  PERMISSIONS,
  type Permission,
  type PersonAt,
  type Recognition,
} from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { linkPart } from '../../../common/link-view.js';
import { change, linkPerson } from './inbox.js';
import type { InboxState } from './state.js';
import type { AtInbox } from './view.js';

/** What is kept as the wording when somebody said it aloud. */
const ALOUD = 'aloud-1';

/** Who stands in a record, what they said yes to, and the link by which they say it themselves. */
export function peopleView(item: Recognition, state: InboxState, around: AtInbox): TemplateResult | typeof nothing {
  const { inbox } = around.words;
  const people = [
    ...item.to.map((named, index) => [index, named] as const),
    ...(item.from ? [['from', item.from] as const] : []),
  ];
  const there = people.filter(([, { name }]) => name !== '');
  if (there.length === 0) return nothing;
  return html`<details class="people">
    <summary>${inbox.people}: <span class="heard">${there.map(([, named]) => `${named.name}, ${heard(named, around)}`).join('; ')}</span></summary>
    <p class="note">${inbox.peopleHelp}</p>
    ${there.map(([person, named]) => personPart(item, person, named, state, around))}
  </details>`;
}

function heard({ consent }: Named, { words }: AtInbox): string {
  const { unheard, saidNo, uses } = words.inbox;
  const yes = PERMISSIONS.filter((use) => consent[use]).map((use) => uses[use]);
  if (yes.length > 0) return yes.join(', ');
  return consent.at === undefined ? unheard : saidNo;
}

function personPart(
  item: Recognition,
  person: PersonAt,
  { name, consent }: Named,
  { link, isBusy }: InboxState,
  { words, desk }: AtInbox,
): TemplateResult {
  const { inbox } = words;
  const asked = askedOf(item);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement).getAll('use');
    const uses = asked.filter((use: Permission) => given.includes(use));
    void change(desk, item, { consent: { person, uses, wording: ALOUD } });
  };
  const isLinked = link?.id === item.id && link.person === person;
  return html`<form class="person" novalidate @submit=${submit}>
    <fieldset>
      <legend>${name}</legend>
      <div class="uses">${asked.map((use) => html`<label class="tick"><input type="checkbox" name="use" value=${use} .checked=${consent[use]} />${inbox.uses[use]}</label>`)}</div>
    </fieldset>
    <div class="actions">
      <button type="submit" ?disabled=${isBusy}>${inbox.note}</button>
      <button type="button" ?disabled=${isBusy} @click=${() => void linkPerson(desk, item, person)}>${inbox.link}</button>
      <button type="button" class="grave" ?disabled=${isBusy} @click=${() => void change(desk, item, { withdraw: person })}>${inbox.takeOut(name)}</button>
    </div>
    ${isLinked ? linkPart(inbox.linkFor(name), link.address) : nothing}
  </form>`;
}
