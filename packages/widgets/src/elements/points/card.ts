import { nextExpiry } from '@samklang/core/loyalty/next';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { braidPaths } from '../../internal/braid.js';
import { cardStyles } from './card.styles.js';
import { type Code, code128Code, ean13Code, qrCode } from './codes.js';
import type { Parts } from './parts.js';
import { lastDay } from './write.js';

export const sheets = [cardStyles].flatMap(({ styleSheet }) => styleSheet ?? []);

const BRAID = { width: 350, height: 30, lead: 150, period: 112 };
const LANES = braidPaths(BRAID);

/** The card for the till: always black on white, and drawn here, so that it works without network. */
export function view(parts: Parts): TemplateResult {
  const { words, sight, card, since } = parts;
  return html`<section class="card" part="card" aria-label=${card ? words.number(card.number, '') : words.panel}>
      <div class="head">
        <h2>${sight.line}</h2>
        <p>${since ? words.asOf(since) : secondLine(parts)}</p>
        <svg class="braid" viewBox="0 0 ${BRAID.width} ${BRAID.height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          ${LANES.map((path, lane) => svg`<path class="lane-${lane}" d=${path} />`)}
        </svg>
      </div>
      ${card ? codesPart(parts) : nothing}
    </section>
    ${card ? html`<p class="hint">${words.brightness}</p>` : nothing}`;
}

function secondLine({ statement, say, words, sight }: Parts): string {
  const expiry = nextExpiry(statement);
  if (!expiry) return sight.balance;
  const end = words.expire(expiry.points, say.bare(expiry.points), lastDay(say, expiry.at));
  return words.expiring(sight.balance, end);
}

function codesPart({ card, words }: Parts): TemplateResult | typeof nothing {
  if (!card) return nothing;
  const { number, holder = '', ean13 = '', code128 = '' } = card;
  const ean = ean13Code(ean13);
  const bars = ean ?? code128Code(code128);
  return html`<div class="codes">
    ${drawn(qrCode(card.qr || number), 'qr', words.qr)}
    ${bars ? html`<hr />${drawn(bars, ean ? 'ean' : 'code128', words.bars(ean ? ean13 : code128))}` : nothing}
    <p>${words.number(number, holder)}</p>
  </div>`;
}

function drawn({ width, height, shapes }: Code, kind: string, name: string): TemplateResult {
  return html`<svg class=${kind} viewBox="0 0 ${width} ${height}" role="img" aria-label=${name} shape-rendering="crispEdges">${shapes}</svg>`;
}
