import type { Reward, Round } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import { tagOf } from '../../../locales/tag.js';
import type { AtBoard } from '../owner.js';
import type { RecognitionState } from '../state.js';
import { openRound, publishing, step } from './month.js';
import { spreadView } from './spread-view.js';

type AtMonth = AtBoard<RecognitionState>;

/** The rounds of a board, the newest first, and the form to open one. */
export function monthView(state: RecognitionState, around: AtMonth): TemplateResult {
  const { words } = around;
  const { rounds } = state;
  if (!rounds) return html`<p class="quiet" aria-busy="true">${words.common.loading}</p>`;
  const isRunning = rounds.some(({ state: at }) => at !== 'published');
  const newest = [...rounds].sort((a, b) => (a.period < b.period ? 1 : -1));
  return html`${rounds.length === 0 ? html`<p class="quiet">${words.month.none}</p>` : nothing}
    ${isRunning ? nothing : planForm(state, around)} ${newest.map((round) => roundPart(round, state, around))}`;
}

const text = (given: FormData, name: string) => String(given.get(name) ?? '').trim();

function planForm({ isBusy }: RecognitionState, { words, desk }: AtMonth): TemplateResult {
  const { month } = words;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const mode = text(given, 'mode') === 'vote' ? 'vote' : 'jury';
    await openRound(desk, { period: text(given, 'period'), criteria: text(given, 'criteria'), mode }, month.opened);
  };
  return html`<form class="settings" novalidate @submit=${submit}>
    <label class="field short"><span>${month.period}</span><input type="month" name="period" .value=${new Date().toISOString().slice(0, 7)} /></label>
    <div class="field">
      <label for="criteria">${month.criteria}</label>
      <textarea id="criteria" name="criteria" rows="4" aria-describedby="criteria-help"></textarea>
      <p id="criteria-help" class="note">${month.criteriaHelp}</p>
    </div>
    <label class="field"><span>${month.mode}</span>
      <select name="mode">${(['jury', 'vote'] as const).map((mode) => html`<option value=${mode}>${month.modes[mode]}</option>`)}</select>
    </label>
    <p><button type="submit" class="strong" ?disabled=${isBusy}>${month.open}</button></p>
  </form>`;
}

function roundPart(round: Round, state: RecognitionState, around: AtMonth): TemplateResult {
  const { words, locale } = around;
  const { month } = words;
  const name = new Intl.DateTimeFormat(tagOf(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const count = (n: number) => new Intl.NumberFormat(locale).format(n);
  const voters = state.voters[round.id];
  return html`<section class="round">
    <h2>${name.format(new Date(`${round.period}-01`))}</h2>
    <p class="note">${month.states[round.state]}, ${month.nominations(count(round.nominations.length))}${round.state === 'voting' && voters !== undefined ? html`, ${month.voters(count(voters))}` : nothing}</p>
    <p class="criteria">${round.criteria}</p>
    ${round.result ? resultPart(round, state, around) : nomineesPart(round, state, around)}
  </section>`;
}

/** By name: nobody stands before anybody, and how often somebody was named is no matter. */
function nomineesPart(round: Round, state: RecognitionState, around: AtMonth): TemplateResult {
  const { words, desk } = around;
  const { isBusy } = state;
  const { month } = words;
  const people = new Map(
    round.nominations.map(({ person, name, team }) => [person, team ? `${name} (${team})` : name]),
  );
  const deedsOf = (person: string) => round.nominations.filter((one) => one.person === person).map(({ deed }) => deed);
  const isJury = round.mode === 'jury';
  return html`<ul class="nominees">
      ${[...people]
        .sort(([, a], [, b]) => a.localeCompare(b))
        .map(
          ([
            person,
            name,
          ]) => html`<li><strong>${name}</strong>${deedsOf(person).map((deed) => html`<p class="deed">${deed}</p>`)}
            ${isJury ? html`<button type="button" ?disabled=${isBusy} @click=${() => void step(desk, round, { state: 'closed', person })}>${month.elect(name)}</button>` : nothing}</li>`,
        )}
    </ul>
    ${people.size === 0 ? nothing : spreadView(state, around)}
    ${isJury ? nothing : html`<p>${voteButton(round, isBusy, words.month, (next) => void step(desk, round, next))}</p>`}`;
}

function voteButton(
  { state }: Round,
  isBusy: boolean,
  month: AtMonth['words']['month'],
  go: (next: { state: 'voting' } | { state: 'closed' }) => void,
): TemplateResult {
  const [next, label] =
    state === 'open' ? (['voting', month.startVote] as const) : (['closed', month.closeVote] as const);
  return html`<button type="button" class="main" ?disabled=${isBusy} @click=${() => go({ state: next })}>${label}</button>`;
}

function resultPart(round: Round, { isBusy }: RecognitionState, around: AtMonth): TemplateResult | typeof nothing {
  const { words, locale, desk, board } = around;
  const { month } = words;
  const { result } = round;
  if (!result) return nothing;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const kind = text(given, 'reward');
    const about = text(given, 'rewardText');
    const reward = kind !== 'none' && about ? { kind: kind as Reward['kind'], text: about } : undefined;
    void step(desk, round, publishing(board.lang, text(given, 'motivation'), reward), month.published);
  };
  return html`<p class="winner">${month.winner(result.winner.name)}</p>
    ${result.draw ? html`<p class="note">${month.draw(new Intl.NumberFormat(locale).format(result.draw.among), result.draw.seed)}</p>` : nothing}
    ${
      round.state === 'published'
        ? html`<p class="deed">${result.motivation}</p>`
        : html`<form class="settings" novalidate @submit=${submit}>
            <label class="field deed"><span>${month.motivation}</span><textarea name="motivation" rows="4" lang=${board.lang}></textarea></label>
            <label class="field short"><span>${month.reward}</span><select name="reward" aria-describedby="reward-help">${(['none', 'bonus', 'leave', 'other'] as const).map((kind) => html`<option value=${kind}>${month.rewards[kind]}</option>`)}</select></label>
            <label class="field"><span>${month.rewardText}</span><input name="rewardText" maxlength="300" autocomplete="off" /></label>
            <p id="reward-help" class="note">${month.rewardHelp}</p>
            <p><button type="submit" class="strong" ?disabled=${isBusy}>${month.publish}</button></p>
          </form>`
    }`;
}
