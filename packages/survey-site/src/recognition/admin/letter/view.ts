import { isCelebration, type RecognitionView, visible } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../../locales/tag.js';
import { saveFile } from '../../../posters/code.js';
import { noteCopy, shownRecords } from '../copies.js';
import type { AtBoard, Desk } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { type Letter, type LetterItem, letterHtml, letterText } from './compose.js';
import { embeddedPicture } from './picture.js';

type AtLetter = AtBoard<RecognitionState>;

export async function loadShown(desk: Desk<RecognitionState>): Promise<void> {
  desk.page.set({ shown: await shownRecords(desk) });
}

/** A newsletter of what shows, as far as everybody named agreed to this use. */
export function letterView(state: RecognitionState, around: AtLetter): TemplateResult {
  const { words, desk } = around;
  const { letter, common } = words;
  if (!state.shown) return html`<p class="quiet" aria-busy="true">${common.loading}</p>`;
  // A date is for its day, and a newsletter is read on others.
  const lasting = state.shown.filter(({ kind }) => !isCelebration(kind));
  const views = lasting.flatMap((record) => visible(record, state.use, Date.now()) ?? []);
  const used = (event: Event) =>
    desk.page.set({ use: (event.currentTarget as HTMLSelectElement).value === 'public' ? 'public' : 'intranet' });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const isText = event.submitter?.getAttribute('value') === 'text';
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const chosen = views.filter(({ id }) => !state.left.includes(id));
    const written = letterOf(String(given.get('title')), String(given.get('intro')), chosen, around);
    void download(written, chosen, isText, state, around);
  };
  return html`<form class="settings" novalidate @submit=${submit}>
    <label class="field short"><span>${letter.use}</span><select @change=${used}>${(['intranet', 'public'] as const).map((use) => html`<option value=${use} ?selected=${use === state.use}>${letter.uses[use]}</option>`)}</select></label>
    <label class="field"><span>${letter.title}</span><input name="title" maxlength="200" autocomplete="off" .value=${letter.titleDefault} /></label>
    <label class="field"><span>${letter.intro}</span><textarea name="intro" rows="3"></textarea></label>
    ${views.length === 0 ? html`<p class="quiet">${letter.empty}</p>` : choicePart(views, state, around)}
    ${views.some(({ picture }) => picture) ? picturesPart(state, around) : nothing}
    <div class="actions">
      <button type="submit" value="html" class="strong" ?disabled=${state.isBusy || views.length === 0}>${letter.html}</button>
      <button type="submit" value="text" ?disabled=${state.isBusy || views.length === 0}>${letter.text}</button>
    </div>
    <p class="note">${letter.help}</p>
  </form>`;
}

/** A picture is among the views only where everybody in it agreed to this use and to the picture. */
function picturesPart({ hasPictures }: RecognitionState, { words, desk }: AtLetter): TemplateResult {
  const ticked = (event: Event) => desk.page.set({ hasPictures: (event.currentTarget as HTMLInputElement).checked });
  return html`<div>
    <label class="tick"><input type="checkbox" aria-describedby="pictures-help" .checked=${hasPictures} @change=${ticked} />${words.letter.pictures}</label>
    <p id="pictures-help" class="note">${words.letter.picturesHelp}</p>
  </div>`;
}

function choicePart(views: readonly RecognitionView[], { left }: RecognitionState, around: AtLetter): TemplateResult {
  const { words, desk } = around;
  const ticked = (id: string) => (event: Event) => {
    const others = left.filter((one) => one !== id);
    desk.page.set({ left: (event.currentTarget as HTMLInputElement).checked ? others : [...others, id] });
  };
  return html`<fieldset class="letter-items">
    <legend>${words.letter.choose}</legend>
    ${views.map((view) => {
      const { label, name, text, place } = itemOf(view, around);
      return html`<label class="tick"><input type="checkbox" .checked=${!left.includes(view.id)} @change=${ticked(view.id)} />
        <span><span class="note">${label}</span><span class="deed" lang=${view.lang}>${text}</span>${name ? html`<strong>${name}</strong> ` : nothing}<span class="note">${place}</span></span></label>`;
    })}
  </fieldset>`;
}

/** Lists the copy, then hands it over: what is not listed does not leave the house. */
async function download(
  letter: Letter,
  chosen: readonly RecognitionView[],
  isText: boolean,
  { use }: RecognitionState,
  { words, desk }: AtLetter,
): Promise<void> {
  if (chosen.length === 0) return;
  const copy = { kind: 'newsletter', use, recognitions: chosen.map(({ id }) => id), note: letter.title } as const;
  if (!(await noteCopy(desk, copy))) return;
  const file = isText
    ? new Blob([letterText(letter)], { type: 'text/plain' })
    : new Blob([letterHtml(await illustrated(letter, chosen, desk))], { type: 'text/html' });
  saveFile(file, isText ? 'newsletter.txt' : 'newsletter.html');
  desk.page.set({ told: words.letter.listed });
}

/** With pictures in the file itself: a mail can fetch nothing that takes a key. */
async function illustrated(
  letter: Letter,
  chosen: readonly RecognitionView[],
  desk: AtLetter['desk'],
): Promise<Letter> {
  if (!desk.page.state.hasPictures) return letter;
  const items: LetterItem[] = [];
  for (const [index, item] of letter.items.entries()) {
    const wanted = chosen[index]?.picture;
    const picture = wanted && (await embeddedPicture(desk, wanted));
    items.push({ ...item, ...(picture && { picture }) });
  }
  return { ...letter, items };
}

function letterOf(title: string, intro: string, chosen: readonly RecognitionView[], around: AtLetter): Letter {
  const { words, locale, config, desk } = around;
  return {
    lang: locale,
    company: config.company.name,
    accent: config.colours.accent ?? '',
    title: title.trim() || words.letter.titleDefault,
    intro: intro.trim(),
    footer: words.letter.footer,
    items: chosen.map((view) => ({
      ...itemOf(view, around),
      ...(view.picture?.alt && desk.page.state.hasPictures && { pictureText: words.letter.picture(view.picture.alt) }),
    })),
  };
}

function itemOf(view: RecognitionView, { words, locale, board, config }: AtLetter): LetterItem {
  const { letter, inbox } = words;
  const month = new Intl.DateTimeFormat(tagOf(locale), { month: 'long', timeZone: 'UTC' });
  const values = board.values.filter(({ id }) => view.values.includes(id)).map(({ name }) => name);
  const kind =
    view.kind === 'month' && view.month
      ? letter.monthOf(month.format(new Date(`${view.month}-01`)))
      : inbox.kinds[view.kind];
  const place = (unit: string | undefined) => config.units.find(({ id }) => id === unit)?.name;
  const name = view.to.flatMap((one) => one.name ?? []).join(', ');
  const teams = view.to.flatMap((one) => one.team ?? place(one.unit) ?? []);
  // Teams, and people who are not named, are told by where they work.
  const beside = [...(name ? teams : []), place(view.unit) ?? '', view.from ? letter.thanksFrom(view.from) : ''];
  return {
    label: [kind, ...values].join(', '),
    text: view.text,
    lang: view.lang,
    name: name || [...new Set(teams)].join(', '),
    place: [...new Set(beside)].filter(Boolean).join('. '),
  };
}
