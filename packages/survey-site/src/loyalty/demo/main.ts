import '@samklang/widgets/define/points';
import { render } from 'lit';
import { openPage, type Screen } from '../open.js';
import { readyProgramme } from '../ready.js';
import { historyOf, shown } from './histories.js';
import { longInForce } from './member.js';
import { demoView, shownOf } from './view.js';

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
