import type { RecognitionView } from '@samklang/core/recognition';
import type { WallData } from '@samklang/widgets';
import { exampleWords } from './example-words.js';

const DAY = 86_400_000;

/** A made-up wall as it would look today: two deeds, a customer's words and an employee of the month. */
export function exampleWall(locale: string, now: number): WallData {
  const words = exampleWords[locale] ?? exampleWords.en;
  const { values } = words;
  const at = (days: number) => new Date(now - days * DAY).toISOString();
  const card = (rest: Pick<RecognitionView, 'id' | 'kind' | 'text' | 'at'> & Partial<RecognitionView>) => ({
    lang: locale,
    to: [],
    values: [],
    ...rest,
  });
  return {
    board: {
      lang: locale,
      values: [
        { id: 'right', name: values.right },
        { id: 'example', name: values.example },
      ],
    },
    items: [
      card({
        id: 'bread',
        kind: 'kudos',
        to: [{ name: 'Emil Sandberg', team: 'Göteborg Haga' }],
        from: 'Noor',
        values: ['right'],
        text: words.bread,
        at: at(0),
      }),
      card({
        id: 'table',
        kind: 'example',
        to: [{ name: 'Sara Lindgren', team: 'Amsterdam Jordaan' }],
        values: ['example'],
        text: words.table,
        at: at(1),
      }),
      card({ id: 'cake', kind: 'quote', month: monthBefore(now), text: words.cake, at: at(2) }),
      card({
        id: 'opening',
        kind: 'month',
        month: monthBefore(now),
        to: [{ name: 'Freja Holm', team: 'Helsingør' }],
        text: words.opening,
        at: at(3),
      }),
    ],
  };
}

/** The month before the one that an instant lies in, `YYYY-MM`. */
function monthBefore(now: number): string {
  const today = new Date(now);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - 1, 15)).toISOString().slice(0, 7);
}
