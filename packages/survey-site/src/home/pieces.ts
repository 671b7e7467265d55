import '@samklang/widgets/define/points';
import '@samklang/widgets/define/wall';
import { exampleMember } from '../loyalty/demo/member.js';
import { exampleWall } from './example-wall.js';

const PROGRAMME = 'frequent-buyer';

const now = Date.now();
const member = exampleMember(PROGRAMME, now);

/** Gives the points and the wall of the page their example data, in one language. */
export async function showPieces(locale: string): Promise<void> {
  const [points, wall] = [document.querySelector('samklang-points'), document.querySelector('samklang-wall')];
  if (wall) {
    wall.lang = locale;
    wall.data = exampleWall(locale, now);
  }
  const data = await member;
  if (!points || !data) return;
  points.lang = locale;
  points.data = data;
}
