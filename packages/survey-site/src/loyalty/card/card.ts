import type { RewardAhead } from '@samklang/core/loyalty';
import { pickText } from '@samklang/core/survey/text';
import { keepStatement, readStatement, wipeStatement } from '@samklang/widgets';
import { type Ask, askingAt } from '../../common/ask.js';
import { download } from '../../common/download.js';
import { newId } from '../../common/id.js';
import type { Shown } from '../../common/shown.js';
import type { Redemption, StatementReply } from '../members.js';
import type { CardState, CardSurroundings } from './view.js';

/** Pauses between two looks, in ms: in general, and while a till is about to hand something out. */
const CALM = 15_000;
const EAGER = 3_000;

/** Keeps a member's card up to date, and the last of it on the device. */
export class Card {
  readonly #page: Shown<CardState, CardSurroundings>;
  readonly #ask: Ask;
  readonly #token: string;
  /** Under what the statement is kept. */
  readonly #place: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(page: Shown<CardState, CardSurroundings>, base: URL, token: string) {
    this.#page = page;
    this.#token = token;
    this.#ask = askingAt(base, token);
    this.#place = new URL('v1/members/me/statement', base).href;
  }

  /** Shows what is kept, then what is so now. With another token than before, or none, what was kept is wiped. */
  async open(): Promise<void> {
    const kept = this.#token ? await readStatement(this.#place, this.#token) : await wipeStatement(this.#place);
    if (!this.#token) return this.#page.set({ phase: 'lost' });
    if (kept) this.#page.set({ phase: 'ready', reply: kept.json as StatementReply, at: kept.at });
    await this.load();
  }

  close(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  readonly load = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const asked = await this.#followed();
    const reply = await this.#ask<StatementReply>('members/me/statement');
    if (this.#isOver) return;
    if (reply.ok) {
      const at = Date.now();
      this.#page.set({ phase: 'ready', reply: reply.value, at, isOffline: false, asked });
      await keepStatement(this.#place, this.#token, at, reply.value);
    } else if (reply.reason !== 'network' && reply.reason !== 'refused') {
      return this.#lose('lost');
    } else {
      this.#page.set({ isOffline: true });
    }
    if (this.#isOver) return;
    this.#timer = setTimeout(() => void this.load(), this.#page.state.asked?.is === 'open' ? EAGER : CALM);
  };

  async #lose(phase: 'lost' | 'left'): Promise<void> {
    this.close();
    await wipeStatement(this.#place);
    this.#page.set({ phase, reply: undefined });
  }

  /** What has become of the reward that was asked for. */
  async #followed(): Promise<CardState['asked']> {
    const { asked } = this.#page.state;
    if (asked?.is !== 'open') return asked;
    const reply = await this.#ask<{ readonly redemptions: readonly Redemption[] }>('members/me/redemptions');
    const now = reply.ok ? reply.value.redemptions.find(({ id }) => id === asked.id)?.status : undefined;
    if (now === 'confirmed') return { ...asked, is: 'done' };
    return now === 'declined' || now === 'ended' ? { ...asked, is: 'over' } : asked;
  }

  /** Asks for a reward; a till hands it out. */
  readonly redeem = async ({ reward, title, account }: RewardAhead, locale: string): Promise<void> => {
    const { programme } = this.#page.state.reply ?? {};
    const id = newId();
    const body = account === 'points' ? { id, reward } : { id, card: reward };
    const reply = await this.#ask<Redemption>('members/me/redemptions', { method: 'POST', body });
    if (!reply.ok) return this.#page.set({ askFailure: reply });
    const asked = {
      id,
      title: pickText(title, locale, programme?.locales),
      until: reply.value.until,
      is: 'open',
    } as const;
    this.#page.set({ askFailure: undefined, asked });
    await this.load();
  };

  readonly copy = async (): Promise<void> => {
    const reply = await this.#ask<unknown>('members/me/export');
    this.#page.set({ dataFailure: reply.ok ? undefined : reply });
    if (reply.ok) download('samklang-card.json', reply.value);
  };

  readonly leave = async (sure: boolean): Promise<void> => {
    this.#page.set({ isLeaving: true, dataFailure: undefined });
    if (!sure) return this.#page.focus('#stay');
    const reply = await this.#ask<unknown>('members/me', { method: 'DELETE' });
    if (!reply.ok) return this.#page.set({ dataFailure: reply });
    await this.#lose('left');
    history.replaceState(history.state, '', location.pathname + location.search);
  };
}
