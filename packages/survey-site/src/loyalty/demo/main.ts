import '@samklang/widgets/define/points';
import type { Programme } from '@samklang/core/loyalty';
import { render } from 'lit';
import { openPage, type Screen } from '../open.js';
import { readyProgramme } from '../ready.js';
import { historyOf, shown } from './histories.js';
import { demoView, shownOf } from './view.js';

const YEAR = 366 * 86_400_000;

/** The terms as if they had held all the while, so that a year of purchases has a price. */
function longInForce(programme: Programme, now: number): Programme {
  const from = new Date(now - YEAR).toISOString();
  return { ...programme, versions: programme.versions.slice(-1).map((version) => ({ ...version, from })) };
}

async function load(now: number) {
  const programmes = await Promise.all(shown.map(readyProgramme));
  return programmes.flatMap((programme) =>
    programme ? [shownOf(longInForce(programme, now), historyOf(programme.id, now), now)] : [],
  );
}

const now = Date.now();
const loading = load(now);
let latest: Screen | undefined;

void openPage((screen) => {
  latest = screen;
  document.title = screen.words.demo.documentTitle;
  void loading.then((all) => {
    const main = document.querySelector('main');
    if (main && screen === latest) render(demoView(all, screen), main);
  });
});
