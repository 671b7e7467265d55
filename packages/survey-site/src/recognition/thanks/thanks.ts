import { readCode } from '@samklang/core/recognition';
import {
  type Draft,
  deviceId,
  keepDraft,
  keepPicture,
  keptPicture,
  missingIn,
  newDraft,
  pictureFrom,
  postOf,
  takesPicture,
} from '@samklang/widgets/thanks';
import { type Answered, type Ask, askingAt } from '../../common/ask.js';
import type { Shown } from '../../common/shown.js';
import type { Form, OpenRound, Sent, ThanksState } from './state.js';

interface ThanksOptions {
  readonly page: Pick<Shown<ThanksState, never>, 'state' | 'set' | 'focus'>;
  readonly base: URL;
  readonly board: string;
  /** Key to post with; `''` when somebody comes with a personal code alone. */
  readonly key: string;
}

/** What somebody does who thanks, nominates or votes. */
export class Thanks {
  readonly #page: ThanksOptions['page'];
  readonly #board: string;
  readonly #base: URL;
  readonly #key: string;
  readonly #ask: Ask;

  constructor({ page, base, board, key }: ThanksOptions) {
    this.#page = page;
    this.#board = board;
    this.#base = base;
    this.#key = key;
    this.#ask = askingAt(base, key);
  }

  async open(): Promise<void> {
    if (this.#board === '') return this.#page.set({ phase: 'closed' });
    if (this.#key === '') return this.#page.set({ phase: 'form', tab: 'month' });
    this.#page.set({ failure: undefined });
    const reply = await this.#ask<Form>(this.#path());
    if (!reply.ok) {
      if (reply.reason === 'network') return this.#page.set({ failure: reply });
      return this.#page.set({ phase: 'closed' });
    }
    this.#page.set({ phase: 'form', form: reply.value });
    await Promise.all([this.#findPicture(), this.#loadRounds(this.#ask)]);
  }

  /** The picture of a draft that was left. */
  async #findPicture(): Promise<void> {
    const file = await keptPicture(this.#board, this.#page.state.draft.id);
    const { picture, isBusy } = this.#page.state;
    if (file && !picture && !isBusy) this.#page.set({ picture: { file, address: URL.createObjectURL(file) } });
  }

  write(change: Partial<Draft>): void {
    const draft = { ...this.#page.state.draft, ...change };
    keepDraft(this.#board, draft);
    this.#page.set({ draft, missing: undefined });
  }

  async choosePicture(file: Blob | undefined): Promise<void> {
    const { picture: before } = this.#page.state;
    if (before) URL.revokeObjectURL(before.address);
    this.#page.set({ picture: undefined, isPictureBad: false, isBusy: file !== undefined });
    const picture = file && (await pictureFrom(file));
    // What is seen is kept.
    await keepPicture(this.#board, this.#page.state.draft.id, picture?.file);
    this.#page.set({ picture, isBusy: false, isPictureBad: file !== undefined && picture === undefined });
    if (picture) this.#page.focus('#alt');
  }

  /** Sends the picture, then the words. What goes wrong leaves both where they are. */
  async send(lang: string): Promise<void> {
    const { draft, picture, isBusy } = this.#page.state;
    if (isBusy) return;
    const missing = missingIn(draft, picture !== undefined);
    this.#page.set({ missing, failure: undefined });
    if (missing) return this.#page.focus(`#${missing === 'who' ? 'name' : missing}`);
    this.#page.set({ isBusy: true });
    const reply = await this.#post(draft, takesPicture(draft) ? picture?.file : undefined, lang);
    this.#page.set({ isBusy: false });
    if (!reply.ok) return this.#page.set({ failure: reply });
    const next = newDraft(draft.from);
    keepDraft(this.#board, next);
    void keepPicture(this.#board, draft.id, undefined);
    if (picture) URL.revokeObjectURL(picture.address);
    this.#page.set({ phase: 'sent', sent: reply.value, isLate: false, draft: next, picture: undefined });
    this.#page.focus('h1');
  }

  async #post(draft: Draft, picture: Blob | undefined, lang: string): Promise<Answered<Sent>> {
    const uploaded = picture && (await this.#ask<{ readonly id: string }>(this.#path('pictures'), post(picture)));
    if (uploaded && !uploaded.ok) return uploaded;
    const body = postOf(draft, {
      board: this.#board,
      lang,
      device: deviceId(),
      ...(uploaded && { picture: uploaded.value.id }),
    });
    return this.#ask<Sent>(this.#path('recognitions'), post(body));
  }

  async undo({ id }: Sent): Promise<void> {
    this.#page.set({ isBusy: true, failure: undefined });
    const path = this.#path(`recognitions/${encodeURIComponent(id)}`);
    const reply = await this.#ask<unknown>(path, { method: 'DELETE', body: { device: deviceId() } });
    this.#page.set({ isBusy: false });
    if (reply.ok) this.#page.set({ phase: 'undone', sent: undefined });
    else if (reply.reason === 'refused') this.#page.set({ isLate: true });
    else this.#page.set({ failure: reply });
  }

  async nominate(roundId: string, nominee: Nominee, typed: string): Promise<void> {
    const code = typed.trim();
    const ask = this.#key ? this.#ask : askingAt(this.#base, readCode(code));
    const body = { ...nominee, ...(code ? { code } : { device: deviceId() }) };
    const path = this.#path(`rounds/${encodeURIComponent(roundId)}/nominations`);
    await this.#told('nominated', ask<unknown>(path, post(body)));
  }

  /** Shows what only those with a code may see: who is nominated. */
  async openWith(typed: string): Promise<void> {
    const code = readCode(typed);
    this.#page.set({ told: code === '' ? 'codeBad' : undefined, failure: undefined });
    if (code === '') return this.#page.focus('#code');
    const ask = askingAt(this.#base, code);
    if (!this.#page.state.form) {
      const reply = await ask<Form>(this.#path());
      if (reply.ok) this.#page.set({ form: reply.value });
    }
    this.#page.set((await this.#loadRounds(ask)) ? { code } : { told: 'codeWrong' });
  }

  async vote(roundId: string, person: string, typed: string): Promise<void> {
    if (!person) return this.#page.set({ told: 'choose' });
    const path = this.#path(`rounds/${encodeURIComponent(roundId)}/votes`);
    await this.#told('voted', askingAt(this.#base, readCode(typed))<unknown>(path, post({ person })));
  }

  async #told(told: ThanksState['told'], work: Promise<Answered<unknown>>): Promise<void> {
    this.#page.set({ isBusy: true, failure: undefined, told: undefined });
    const reply = await work;
    this.#page.set(reply.ok ? { isBusy: false, told } : { isBusy: false, failure: reply });
  }

  async #loadRounds(ask: Ask): Promise<boolean> {
    const reply = await ask<{ readonly rounds: readonly OpenRound[] }>(this.#path('rounds'));
    if (reply.ok) this.#page.set({ rounds: reply.value.rounds });
    return reply.ok;
  }

  #path(rest = ''): string {
    return `boards/${encodeURIComponent(this.#board)}${rest && `/${rest}`}`;
  }
}

/** Who is nominated, and for what. */
export interface Nominee {
  readonly name: string;
  readonly team?: string;
  readonly deed: string;
}

const post = (body: unknown) => ({ method: 'POST', body }) as const;
