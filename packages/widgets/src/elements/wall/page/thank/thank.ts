import type { TemplateResult } from 'lit';
import {
  type Draft,
  keepDraft,
  keepPicture,
  keptDraft,
  keptPicture,
  missingIn,
  newDraft,
  type Picture,
  pictureFrom,
} from '../../../../internal/thanks/index.js';
import { type WallThankWords, wallThankWords } from '../../../../locales/wall/thank/index.js';
import type { WallHost } from '../../mode.js';
import { type Fault, type Sent, send, undo } from './send.js';
import { thankStyles } from './thank.styles.js';
import { thankView } from './view.js';

/** Where somebody is who thanks. */
export interface ThankState {
  readonly draft: Draft;
  readonly picture: Picture | undefined;
  readonly isPictureBad: boolean;
  /** `busy` while something is on its way. */
  readonly step: 'writing' | 'busy' | 'sent' | 'undone';
  readonly trouble: Fault | 'late' | 'notUndone' | undefined;
  readonly sent: Sent | undefined;
}

const FIELDS: readonly unknown[] = ['who', 'text', 'alt'];

/** The form to thank somebody with. Words and picture are kept on the device until they have arrived. */
export class Thank {
  readonly board: string;
  readonly #host: WallHost;
  #state: ThankState;
  #words: WallThankWords | undefined;
  #locale = '';
  #isLeft = false;

  constructor(host: WallHost) {
    this.#host = host;
    this.board = host.board ?? '';
    const draft = keptDraft(this.board);
    this.#state = {
      ...{ draft, picture: undefined, isPictureBad: false },
      ...{ step: 'writing', trouble: undefined, sent: undefined },
    };
    const own = host.shadowRoot?.adoptedStyleSheets;
    const { styleSheet } = thankStyles;
    if (styleSheet && !own?.includes(styleSheet)) own?.push(styleSheet);
    void this.#findPicture();
  }

  /** Lets go of the picture, also of one on its way. What is written and chosen stays on the device. */
  leave(): void {
    this.#isLeft = true;
    this.#show(undefined);
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  /** Never rejects. */
  async open(): Promise<void> {
    const { locale } = this.#host;
    if (locale !== this.#locale) this.#words = await wallThankWords(locale);
    this.#locale = locale;
    if (!this.#mayUndo && this.#state.step !== 'busy') this.#set({ step: 'writing', sent: undefined });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  get #mayUndo(): boolean {
    const { step, sent } = this.#state;
    return step === 'sent' && sent !== undefined && this.#host.source.clock.now() < sent.undoUntil;
  }

  #set(change: Partial<ThankState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }

  /** Moves the focus when it is drawn: what was pressed may be gone. */
  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>(selector)?.focus();
  }

  #write(change: Partial<Draft>): void {
    const draft = { ...this.#state.draft, ...change };
    keepDraft(this.board, draft);
    this.#set({ draft, trouble: undefined });
  }

  /** The picture of a draft that was left. */
  async #findPicture(): Promise<void> {
    const file = await keptPicture(this.board, this.#state.draft.id);
    if (file && !this.#state.picture) this.#show({ file, address: URL.createObjectURL(file) });
  }

  /** In the place of the picture before. */
  #show(picture: Picture | undefined): void {
    const { picture: before } = this.#state;
    if (before) URL.revokeObjectURL(before.address);
    if (picture && this.#isLeft) URL.revokeObjectURL(picture.address);
    this.#set({ picture: this.#isLeft ? undefined : picture });
  }

  async #choose(file: Blob | undefined): Promise<void> {
    const { draft } = this.#state;
    this.#show(undefined);
    this.#set({ isPictureBad: false });
    const picture = file && (await pictureFrom(file));
    // What is seen is kept.
    await keepPicture(this.board, draft.id, picture?.file);
    this.#show(picture);
    this.#set({ isPictureBad: file !== undefined && picture === undefined });
    if (picture) void this.#focus('#thank-alt');
  }

  async #send(): Promise<void> {
    const { draft, picture, step } = this.#state;
    if (step === 'busy') return;
    const missing = missingIn(draft, picture !== undefined);
    if (missing) return this.#refused(missing);
    this.#set({ step: 'busy', trouble: undefined });
    const sent = await send(this.#host, draft, picture?.file).catch((error): Fault => {
      console.warn('samklang-wall: the thanks did not get through.', error);
      return 'notSent';
    });
    if (typeof sent === 'string') return this.#refused(sent);
    this.#show(undefined);
    void keepPicture(this.board, draft.id, undefined);
    const next = newDraft(draft.from);
    keepDraft(this.board, next);
    this.#set({ step: 'sent', sent, draft: next });
    void this.#focus('h2');
  }

  #refused(trouble: Fault): void {
    this.#set({ step: 'writing', trouble });
    if (FIELDS.includes(trouble)) void this.#focus(`#thank-${trouble}`);
  }

  async #undo(): Promise<void> {
    const { sent } = this.#state;
    if (!sent) return;
    this.#set({ step: 'busy', trouble: undefined });
    const said = await undo(this.#host, sent).catch(() => 'notUndone' as const);
    this.#set(said === 'undone' ? { step: 'undone', sent: undefined } : { step: 'sent', trouble: said });
    void this.#focus('h2');
  }

  view(title: string): TemplateResult | '' {
    if (!this.#words) return '';
    return thankView(this.#state, {
      title,
      words: this.#words,
      locale: this.#locale,
      mayUndo: this.#mayUndo,
      board: this.#host.source.feed?.board,
      write: (change) => this.#write(change),
      choose: (file) => void this.#choose(file),
      send: () => void this.#send(),
      undo: () => void this.#undo(),
      another: () => {
        this.#set({ step: 'writing', sent: undefined, trouble: undefined });
        void this.#focus('#thank-who');
      },
      close: () => this.#dialog?.close(),
    });
  }
}
