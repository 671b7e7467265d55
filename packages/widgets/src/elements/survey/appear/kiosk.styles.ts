import { css } from 'lit';

/** The whole screen, sized by its smaller side: a tablet on a counter or a tall display. */
export const kioskStyles = css`
  .kiosk {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_paper);
  }
  .kiosk .page {
    min-block-size: 100%;
  }
  .kiosk .page :is(.top, .body, .row) {
    max-inline-size: 840px;
  }
  .kiosk {
    --_words: clamp(16px, 2vmin, 24px);
    --_notes: clamp(14px, 1.7vmin, 20px);
  }
  .kiosk .page,
  .still {
    font-size: var(--_words);
  }
  .kiosk .page h2 {
    font-size: clamp(34px, 5.5vmin, 64px);
  }
  .kiosk :is(.kicker, .help, .text, .running, .row-title),
  .kiosk .what strong,
  .kiosk .receipt .go {
    font-size: var(--_words);
  }
  .kiosk :is(.progress, .ends, .hint, .room, .labelled, .privacy),
  .kiosk .what span,
  .kiosk time {
    font-size: var(--_notes);
  }
  .kiosk .key .face {
    block-size: clamp(56px, 9vmin, 96px);
    font-size: clamp(17px, 2.6vmin, 28px);
  }
  .kiosk .step .face {
    min-block-size: clamp(55px, 7vmin, 84px);
  }
  .kiosk .pass .step .face {
    min-block-size: 55px;
  }
  .kiosk .primary {
    min-block-size: clamp(52px, 7vmin, 84px);
  }
  .kiosk .attract .body {
    justify-content: center;
    max-inline-size: 960px;
    padding-block: 24px 40px;
  }
  .kiosk .attract :is(.top, .row) {
    max-inline-size: 960px;
  }
  .attract :is(.privacy, .queue) {
    font-size: clamp(14px, 1.8vmin, 22px);
  }
  .attract .kicker {
    font-size: clamp(16px, 2.4vmin, 26px);
  }
  .kiosk .attract h2 {
    font-size: clamp(32px, 8vmin, 88px);
    line-height: 1.12;
    letter-spacing: -0.024em;
  }
  [dir='rtl'].attract h2 {
    letter-spacing: 0;
    line-height: 1.5;
  }
  .attract .start {
    align-self: flex-start;
    inline-size: auto;
    min-inline-size: min(100%, 280px);
    min-block-size: clamp(64px, 9vmin, 96px);
    margin-block-start: clamp(32px, 6vmin, 72px);
    padding-inline: 40px;
    font-size: clamp(20px, 3vmin, 32px);
    border-radius: 16px;
  }
  .strand {
    overflow: hidden;
    block-size: clamp(56px, 12vmin, 120px);
  }
  .strand svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  [dir='rtl'] .strand svg {
    transform: scaleX(-1);
  }
  .attract .foot {
    margin-block-start: 24px;
  }
  .queue {
    color: var(--_muted);
    text-align: end;
  }
  .still {
    inline-size: min(max(480px, 56vmin), 100% - 40px);
    padding: 32px;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: 14px;
    box-shadow: 0 24px 64px -16px rgb(27 31 33 / 0.28);
    font-family: var(--samklang-font, inherit);
    text-align: center;
  }
  .still::backdrop {
    background: rgb(16 19 20 / 0.5);
  }
  .still h2 {
    font-size: clamp(30px, 4vmin, 44px);
  }
  .still .left {
    margin-block: 12px 4px;
    font-size: clamp(20px, 2.4vmin, 26px);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
