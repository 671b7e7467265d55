import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@samklang/widgets/define/wall';
import type { SamklangWall, WallAgreeEvent } from '@samklang/widgets';
import { find, get } from '../support.js';
import { FakeBoard } from './fake-board.js';
import { board, mountWall, quote, thanks } from './support.js';

const data = { board, items: [thanks, quote] };
/** The button of the card with these words; of the first one when none are given. */
const agreeOn = (wall: SamklangWall, words = '') => {
  const cards = [...(wall.shadowRoot?.querySelectorAll('.card') ?? [])];
  const found = cards.find((card) => card.textContent?.includes(words))?.querySelector<HTMLButtonElement>('.agree');
  if (!found) throw new Error(`There is no button to agree with "${words}".`);
  return found;
};

describe('agreeing in a wall', () => {
  beforeEach(() => localStorage.clear());

  it('is remembered on the device, is taken back by a second touch, and shows no number', async () => {
    const wall = await mountWall({ data });
    const agree = agreeOn(wall);
    expect(agree.ariaPressed).to.equal('false');
    agree.click();
    await waitUntil(() => agree.ariaPressed === 'true');
    expect(agree.textContent).not.to.match(/\d/);
    const again = await mountWall({ data });
    expect(agreeOn(again).ariaPressed).to.equal('true');
    agree.click();
    await waitUntil(() => agree.ariaPressed === 'false');
    expect(agreeOn(await mountWall({ data })).ariaPressed).to.equal('false');
  });

  it('works by keyboard, where the focus stays', async () => {
    const wall = await mountWall({ data });
    agreeOn(wall).focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => agreeOn(wall).ariaPressed === 'true');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => agreeOn(wall).ariaPressed === 'false');
    expect(wall.shadowRoot?.activeElement).to.equal(agreeOn(wall));
  });

  it('is not asked of a customer’s words', async () => {
    const wall = await mountWall({ data: { board, items: [quote] } });
    await waitUntil(() => find(wall, '.card'));
    expect(find(wall, '.agree')).to.equal(null);
  });

  it('tells the page, also without a collector', async () => {
    const wall = await mountWall({ data });
    setTimeout(() => agreeOn(wall).click());
    const event: WallAgreeEvent = await oneEvent(document, 'samklang-wall-agree');
    expect([event.recognition, event.agrees]).to.deep.equal(['r1', true]);
  });

  describe('of a collector', () => {
    let far: FakeBoard;
    beforeEach(() => {
      far = new FakeBoard();
    });
    afterEach(() => far.restore());
    const remote = (name: string) =>
      mountWall({ endpoint: location.origin, board: name, displayKey: 'display-key' }).then(async (wall) => {
        await waitUntil(() => find(wall, '.card'), 'no cards', { timeout: 6000 });
        return wall;
      });
    const said = () => far.sent('recognitions/k').map(({ path, body }) => [path.split('/')[1], body.value]);

    it('tells it, by the key of the board and with an id of the device, and takes it back there', async () => {
      const wall = await remote('agree');
      agreeOn(wall).click();
      await waitUntil(() => far.heard.length === 1);
      agreeOn(wall).click();
      await waitUntil(() => far.heard.length === 2);
      const [yes, no] = far.heard;
      expect([yes?.path, yes?.key, yes?.body.value, no?.body.value]).to.deep.equal([
        'recognitions/k0/reactions',
        'Bearer display-key',
        'agree',
        null,
      ]);
      expect(yes?.body.device).to.match(/^[\w-]{32}$/);
      expect(no?.body.device).to.equal(yes?.body.device);
    });

    it('tells it what was touched while there was no network, once, as it is by then', async () => {
      const wall = await remote('cut');
      far.isDown = true;
      for (const at of [0, 1, 2, 1]) agreeOn(wall, `number ${at}.`).click();
      await waitUntil(() => agreeOn(wall, 'number 2.').ariaPressed === 'true');
      far.isDown = false;
      const again = await remote('cut');
      agreeOn(again, 'number 3.').click();
      await waitUntil(() => said().length === 4);
      expect(said().sort()).to.deep.equal([
        ['k0', 'agree'],
        ['k1', null],
        ['k2', 'agree'],
        ['k3', 'agree'],
      ]);
      expect(Object.keys(localStorage).filter((key) => key.includes('untold'))).to.deep.equal([]);
    });

    it('does not tell it what the page takes into its own hands', async () => {
      const wall = await remote('page');
      wall.addEventListener('samklang-wall-agree', (event) => event.preventDefault(), { once: true });
      agreeOn(wall, 'number 0.').click();
      await waitUntil(() => agreeOn(wall, 'number 0.').ariaPressed === 'true');
      agreeOn(wall, 'number 1.').click();
      await waitUntil(() => far.heard.length > 0);
      expect(said()).to.deep.equal([['k1', 'agree']]);
    });

    it('is not told again of what has left its board', async () => {
      const wall = await remote('gone');
      far.refusal = { status: 404, faults: [] };
      agreeOn(wall).click();
      await waitUntil(() => far.heard.length === 1);
      await waitUntil(() => Object.keys(localStorage).every((key) => !key.includes('untold')));
      expect(get<HTMLButtonElement>(wall, '.agree').ariaPressed).to.equal('true');
    });
  });
});
