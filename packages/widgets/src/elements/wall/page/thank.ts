import { LONGEST_POST } from '@samklang/core/recognition';
import { html, nothing, type TemplateResult } from 'lit';
import type { WallWords } from '../../../locales/wall/index.js';
import type { WallPageWords } from '../../../locales/wall/page/index.js';
import type { WallHost } from '../mode.js';

/** What is being written. Its id is made with the first letter, so that what is sent twice is one. */
interface Draft {
  readonly id: string;
  readonly whom: string;
  readonly what: string;
  readonly value: string;
  readonly from: string;
}

type Step = 'writing' | 'missing' | 'sending' | 'failed' | 'sent';

/** Longest name, in UTF-16 code units. */
const LONGEST_NAME = 80;

const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const people = (names: string) =>
  names.split(/[,;\n]/).flatMap((name) => (name.trim() ? { name: name.trim().slice(0, LONGEST_NAME) } : []));

/** The form to thank somebody with. Each letter is kept on the device until the words have arrived. */
export class Thank {
  readonly #host: WallHost;
  #draft: Draft;
  #step: Step = 'writing';

  constructor(host: WallHost) {
    this.#host = host;
    this.#draft = readDraft(this.#key);
  }

  get #key(): string {
    return `samklang-wall:draft ${this.#host.board ?? ''}`;
  }

  open(): void {
    if (this.#step === 'sent') this.#step = 'writing';
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  #write(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    if (this.#step !== 'sending') this.#step = 'writing';
    keepDraft(this.#key, this.#draft);
    this.#host.requestUpdate();
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#step === 'sending') return;
    const draft = this.#draft;
    if (draft.what.trim() === '') {
      this.#turn('missing');
      return;
    }
    this.#turn('sending');
    try {
      await this.#post(draft);
      keepDraft(this.#key, undefined);
      this.#draft = readDraft(this.#key);
      this.#turn('sent');
    } catch (error) {
      console.warn('samklang-wall: the thanks did not get through.', error);
      this.#turn('failed');
    }
  }

  #turn(step: Step): void {
    this.#step = step;
    this.#host.requestUpdate();
  }

  /** Rejects when it did not arrive. The key of the day opens the board for posting, and nothing else. */
  async #post({ id, whom, what, value, from }: Draft): Promise<void> {
    const { source, board = '', collector, locale } = this.#host;
    if (!source.remote) throw new Error('There is no collector.');
    const reply = await source.remote.fetch('/post-keys', { method: 'POST' });
    const { key }: { readonly key: string } = await reply.json();
    const record = {
      ...{ id, board, kind: 'kudos', to: people(whom), text: what.trim(), lang: locale },
      values: value ? [value] : [],
      ...(from.trim() && { from: { name: from.trim().slice(0, LONGEST_NAME) } }),
    };
    const sent = await fetch(`${collector}/v1/boards/${encodeURIComponent(board)}/recognitions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(record),
    });
    if (!sent.ok) throw new Error(`The server said ${sent.status}.`);
  }

  view(words: WallWords & WallPageWords): TemplateResult {
    const isSent = this.#step === 'sent';
    return html`<dialog aria-labelledby="thank-title">
      <form novalidate @submit=${(event: Event) => this.#send(event)}>
        <h2 id="thank-title">${words.thank}</h2>
        ${isSent ? nothing : this.#fields(words)}
        <p class="said" role="status">${this.#said(words)}</p>
        <div class="ends">
          <button type="button" @click=${() => this.#dialog?.close()}>${words.close}</button>
          ${isSent ? nothing : html`<button type="submit" class="thank" ?disabled=${this.#step === 'sending'}>${words.send}</button>`}
        </div>
      </form>
    </dialog>`;
  }

  #said({ missing, notSent, sent }: WallPageWords): string {
    return { missing, failed: notSent, sent, writing: '', sending: '' }[this.#step];
  }

  #fields(words: WallPageWords): TemplateResult {
    const { whom, what, value, from } = this.#draft;
    const values = this.#host.source.feed?.board.values ?? [];
    const of = (event: Event) => (event.target as HTMLInputElement).value;
    const isMissing = this.#step === 'missing';
    return html`<label>${words.whom}<small>${words.whomHint}</small>
        <input .value=${whom} maxlength="400" autocomplete="off" @input=${(event: Event) => this.#write({ whom: of(event) })} /></label>
      <label>${words.what}
        <textarea rows="4" required maxlength=${LONGEST_POST} aria-invalid=${isMissing} .value=${what}
          @input=${(event: Event) => this.#write({ what: of(event) })}></textarea></label>
      ${
        values.length
          ? html`<label>${words.which}
              <select @change=${(event: Event) => this.#write({ value: of(event) })}>
                <option value="">${words.noValue}</option>
                ${values.map(({ id, name }) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
              </select></label>`
          : nothing
      }
      <label>${words.yourName}
        <input .value=${from} maxlength=${LONGEST_NAME} autocomplete="name"
          @input=${(event: Event) => this.#write({ from: of(event) })} /></label>`;
  }
}

function readDraft(key: string): Draft {
  const fresh: Draft = { id: randomId(), whom: '', what: '', value: '', from: '' };
  try {
    const kept: Partial<Draft> | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    const isWhole = kept && Object.keys(fresh).every((name) => typeof kept[name as keyof Draft] === 'string');
    return isWhole ? (kept as Draft) : fresh;
  } catch {
    return fresh;
  }
}

function keepDraft(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Nothing is kept on this device.
  }
}
