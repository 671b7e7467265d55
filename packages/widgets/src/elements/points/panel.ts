import type { Movement } from '@samklang/core/loyalty';
import { nextExpiry, nextReward, nextTier, type RewardAhead, tierAtRisk, versionOf } from '@samklang/core/loyalty/next';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { countUp } from './count-up.js';
import { clockIcon, onwardIcon, starIcon } from './icons.js';
import { levelName, movementText } from './movement-text.js';
import { movementStyles } from './movements.styles.js';
import { panelStyles } from './panel.styles.js';
import type { Parts } from './parts.js';
import { ring } from './ring.js';
import { quantity } from './sight.js';
import { standingStyles } from './standing.styles.js';
import { changeText, lastDay } from './write.js';

export const sheets = [standingStyles, movementStyles, panelStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

/** How many movements are told here. */
const LATEST = 4;

/** The panel: what is next, what there is, what ends when, and why each movement is what it is. */
export function view(parts: Parts): TemplateResult {
  const { words, since, statement } = parts;
  const reward = nextReward(statement);
  return html`<section class="panel ${since ? 'stale' : ''}" part="panel" aria-label=${`${words.panel}: ${parts.say.text(statement.programme.title)}`}>
    ${reward ? rewardPart(parts, reward) : html`<div class="cell"><h2>${parts.sight.line}</h2></div>`}
    ${since ? html`<p class="cell expiry">${clockIcon}<span>${words.asOf(since)}</span></p>` : nothing}
    ${standingPart(parts)} ${expiryPart(parts)} ${clubPart(parts)}
    <div class="cell latest">
      <h3 class="label">${words.latest}</h3>
      ${repeat(latestOf(parts), keyOf, (movement) => movementPart(parts, movement))}
      ${statement.movements.length === 0 ? html`<p>${words.none}</p>` : nothing}
    </div>
    <slot name="feedback"></slot>
    ${parts.href ? html`<a class="cell onward" href=${parts.href}><b>${words.all}</b>${onwardIcon}</a>` : nothing}
  </section>`;
}

/** The latest, without the nothing in points that stands beside a stamp of the same purchase. */
function latestOf({ statement: { movements } }: Parts): Movement[] {
  const stamped = new Set(movements.flatMap(({ account, deed }) => (account === 'points' ? [] : [deed.id])));
  return movements
    .filter(({ points, deed }) => points !== 0 || !stamped.has(deed.id))
    .slice(-LATEST)
    .reverse();
}

/** A reason that is open stays with its movement when a new one comes before it. */
const keyOf = ({ deed, kind, account, lot }: Movement) => [deed.id, kind, account, lot].join(' ');

/** Nothing where nothing changed: that somebody came is said in words. */
function figureOf({ say }: Parts, { account, points }: Movement): string {
  if (points === 0) return '';
  if (account !== 'points') return `${points < 0 ? '\u2212' : '+'}${say.number(Math.abs(points))}`;
  return changeText(say, points);
}

function rewardPart(parts: Parts, reward: RewardAhead): TemplateResult {
  const { say, words, asked } = parts;
  const isPoints = reward.account === 'points';
  const count = (value: number) => (isPoints ? say.bare(value) : say.number(value));
  const title = say.text(reward.title);
  const help = parts.statement.programme.audience === 'employee' ? words.atWork : words.atTill;
  return html`<div class="cell">
    <p class="label">${words.nextReward}</p>
    <div class="pair">
      <h2>${title}</h2>
      <span class="figures">${words.of(count(Math.min(reward.have, reward.cost)), count(reward.cost))}</span>
    </div>
    <progress max=${reward.cost} value=${Math.min(reward.have, reward.cost)} aria-label=${title}></progress>
    ${
      reward.missing > 0
        ? html`<p class="label">${words.toGo(missingText(parts, reward))} ${likeLatest(parts, reward)}</p>`
        : html`<div class="pair">
            <p class="label" role="status">${asked === reward.reward ? help : words.ready}</p>
            ${
              asked === reward.reward
                ? nothing
                : html`<button type="button" class="use" @click=${() => parts.redeem(reward)}>${words.use}</button>`
            }
          </div>`
    }
    <slot name="reward"></slot>
  </div>`;
}

function missingText({ say, words }: Parts, { account, missing }: RewardAhead): string {
  return account === 'points' ? say.points(missing) : words.stamps(missing, say.number(missing));
}

/** How many purchases like the latest bring the reward. */
function likeLatest({ statement, words }: Parts, { account, missing }: RewardAhead): string {
  const latest = [...statement.movements]
    .reverse()
    .find((one) => one.kind === 'earn' && one.account === account && one.deed.kind === 'order' && one.points > 0);
  return latest ? words.likeLatest(Math.ceil(missing / latest.points)) : '';
}

function standingPart(parts: Parts): TemplateResult | typeof nothing {
  const { statement, say, words } = parts;
  const { balance, tier } = statement;
  const terms = versionOf(statement);
  const collects = (terms?.rules.length ?? 0) > 0 || balance.earned > 0 || balance.received > 0;
  if (!collects && !tier) return nothing;
  return html`<div class="cell standing">
    ${
      collects
        ? html`<div class="balance">
            <p class="label">${words.balance}</p>
            <p class="figure">${countUp(balance.spendable - balance.deficit, (value) => say.bare(value))}</p>
          </div>`
        : nothing
    }
    ${tier ? tierPart(parts) : nothing}
  </div>`;
}

function tierPart(parts: Parts): TemplateResult {
  const { statement, say, words } = parts;
  const tiers = versionOf(statement)?.tiers;
  const level = levelName(parts, statement.programme.versions.length - 1, statement.tier?.level ?? '');
  const amount = (value: number) => quantity(value, tiers?.by, say, words);
  const have = statement.tier?.quantity ?? 0;
  const next = nextTier(statement);
  const risk = tierAtRisk(statement);
  const isAhead = next !== null && next.from > 0;
  const progress = isAhead ? words.of(say.number(have), amount(next.from)) : words.top;
  const isYear = tiers?.window?.kind === 'calendar' && tiers.window.unit === 'year';
  const money = tiers?.by === 'spend' && isAhead ? words.of(say.money(have), say.money(next.from)) : progress;
  return html`<div class="tier">
    <span class="medal">${ring(60, 4, isAhead ? have / next.from : 1)}${starIcon}</span>
    <div>
      <p><b>${isAhead ? words.level(level, amount(next.missing), say.text(next.name)) : level}</b></p>
      <p class="label">${isYear && isAhead ? words.thisYear(money) : money}</p>
      ${risk ? html`<p class="label">${words.keep(amount(risk.missing), lastDay(say, risk.until))}</p>` : nothing}
    </div>
  </div>`;
}

function expiryPart({ statement, say, words }: Parts): TemplateResult | typeof nothing {
  const expiry = nextExpiry(statement);
  if (!expiry) return nothing;
  const text = words.expire(expiry.points, say.points(expiry.points), lastDay(say, expiry.at));
  return html`<p class="cell expiry">${clockIcon}<b>${text}</b><span class="label">${words.oldestFirst}</span></p>`;
}

/** What a club gives, and its news. */
function clubPart({ statement, say, words }: Parts): TemplateResult {
  const { club } = statement.programme;
  const level = versionOf(statement)?.tiers?.levels.find(({ id }) => id === statement.tier?.level);
  const benefits = [...(club?.benefits ?? []), ...(level?.benefits ?? [])];
  const title = club?.news && say.text(club.news.title);
  const { url = '' } = club?.news ?? {};
  // A statement is shown as it comes: no parser has looked at where it leads.
  const news = /^https:/.test(url) ? html`<a href=${url}>${title}</a>` : title;
  return html`
    ${
      benefits.length > 0
        ? html`<div class="cell"><h3 class="label">${words.benefits}</h3>
            <ul>${benefits.map((text) => html`<li>${say.text(text)}</li>`)}</ul></div>`
        : nothing
    }
    <slot name="news">${title ? html`<p class="cell">${news}</p>` : nothing}</slot>
  `;
}

function movementPart(parts: Parts, movement: Movement): TemplateResult {
  const { say, words, why } = parts;
  const { title, note } = movementText(parts, movement);
  const day = html`<time datetime=${movement.at}>${say.date(movement.at, 'short')}</time>`;
  const toggled = (event: Event) => {
    if (event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open) parts.askWhy();
  };
  return html`<details class="movement" @toggle=${toggled}>
    <summary>
      <span class="pair">
        <span>${title}</span>
        <b class=${movement.points > 0 ? 'gain' : ''}>${figureOf(parts, movement)}</b>
      </span>
      <span class="pair label"><span>${note || words.why}</span>${day}</span>
    </summary>
    ${why ? why.whyView(parts, movement) : html`<div class="why" aria-busy="true"></div>`}
  </details>`;
}
