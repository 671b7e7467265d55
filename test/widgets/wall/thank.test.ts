import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '@samklang/widgets/define/wall';
import type { SamklangWall } from '@samklang/widgets';
import { axeFaults } from '../../support/axe.js';
import { find, get } from '../support.js';
import { FakeBoard } from './fake-board.js';
import { button, inWall, many, mountWall, type } from './support.js';

/** A picture of the given size with a little noise in it, as a file from a phone. */
async function photo(width: number, height: number): Promise<File> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  for (let at = 0; at < 40; at++) {
    context.fillStyle = `hsl(${at * 9} 60% 50%)`;
    context.fillRect((at * width) / 40, 0, width / 40, height);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('There is no picture.');
  return new File([blob], 'photo.png', { type: 'image/png' });
}

function choose(wall: SamklangWall, file: File): void {
  const files = new DataTransfer();
  files.items.add(file);
  const input = get<HTMLInputElement>(wall, 'dialog input[type=file]');
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

describe('the form in a wall', () => {
  let far: FakeBoard;
  beforeEach(() => {
    localStorage.clear();
    far = new FakeBoard();
    far.items = many(2);
  });
  afterEach(() => far.restore());

  const says = (wall: SamklangWall, words: string) =>
    waitUntil(() => inWall(wall).includes(words), `"${words}" did not come`, { timeout: 6000 });
  const field = (wall: SamklangWall, id: string) => get<HTMLInputElement>(wall, `#thank-${id}`);
  async function opened(name: string, lang = 'en'): Promise<SamklangWall> {
    const wall = await mountWall({ endpoint: location.origin, board: name, displayKey: 'display-key', lang });
    await waitUntil(() => find(wall, '.card'), 'no cards', { timeout: 6000 });
    get<HTMLButtonElement>(wall, 'button.thank').click();
    await waitUntil(() => find<HTMLDialogElement>(wall, 'dialog')?.open, 'no form', { timeout: 6000 });
    return wall;
  }
  const posts = () => far.sent('recognitions').map(({ body }) => body);
  function write(wall: SamklangWall): void {
    type(field(wall, 'who'), 'Bo Ek, Mia Dahl');
    type(field(wall, 'text'), 'Stayed to help.');
  }

  it('takes a good example as well, and asks whose it is', async () => {
    const wall = await opened('example', 'nb');
    const kinds = [...wall.renderRoot.querySelectorAll<HTMLInputElement>('dialog input[type=radio]')];
    expect(kinds.map((kind) => [kind.labels?.[0]?.textContent, kind.checked])).to.deep.equal([
      ['En takk', true],
      ['Et godt eksempel', false],
    ]);
    kinds[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await says(wall, 'Hvem sitt eksempel er det?');
    expect(JSON.parse(localStorage.getItem('samklang-thanks:example') ?? '{}').kind).to.equal('example');
    write(wall);
    get<HTMLButtonElement>(wall, 'dialog button[type=submit]').click();
    await waitUntil(() => posts().length > 0, 'nothing came', { timeout: 6000 });
    expect(posts()[0]).to.deep.include({ kind: 'example', text: 'Stayed to help.' });
    expect(await axeFaults(wall)).to.deep.equal([]);
  });

  it('opens by keyboard, sends with the key of the day, and keeps the words until they have arrived', async () => {
    const wall = await mountWall({ endpoint: location.origin, board: 'post', displayKey: 'display-key' });
    button(wall, 'Thank someone').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => find<HTMLDialogElement>(wall, 'dialog')?.open, 'no form', { timeout: 6000 });
    write(wall);
    far.isDown = true;
    button(wall, 'Send').click();
    await says(wall, 'It did not get through.');
    expect(localStorage.getItem('samklang-thanks:post')).to.contain('Stayed to help.');
    far.isDown = false;
    button(wall, 'Send').click();
    await says(wall, 'Somebody reads it before it shows.');
    expect(far.sent('recognitions').map(({ key }) => key)).to.deep.equal(['Bearer day-key']);
    expect(posts()[0]).to.deep.include({
      kind: 'kudos',
      text: 'Stayed to help.',
      to: [{ name: 'Bo Ek' }, { name: 'Mia Dahl' }],
    });
    expect(posts()[0]?.device).to.match(/^[\w-]{32}$/);
    expect(localStorage.getItem('samklang-thanks:post')).not.to.contain('Stayed to help.');
    expect(wall.shadowRoot?.activeElement).to.equal(get(wall, 'dialog h2'));
  });

  it('thanks a whole team by its name alone, and says why that takes no picture', async () => {
    const wall = await opened('team');
    type(field(wall, 'team'), 'Haga');
    type(field(wall, 'text'), 'The whole shop stayed open through the storm.');
    await says(wall, 'A picture shows only with the yes of somebody named in it.');
    button(wall, 'Send').click();
    await waitUntil(() => posts().length === 1);
    expect(posts()[0]?.to).to.deep.equal([{ team: 'Haga' }]);
  });

  it('makes a picture smaller, asks what it shows, and sends it first', async () => {
    const wall = await opened('picture');
    write(wall);
    choose(wall, await photo(3000, 1500));
    await waitUntil(() => find(wall, '#thank-alt') === wall.shadowRoot?.activeElement, 'not asked', { timeout: 6000 });
    button(wall, 'Send').click();
    await says(wall, 'Write what the picture shows');
    expect(far.pictures).to.have.length(0);
    type(field(wall, 'alt'), 'A striped flag');
    button(wall, 'Send').click();
    await waitUntil(() => posts().length === 1);
    const made = await createImageBitmap(far.pictures[0] ?? new Blob());
    expect([made.width, made.height, far.pictures[0]?.type]).to.deep.equal([2048, 1024, 'image/jpeg']);
    expect(posts()[0]?.picture).to.deep.equal({ id: 'picture-1', alt: 'A striped flag' });
  });

  it('keeps the picture with the words until they are sent', async () => {
    const wall = await opened('kept');
    write(wall);
    choose(wall, await photo(40, 30));
    await waitUntil(() => find(wall, 'dialog img'), 'no picture', { timeout: 6000 });
    await waitUntil(async () => (await keptNames()).includes('kept'), 'not kept', { timeout: 6000 });
    wall.remove();
    const again = await opened('kept');
    await waitUntil(() => find(again, 'dialog img'), 'the picture is gone', { timeout: 6000 });
    expect(field(again, 'text').value).to.equal('Stayed to help.');
    type(field(again, 'alt'), 'A striped flag');
    button(again, 'Send').click();
    await waitUntil(() => posts().length === 1);
    expect(far.pictures).to.have.length(1);
    await waitUntil(async () => !(await keptNames()).includes('kept'), 'still kept', { timeout: 6000 });
  });

  it('holds no picture once it is taken out of the page, not one on its way either', async () => {
    const wall = await opened('left');
    choose(wall, await photo(40, 30));
    await waitUntil(() => find(wall, 'dialog img'), 'no picture', { timeout: 6000 });
    const { src } = get<HTMLImageElement>(wall, 'dialog img');
    expect(await isHeld(src)).to.equal(true);
    wall.remove();
    expect(await isHeld(src)).to.equal(false);

    const late = await opened('left-early');
    const { createObjectURL } = URL;
    const made: string[] = [];
    URL.createObjectURL = (file) => {
      made.push(createObjectURL(file));
      return made.at(-1) ?? '';
    };
    choose(late, await photo(40, 30));
    late.remove();
    await waitUntil(async () => (await keptNames()).includes('left-early'), 'not kept', { timeout: 6000 });
    URL.createObjectURL = createObjectURL;
    expect(made).to.have.length(1);
    await waitUntil(async () => !(await isHeld(made[0] ?? '')), 'still held', { timeout: 6000 });
  });

  it('refuses what is no picture, and takes a picture away again', async () => {
    const wall = await opened('drawing');
    choose(wall, new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'photo.png', { type: 'image/png' }));
    await says(wall, 'This picture cannot be read.');
    choose(wall, await photo(40, 30));
    await waitUntil(() => find(wall, 'dialog img'), 'no picture', { timeout: 6000 });
    button(wall, 'Remove it').click();
    await waitUntil(() => !find(wall, 'dialog img'));
    expect(inWall(wall)).not.to.contain('This picture cannot be read.');
  });

  it('takes back what was sent, as long as it may', async () => {
    const wall = await opened('undo');
    write(wall);
    button(wall, 'Send').click();
    await says(wall, 'You can take it back until');
    button(wall, 'Close').click();
    button(wall, 'Thank someone').click();
    await waitUntil(() => get<HTMLDialogElement>(wall, 'dialog').open);
    button(wall, 'Take it back').click();
    await says(wall, 'Taken back.');
    const [taken] = far.sent('recognitions/', 'DELETE');
    expect([taken?.path, taken?.key]).to.deep.equal([`recognitions/${posts()[0]?.id}`, 'Bearer day-key']);
    expect(taken?.body).to.deep.equal({ device: posts()[0]?.device });
    button(wall, 'Thank someone else').click();
    await waitUntil(() => wall.shadowRoot?.activeElement?.id === 'thank-who');
    expect(field(wall, 'text').value).to.equal('');
  });

  it('says when it is too late, and tries again when the network was away', async () => {
    const wall = await opened('late');
    write(wall);
    button(wall, 'Send').click();
    await says(wall, 'You can take it back until');
    far.isDown = true;
    button(wall, 'Take it back').click();
    await says(wall, 'It could not be taken back just now.');
    far.isDown = false;
    far.refusal = { status: 409, faults: [] };
    button(wall, 'Take it back').click();
    await says(wall, 'It can no longer be taken back here.');
    expect(() => button(wall, 'Take it back')).to.throw();
  });

  for (const [code, words] of [
    ['self', 'nobody thanks themselves here'],
    ['tooMany', 'You have spread a lot of joy today.'],
    ['duplicate', 'Say it in your own.'],
  ] as const) {
    it(`says why thanks are not taken: ${code}`, async () => {
      const wall = await opened(`refused-${code}`);
      write(wall);
      far.refusal = { status: 422, faults: [{ code }] };
      button(wall, 'Send').click();
      await says(wall, words);
      expect(field(wall, 'text').value).to.equal('Stayed to help.');
    });
  }

  it('sends nothing without a name or words, and stands where they are missing', async () => {
    const wall = await opened('empty');
    button(wall, 'Send').click();
    await says(wall, 'Write who you thank, or which team.');
    await waitUntil(() => wall.shadowRoot?.activeElement === field(wall, 'who'));
    type(field(wall, 'who'), 'Bo');
    button(wall, 'Send').click();
    await says(wall, 'Write what they did.');
    await waitUntil(() => wall.shadowRoot?.activeElement === field(wall, 'text'));
    expect(far.heard).to.deep.equal([]);
  });

  for (const lang of ['en', 'sv', 'da', 'nb', 'nl']) {
    it(`has no fault that axe finds in ${lang}, empty, wrong and sent`, async () => {
      const wall = await opened(`axe-${lang}`, lang);
      expect(await axeFaults(wall)).to.deep.equal([]);
      choose(wall, await photo(40, 30));
      await waitUntil(() => find(wall, '#thank-alt'), 'no picture', { timeout: 6000 });
      get<HTMLButtonElement>(wall, 'dialog button[type=submit]').click();
      await waitUntil(() => find(wall, '#thank-who[aria-invalid=true]'));
      expect(await axeFaults(wall)).to.deep.equal([]);
      write(wall);
      type(field(wall, 'alt'), 'A striped flag');
      get<HTMLButtonElement>(wall, 'dialog button[type=submit]').click();
      await waitUntil(() => posts().length === 1, 'not sent', { timeout: 6000 });
      await waitUntil(() => !find(wall, '#thank-who'));
      expect(await axeFaults(wall)).to.deep.equal([]);
    });
  }

  it('keeps its fields within a narrow phone', async () => {
    await setViewport({ width: 256, height: 700 });
    const wall = await opened('narrow', 'nl');
    wall.style.setProperty('--samklang-font', 'monospace');
    const edge = get(wall, 'dialog').getBoundingClientRect().right - 16;
    const fields = wall.shadowRoot?.querySelectorAll('dialog :is(input, textarea, select, button)') ?? [];
    expect([...fields].filter((one) => one.getBoundingClientRect().right > edge)).to.deep.equal([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps its contrast in the dark, from right to left too', async () => {
    const wall = await opened('dark', 'ar');
    wall.style.colorScheme = 'dark';
    wall.style.background = '#15181a';
    get<HTMLButtonElement>(wall, 'dialog button[type=submit]').click();
    await waitUntil(() => find(wall, '#thank-who[aria-invalid=true]'));
    expect(await axeFaults(wall)).to.deep.equal([]);
  });
});

/** Whether the page still keeps the file behind an address of its own. */
const isHeld = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Boards whose draft has a picture on this device. */
function keptNames(): Promise<readonly IDBValidKey[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('samklang-thanks');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const names = opening.result.transaction('pictures').objectStore('pictures').getAllKeys();
      names.onsuccess = () => {
        opening.result.close();
        resolve(names.result);
      };
      names.onerror = () => reject(names.error);
    };
  });
}
