// A wall that runs for weeks within minutes: the clock is fake, the collector lives in the page, all else is real.
import { clock } from './fake-clock.mjs';

const ZONE = 'Europe/Stockholm';
const MINUTE = 60_000;
const WARDROBE = ['kudos', 'kudos', 'quote', 'example', 'month', 'birthday', 'kudos', 'quote'];
const MOST = 40;

const asked = new URLSearchParams(location.search);
clock.install(Date.parse(asked.get('from')));

const board = {
  schema: 1,
  id: 'soak',
  name: 'Soak',
  timeZone: ZONE,
  lang: 'en',
  values: [{ id: 'care', name: 'Care' }],
  quiet: { from: '03:00', to: '03:10' },
  hideAfter: 24,
  mostADay: 5,
  leapDay: '02-28',
  rotation: { chair: true, dwell: { least: 24_000, most: 24_000 } },
};
const books = { slides: 0, changes: 0, cuts: 0, postDays: new Set(), faults: [] };
const streams = new Set();
const urls = new Set();
const items = [];
let version = 1;
let count = 0;
let cutUntil = 0;
/** Words that were taken back, until a feed that says so was looked at. */
const withdrawn = [];
const told = [];

const days = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const weekdays = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long' });
const day = () => days.format(clock.now);
const weekday = (at) => weekdays.format(at);
const fault = (words) =>
  books.faults.length < 20 && books.faults.push(`${new Date(clock.now).toISOString()}: ${words}`);

function add() {
  count += 1;
  const kind = WARDROBE[count % WARDROBE.length];
  const isDate = kind === 'birthday';
  items.unshift({
    id: `item-${count}`,
    kind,
    to: kind === 'quote' ? [] : [{ name: `Person ${count}x`, team: 'Haga' }],
    text: isDate ? '' : `Deed number ${count}, `.repeat(1 + (count % 12)),
    lang: 'en',
    values: count % 3 ? [] : ['care'],
    at: new Date(clock.now).toISOString(),
    ...(kind === 'quote' && { month: '2026-09' }),
    ...(isDate && { until: new Date(clock.now + 12 * 60 * MINUTE).toISOString() }),
    ...(count % 4 === 0 && kind !== 'quote' && { picture: { id: `p${count}`, alt: 'A picture' } }),
  });
}

function takeBack() {
  const [gone] = items.splice((count * 7) % items.length, 1);
  withdrawn.push(gone.kind === 'quote' ? `Deed number ${gone.id.slice(5)},` : `Person ${gone.id.slice(5)}x`);
}

/** A change, told to every stream. */
function change() {
  books.changes += 1;
  version += 1;
  if (items.length >= MOST || (items.length > 12 && books.changes % 2)) takeBack();
  else add();
  tell();
}

function tell() {
  const text = `event: version\nid: ${version}\ndata: {"version":${version}}\n\n`;
  for (const stream of streams) stream.enqueue(new TextEncoder().encode(text));
}

function cut(minutes) {
  books.cuts += 1;
  cutUntil = Math.max(cutUntil, clock.now + minutes * MINUTE);
  for (const stream of streams) stream.error(new TypeError('network error'));
  streams.clear();
}

const json = (body, headers = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const png = Uint8Array.from(atob(DOT), (letter) => letter.charCodeAt(0));

const realFetch = window.fetch.bind(window);
window.fetch = async (input, init = {}) => {
  const { pathname } = new URL(String(input), location.href);
  if (!pathname.startsWith('/v1/')) return realFetch(input, init);
  if (clock.now < cutUntil) throw new TypeError('Failed to fetch');
  if (pathname.endsWith('/stream'))
    return new Response(streamBody(init.signal), { headers: { 'content-type': 'text/event-stream' } });
  if (pathname.includes('/pictures/')) return new Response(png, { headers: { 'content-type': 'image/png' } });
  if (pathname.endsWith('/post-keys')) {
    books.postDays.add(day());
    return json({ key: `key-${day()}`, expiresAt: new Date(clock.now + 48 * 60 * MINUTE).toISOString() });
  }
  if (init.headers['if-none-match'] === `"${version}"`) return new Response(null, { status: 304 });
  told.push(...withdrawn.splice(0));
  return json({ version, now: new Date(clock.now).toISOString(), board, items, next: null }, { etag: `"${version}"` });
};

function streamBody(signal) {
  let own;
  return new ReadableStream({
    start(controller) {
      own = controller;
      streams.add(controller);
      signal?.addEventListener('abort', () => streams.delete(controller), { once: true });
      controller.enqueue(new TextEncoder().encode(`event: version\nid: ${version}\ndata: {}\n\n`));
    },
    cancel: () => void streams.delete(own),
  });
}

const make = URL.createObjectURL.bind(URL);
const revoke = URL.revokeObjectURL.bind(URL);
URL.createObjectURL = (blob) => {
  const url = make(blob);
  urls.add(url);
  return url;
};
URL.revokeObjectURL = (url) => {
  urls.delete(url);
  revoke(url);
};

for (let number = 0; number < 24; number += 1) add();
setInterval(() => {
  for (const stream of streams) stream.enqueue(new TextEncoder().encode(': still here\n\n'));
}, 15_000);
setInterval(change, Number(asked.get('change')) * 1000);
let cuts = 0;
setInterval(
  () => {
    cuts += 1;
    cut(10 + (cuts % 5) * 10);
  },
  Number(asked.get('cut')) * 1000,
);
if (asked.has('long')) setTimeout(() => cut(30 * 60), Number(asked.get('long')) * 60 * MINUTE);

await import('./samklang.js');
const wall = document.createElement('samklang-wall');
Object.assign(wall, { board: 'soak', displayKey: 'key', endpoint: location.origin, post: '/thanks/' });
wall.setAttribute('mode', 'display');
document.body.append(wall);
await customElements.whenDefined('samklang-wall');

let before = '';
/** Looks at the wall as somebody in front of it would. */
function look() {
  const root = wall.shadowRoot;
  const slide = root?.querySelector('.slide.on');
  const text = root?.querySelector('.stage')?.textContent ?? '';
  for (const words of told.splice(0)) if (text.includes(words)) fault(`"${words}" was taken back and is there`);
  const now = `${slide?.className} ${slide?.querySelector('.deed,.quote,.poster')?.textContent}`;
  if (now !== before) books.slides += 1;
  before = now;
  const label = slide?.querySelector('.label')?.textContent ?? '';
  const isOfToday = () => [clock.now, clock.now - 11_000].some((at) => label.includes(weekday(at)));
  if (label.startsWith('Today') && !isOfToday()) fault(`"${label}" on ${weekday(clock.now)}`);
  if (wall.status === 'old' && /Person \d|Deed number \d+, .*”/.test(text)) fault('names are shown without contact');
  if (urls.size > 3) fault(`${urls.size} pictures are held`);
}

window.soak = {
  /** Runs for some minutes by the wall's clock, with a look at it each second second. */
  async run(minutes) {
    const end = clock.now + minutes * MINUTE;
    while (clock.now < end) {
      await clock.until(Math.min(end, clock.now + 2000));
      look();
    }
    return this.figures();
  },
  /** Until plain thanks are on and nothing fades: then what is counted can be compared. */
  async rest() {
    const isPlain = () => {
      const [on, off] = ['.slide.on', '.slide:not(.on)'].map((one) => wall.shadowRoot.querySelector(one));
      return on?.matches('.kudos:not(.pictured)') && off?.matches('.none') && on.querySelector('.tag') === null;
    };
    for (let step = 0; step < 2000 && !isPlain(); step += 1) {
      await clock.until(clock.now + 2000);
      look();
    }
  },
  figures: () => ({
    slides: books.slides,
    changes: books.changes,
    cuts: books.cuts,
    postDays: books.postDays.size,
    faults: books.faults,
    timers: clock.timers,
    status: wall.status,
  }),
};
document.documentElement.dataset.ready = '';
