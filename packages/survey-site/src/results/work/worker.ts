import { expose } from 'comlink';
import { Room } from './room.js';

const room = new Room();

const work = {
  isThere: () => true,
  open: (text: ArrayBuffer) => room.open(text),
  summaries: (ticket: number, from: number, to: number) => room.summaries(ticket, from, to),
  make: (...asked: Parameters<Room['make']>) => room.make(...asked),
  drop: (ticket: number) => room.drop(ticket),
};

export type Work = typeof work;

expose(work);
