import { expect, waitUntil } from '@open-wc/testing';
import type { SamklangGauge } from '@samklang/widgets';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { axeFaults } from '../../support/axe.js';
import { find, get } from '../support.js';
import { bond, loaded, mount, nps, text } from './support.js';

const canvasOf = (element: Element) => find<HTMLCanvasElement>(element, 'canvas');

/** Whether anything is drawn on a canvas. */
function isDrawn(canvas: HTMLCanvasElement | null): boolean {
  if (!canvas || canvas.width === 0 || canvas.height === 0) return false;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return [...data].some((part) => part > 0);
}

/** Whether a chart holds a canvas: chart.js keeps a note on it until the chart is destroyed. */
const isHeld = (canvas: HTMLCanvasElement | null): boolean => canvas !== null && '$chartjs' in canvas;

const drawn = (element: Element) => waitUntil(() => isDrawn(canvasOf(element)), 'a chart', { timeout: 8000 });

const rowsOf = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.twin tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

/** What lands on the clipboard. */
async function copied(element: SamklangGauge): Promise<string> {
  const texts: string[] = [];
  const clipboard = { writeText: async (one: string) => void texts.push(one) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  get<HTMLDetailsElement>(element, '.twin').open = true;
  get<HTMLElement>(element, '.copy').click();
  await waitUntil(() => text(element, '[role=status]') === 'Copied');
  Reflect.deleteProperty(navigator, 'clipboard');
  return texts[0] ?? '';
}

/** Prints a trend below what is seen: drawn, or its room left to the table. */
async function printsUnseen(isDrawnThen: boolean): Promise<void> {
  const element = await mount(nps);
  element.style.marginBlockStart = '3000px';
  element.setAttribute('view', 'trend');
  await waitUntil(() => canvasOf(element));
  const plot = get(element, '.plot');
  dispatchEvent(new Event('beforeprint'));
  expect([isDrawn(canvasOf(element)), plot.hasAttribute('hidden')]).to.deep.equal([isDrawnThen, !isDrawnThen]);
  dispatchEvent(new Event('afterprint'));
  expect(plot.hasAttribute('hidden')).to.equal(false);
}

describe('gauge: its other views', () => {
  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  it('print as a table alone what nobody has seen before chart.js is there', async () => {
    await printsUnseen(false);
  });

  it('load chart.js only when a chart is seen', async () => {
    const element = await mount(nps);
    element.style.marginBlockStart = '3000px';
    element.setAttribute('view', 'trend');
    await waitUntil(() => canvasOf(element));
    expect([loaded('internal/chart'), isDrawn(canvasOf(element))]).to.deep.equal([0, false]);
    element.scrollIntoView();
    await drawn(element);
    expect(loaded('internal/chart')).to.equal(1);
  });

  it('print what nobody has seen once chart.js is there', async () => {
    await printsUnseen(true);
  });

  it('are read across a room on a display: no words below a thirtieth of its height', async () => {
    await setViewport({ width: 1936, height: 1080 });
    const element = await mount(nps, { view: 'trend' });
    await drawn(element);
    for (const part of ['.head', '.note']) {
      expect(Number.parseFloat(getComputedStyle(get(element, part)).fontSize)).to.be.at.least(1080 / 30);
    }
  });

  it('say which part of the bond holds it back, or that this is not sure', async () => {
    const element = await mount(bond, { view: 'bond' });
    await waitUntil(() => find(element, '.held'));
    expect(text(element, '.held')).to.equal('Passion holds it back, for real.');
    const parts =
      bond.parts?.map((part) => (part.name === 'passion' && part.value !== null ? { ...part, hi: 74.5 } : part)) ?? [];
    element.data = { ...bond, parts };
    await waitUntil(() => text(element, '.held') === 'Which part holds it back, the answers cannot tell.');
    element.data = { ...bond, parts: bond.parts?.slice(0, 1) ?? [] };
    await waitUntil(() => !find(element, '.held'), 'one part alone holds nothing back');
  });

  it('show the bond with its dimensions as rows, the lowest in weight, and say where too few answered', async () => {
    const element = await mount(bond, { view: 'bond' });
    await waitUntil(() => find(element, '.rows'));
    const rows = [...(element.shadowRoot?.querySelectorAll('.rows li') ?? [])];
    expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Confidence 75 Most likely between 74 and 76',
      'Passion 55 Most likely between 54 and 56',
      'house style too few',
    ]);
    expect(rows.map((row) => row.className)).to.deep.equal(['', 'lowest', '']);
  });

  it('draw the course over time, and say where it left the usual', async () => {
    const element = await mount(nps, { view: 'trend' });
    await drawn(element);
    expect(text(element, '.note')).to.equal(
      'The line leaves the pale band of the usual: July to September 2026. Something changed.',
    );
    expect(rowsOf(element)).to.have.length(9);
    expect(rowsOf(element)[8]).to.deep.equal([
      'July to September 2026',
      '27',
      '22 to 32',
      '300 answers',
      '24',
      '18 to 23',
    ]);
  });

  it('draw every place, and mark this one', async () => {
    const element = await mount(nps, { view: 'distribution' });
    await drawn(element);
    expect(text(element, '.note')).to.equal('Each dot is one of 3 places. Trondheim Torg is the large diamond, 31.');
    expect(rowsOf(element).map(([place]) => place)).to.deep.equal([
      'Place',
      'Trondheim Torg (here)',
      '=Haga, "old"',
      'Lund',
    ]);
  });

  it('copy their figures as CSV that no spreadsheet takes for a formula', async () => {
    const places = await mount(nps, { view: 'distribution' });
    await waitUntil(() => find(places, '.twin'));
    expect(await copied(places)).to.equal(
      ['"Place","Score","Answers"', '"Trondheim Torg",31.2,1284', `"'=Haga, ""old""",-4,80`, '"Lund",44,95'].join(
        '\r\n',
      ),
    );
    const parts = await mount(bond, { view: 'bond' });
    await waitUntil(() => find(parts, '.twin'));
    expect((await copied(parts)).split('\r\n')[1]).to.equal('"Confidence",75,"74 to 76",1271');
  });

  it('copy without a clipboard, as on a page without https', async () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    const element = await mount(bond, { view: 'bond' });
    await waitUntil(() => find(element, '.twin'));
    get<HTMLDetailsElement>(element, '.twin').open = true;
    get<HTMLElement>(element, '.copy').click();
    await waitUntil(() => /Copied|Could not copy/.test(text(element, '[role=status]')));
    expect(find(element, 'textarea')).to.equal(null);
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('take their chart away with them, and draw it again when they come back', async () => {
    const element = await mount(nps, { view: 'trend' });
    await drawn(element);
    const before = canvasOf(element);
    expect(isHeld(before)).to.equal(true);
    const home = element.parentElement;
    element.remove();
    expect(isHeld(before)).to.equal(false);
    home?.append(element);
    await waitUntil(() => isHeld(canvasOf(element)));
    await drawn(element);
  });

  it('take their chart away when another view is shown', async () => {
    const element = await mount(nps, { view: 'trend' });
    await drawn(element);
    const before = canvasOf(element);
    expect(isHeld(before)).to.equal(true);
    element.view = 'score';
    await waitUntil(() => find(element, '[role=meter]'));
    expect([isHeld(before), canvasOf(element)]).to.deep.equal([false, null]);
  });

  it('say what is missing where there is one period or one place', async () => {
    const { series, peers, ...alone } = nps;
    const trend = await mount(alone, { view: 'trend' });
    await waitUntil(() => text(trend, '.note') === 'One period so far: a course needs at least two.');
    const place = await mount(alone, { view: 'distribution' });
    await waitUntil(() => text(place, '.note') === 'No other places to compare with.');
  });

  it('are reached with the keyboard: the table opens, and its figures are copied', async () => {
    const element = await mount(nps, { view: 'trend' });
    await waitUntil(() => find(element, 'summary'));
    get<HTMLElement>(element, 'summary').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => get<HTMLDetailsElement>(element, '.twin').open);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.className).to.equal('scroll');
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Copy as CSV');
  });

  for (const view of ['bond', 'trend', 'distribution'] as const) {
    it(`have no fault that axe finds: ${view}, on a phone too`, async () => {
      const element = await mount(view === 'bond' ? bond : nps, { view });
      await waitUntil(() => find(element, '.twin'));
      get<HTMLDetailsElement>(element, '.twin').open = true;
      expect(await axeFaults(element)).to.deep.equal([]);
      await setViewport({ width: 320, height: 640 });
      await waitUntil(() => element.scrollWidth <= element.clientWidth, 'it fits');
      expect(await axeFaults(element)).to.deep.equal([]);
    });
  }
});
