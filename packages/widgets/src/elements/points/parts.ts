import type { RewardAhead, Statement } from '@samklang/core/loyalty';
import type { TemplateResult } from 'lit';
import type { PointsWords } from '../../locales/points/index.js';
import type { LaterPointsWords } from '../../locales/points/later.js';
import type { MemberCard } from './data.js';
import type { Say } from './say.js';
import type { Sight } from './sight.js';
import type * as Why from './why.js';

/** What the larger looks are made of. */
export interface Parts {
  readonly statement: Statement;
  readonly card: MemberCard | undefined;
  readonly say: Say;
  readonly words: PointsWords & LaterPointsWords;
  readonly sight: Sight;
  /** How old the figures are; '' while they are fresh. */
  readonly since: string;
  /** Name of a unit by its id. */
  readonly place: (unit: string) => string;
  /** Where all movements and rewards are. */
  readonly href: string | undefined;
  /** Reasons of movements, once somebody asked for them. */
  readonly why: typeof Why | undefined;
  readonly askWhy: () => void;
  /** The reward a person has just asked for. */
  readonly asked: string | undefined;
  readonly redeem: (reward: RewardAhead) => void;
}

/** A look that is loaded on need. */
export interface Look {
  readonly view: (parts: Parts) => TemplateResult;
  readonly sheets: readonly CSSStyleSheet[];
}
