import type { RewardAhead } from '@samklang/core/loyalty';
import type { TemplateResult } from 'lit';
import { laterTokens } from '../../internal/later-tokens.styles.js';
import type { PointsWords } from '../../locales/points/index.js';
import { type LaterPointsWords, laterPointsWords } from '../../locales/points/later.js';
import { PointsOpenEvent, PointsRedeemEvent } from './events.js';
import type { Look, Parts } from './parts.js';
import type { SamklangPoints } from './points.js';
import { Popup } from './popup.js';
import type * as Why from './why.js';

type Shape = 'panel' | 'card' | 'stamps';

/** What the element itself knows of the parts. */
type Known = Pick<Parts, 'statement' | 'card' | 'say' | 'sight' | 'since'>;

const looks: Readonly<Record<Shape, () => Promise<Look>>> = {
  panel: () => import('./panel.js'),
  card: () => import('./card.js'),
  stamps: () => import('./stamps.js'),
};

/** Pause before what the network did not bring is asked for again, in ms. */
const PAUSE = 2000;

/** Loads the larger looks and their words, and keeps what a person does in them. */
export class Later {
  isOpen = false;
  readonly #host: SamklangPoints;
  readonly #popup = new Popup();
  readonly #looks = new Map<Shape, Look>();
  readonly #asking = new Set<unknown>();
  #words: LaterPointsWords | undefined;
  #locale = '';
  #why: typeof Why | undefined;
  #asked: string | undefined;

  constructor(host: SamklangPoints) {
    this.#host = host;
    const first = laterTokens.styleSheet;
    this.#adopt(first ? [first, this.#popup.room] : [this.#popup.room]);
    const panel = host.renderRoot.querySelector('.pop');
    if (panel?.matches(':popover-open')) this.opened(true);
  }

  /** The panel below the badge has been opened or closed. */
  opened(isOpen: boolean): void {
    if (isOpen && !this.isOpen) this.#host.dispatchEvent(new PointsOpenEvent());
    this.isOpen = isOpen;
    const badge = this.#host.renderRoot.querySelector('.badge');
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.pop');
    if (isOpen && badge && panel) this.#popup.open(badge, panel);
    else this.#popup.close();
  }

  /** A look of a member; undefined while it is on its way. */
  view(shape: Shape, known: Known, first: PointsWords): TemplateResult | undefined {
    const { locale } = known.say;
    const look = this.#looks.get(shape);
    if (!look) this.#bring(shape, looks[shape], (found) => this.#looks.set(shape, found));
    if (this.#locale !== locale) {
      this.#locale = locale;
      this.#bring(
        `words ${locale}`,
        () => laterPointsWords(locale),
        (found) => {
          if (locale === this.#locale) this.#words = found;
        },
      );
    }
    if (!look || !this.#words) return undefined;
    return look.view({
      ...known,
      words: { ...this.#words, ...first },
      href: this.#host.href,
      place: this.#host.placeOf,
      why: this.#why,
      askWhy: () =>
        this.#bring(
          'why',
          () => import('./why.js'),
          (found) => (this.#why = found),
        ),
      asked: this.#asked,
      redeem: (reward) => this.#redeem(reward, known.statement.member),
    });
  }

  #redeem(reward: RewardAhead, member: string): void {
    if (!this.#host.dispatchEvent(new PointsRedeemEvent(reward, member))) return;
    this.#asked = reward.reward;
    this.#host.requestUpdate();
  }

  #bring<T>(name: unknown, load: () => Promise<T>, take: (found: T) => void): void {
    if (this.#asking.has(name)) return;
    this.#asking.add(name);
    load().then(
      (found) => {
        this.#asking.delete(name);
        take(found);
        if (isLook(found)) this.#adopt(found.sheets);
        this.#host.requestUpdate();
      },
      () => {
        setTimeout(() => {
          this.#asking.delete(name);
          this.#host.requestUpdate();
        }, PAUSE);
      },
    );
  }

  #adopt(sheets: readonly CSSStyleSheet[]): void {
    const own = this.#host.shadowRoot?.adoptedStyleSheets;
    own?.push(...sheets.filter((sheet) => !own.includes(sheet)));
  }
}

const isLook = (found: unknown): found is Look => typeof found === 'object' && found !== null && 'sheets' in found;
