// The page under test: an outbox, and what the tests ask of it. Its words are declared in `driver-window.ts`.
import { deviceResponses, Outbox } from '@samklang/widgets/delivery';

const heard = [];
const ENDPOINT = `${location.origin}/v1/responses`;
let outbox;

function newId() {
  const time = Date.now().toString(16).padStart(12, '0');
  const tail = crypto.randomUUID().replaceAll('-', '').slice(12);
  return `${time}7${tail.slice(1, 4)}8${tail.slice(5)}`.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function answer({ words = '', channel = 'qr', id = newId() } = {}) {
  const answers = words ? { nps: 9, why: words } : { nps: 9 };
  const answeredAt = new Date().toISOString();
  return { id, survey: 'nps', version: 1, unit: 'haga', answeredAt, locale: 'en', channel, answers };
}

window.chaos = {
  heard,
  open({ start = true, name = 'chaos' } = {}) {
    outbox = new Outbox({
      name,
      onDelivery: (delivery) => {
        heard.push({ ...delivery, told: Date.now() });
        window.onStep?.(delivery);
      },
    });
    return start ? outbox.start() : undefined;
  },
  async submit({ endpoint = ENDPOINT, ...parts } = {}) {
    const one = answer(parts);
    await outbox.submit(one, endpoint);
    return one.id;
  },
  async submitMany(count, parts) {
    const ids = [];
    for (let number = 0; number < count; number++) ids.push(await window.chaos.submit(parts));
    return ids;
  },
  erase: (id) => outbox.erase(id),
  retry: () => outbox.retry(),
  stats: () => outbox.stats(),
  held: () => deviceResponses('chaos'),
  close: () => outbox.close(),
  statuses: (id) => heard.filter((one) => one.id === id).map(({ status }) => status),
  last: (id) => heard.findLast((one) => one.id === id),
};
window.isReady = true;
