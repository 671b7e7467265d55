import type { NameSpan } from '@samklang/core/recognition';

/** A text without some of its pieces, with "…" where they stood. */
export function leftOut(text: string, spans: readonly NameSpan[]): string {
  let kept = '';
  let done = 0;
  for (const { from, to } of spans) {
    if (from < done) continue;
    kept += `${text.slice(done, from)}…`;
    done = to;
  }
  return (kept + text.slice(done)).replace(/…(?:[\s,]*…)+/g, '…');
}

/** What has to go: names of colleagues and ways to reach somebody. What else has a capital is for the moderator to judge. */
export const mustGo = ({ why }: NameSpan): boolean => why === 'listed' || why === 'contact';
