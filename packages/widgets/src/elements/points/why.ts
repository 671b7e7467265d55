import { explain, type Movement, type Reason } from '@samklang/core/loyalty';
import { html, nothing, type TemplateResult } from 'lit';
import { cardTitle, levelName, movementText, ruleTitle } from './movement-text.js';
import type { Parts } from './parts.js';
import { changeText, lastDay } from './write.js';

interface Row {
  readonly label: string;
  readonly value?: string;
  readonly isTotal?: boolean;
}

/** Why a movement is what it is: what it was worked out on, what multiplied it, one rounding, and until when it lasts. */
export function whyView(parts: Parts, movement: Movement): TemplateResult | typeof nothing {
  const reasons = explain(parts.statement, movement)?.reasons ?? [];
  const rows = reasons.flatMap((reason) => rowsOf(parts, movement, reason, reasons));
  if (rows.length === 0)
    rows.push({ label: parts.words.total, value: changeText(parts.say, movement.points), isTotal: true });
  return html`<dl class="why" part="why">
    ${rows.map(
      ({ label, value, isTotal }) =>
        html`<div class=${isTotal ? 'total' : ''}><dt>${label}</dt><dd>${value ?? nothing}</dd></div>`,
    )}
  </dl>`;
}

function rowsOf(parts: Parts, movement: Movement, reason: Reason, all: readonly Reason[]): Row[] {
  return [earningRows, endingRows, debitRows].flatMap((rows) => rows(parts, movement, reason, all));
}

/** How a credit was priced. */
function earningRows(parts: Parts, movement: Movement, reason: Reason, all: readonly Reason[]): Row[] {
  const { say, words } = parts;
  const exact = 'exact' in reason ? say.number(Number(reason.exact)) : '';
  const title = (id: string) => ruleTitle(parts, movement.version, (rule) => rule.id === id) || id;
  switch (reason.code) {
    case 'spend':
      return [{ label: rateText(parts, reason), value: exact }];
    case 'item':
      return [{ label: words.times(title(reason.rule), say.number(reason.quantity)), value: exact }];
    case 'visit':
    case 'bonus':
      return [{ label: title(reason.rule), value: exact }];
    case 'multiplier':
      return [{ label: words.times(title(reason.rule), say.number(Number(reason.by))), value: exact }];
    case 'level':
      return [
        {
          label: words.times(levelName(parts, movement.version, reason.level), say.number(Number(reason.by))),
          value: exact,
        },
      ];
    case 'rounding': {
      const isOnce = all.filter(({ code }) => code === 'rounding').length === 1;
      const label = words[isOnce ? reason.mode : (`${reason.mode}Each` as const)];
      return [{ label, value: say.bare(reason.points), isTotal: true }];
    }
    case 'cap':
      return [{ label: words.cap, value: say.bare(reason.points), isTotal: true }];
    case 'fixed':
      return [{ label: title(reason.rule), value: say.bare(reason.points), isTotal: true }];
    case 'entry':
      return [
        {
          label: words.reached(levelName(parts, movement.version, reason.level)),
          value: say.bare(reason.points),
          isTotal: true,
        },
      ];
    case 'stamps': {
      const label = cardTitle(parts, movement.version, reason.card);
      return [{ label, value: words.stamps(reason.points, say.number(reason.points)), isTotal: true }];
    }
    case 'adjusted':
      return [{ label: reason.reason, value: changeText(say, movement.points), isTotal: true }];
    case 'received':
      return [{ label: words.giftFrom, value: changeText(say, movement.points), isTotal: true }];
    default:
      return [];
  }
}

/** "118 kr, 1 point per 10 kr"; cashback as a percentage. */
function rateText({ say, words, statement }: Parts, reason: Extract<Reason, { code: 'spend' }>): string {
  const basis = say.money(Number(reason.basis));
  if (statement.programme.unit.kind === 'points') {
    return words.rate(basis, say.points(Number(reason.points)), say.money(reason.per));
  }
  return words.percent(basis, `${say.number((Number(reason.points) / reason.per) * 100)}\u00a0%`);
}

/** From when and until when it can be used; of nothing, nothing ends. */
function endingRows({ say, words }: Parts, { points }: Movement, reason: Reason): Row[] {
  if (points === 0) return [];
  switch (reason.code) {
    case 'pending':
      return [{ label: words.waits(say.date(reason.until)) }];
    case 'expires': {
      const day = lastDay(say, reason.at);
      return [{ label: reason.kind === 'inactivity' ? words.whileActive(day) : words.expiresOn(day) }];
    }
    case 'expired':
      return [{ label: words.expiresOn(lastDay(say, reason.at)) }];
    case 'reinstated':
      return [{ label: reason.until ? words.expiresOn(lastDay(say, reason.until)) : words.reinstated }];
    default:
      return [];
  }
}

/** What a debit took, and from where. */
function debitRows(parts: Parts, movement: Movement, reason: Reason): Row[] {
  const { say, words, statement } = parts;
  const isPoints = movement.account === 'points';
  const amount = (points: number) => (isPoints ? say.bare(points) : words.stamps(points, say.number(points)));
  switch (reason.code) {
    case 'refund-share':
      return [
        { label: words.refunded(say.money(reason.refunded), say.money(reason.of)), value: amount(reason.points) },
      ];
    case 'drained':
      return reason.lots.map(({ lot, points }) => {
        const source = statement.movements.find((one) => one.lot === lot);
        // Long ago: the statement holds the latest movements.
        if (!source) return { label: words.total, value: amount(points) };
        const day = say.date(source.at, 'short');
        return { label: movement.points > 0 ? words.backTo(day) : words.from(day), value: amount(points) };
      });
    case 'given':
      return [{ label: words.giftTo, value: amount(Math.abs(movement.points)) }];
    case 'forgiven':
      return [{ label: words.forgiven, value: amount(reason.points) }];
    case 'owed':
      return [{ label: words.owed, value: amount(reason.points) }];
    case 'cancelled': {
      const of = statement.movements.find(({ deed }) => deed.id === reason.event);
      return of ? [{ label: `${movementText(parts, of).title}, ${say.date(of.at, 'short')}` }] : [];
    }
    default:
      return [];
  }
}
