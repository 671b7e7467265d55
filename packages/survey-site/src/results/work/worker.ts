import { expose } from 'comlink';
import { compareUnits } from '../model/comparison.js';
import { ReplyReader } from './reply-reader.js';

const replies = new ReplyReader();

const work = {
  openReply: (text: ArrayBuffer) => replies.open(text),
  summaries: (ticket: number, from: number, to: number) => replies.summaries(ticket, from, to),
  compareUnits,
};

export type Work = typeof work;

expose(work);
