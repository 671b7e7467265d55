import type { NoticeCode } from '@samklang/core/loyalty';

/** For who looks into the replies; pages have words of their own for each code. */
const words: Partial<Record<NoticeCode, string>> = {
  'not-a-member': 'This was before the member joined.',
  'not-yet-in-force': 'The programme had not begun then.',
  'not-enough': 'The member does not have that much.',
  'unknown-reward': 'The programme has no such reward.',
  'unknown-card': 'The programme has no such card.',
  'not-for-this-level': 'The reward is for another level.',
  'unknown-member': 'There is no such member.',
  'own-account': 'A member cannot give to themselves.',
  'not-in-household': 'The member is not in this household.',
  'not-pooled': 'The programme does not let a household redeem together.',
};

export function inWords(notice: NoticeCode): string {
  return words[notice] ?? `The ledger refuses this (${notice}).`;
}
