import type { Counted } from './source.js';

/** What a collector answers about one survey and period. */
type Reply = Omit<Counted, 'audience'>;

export const isReply = (json: unknown): json is Reply =>
  typeof json === 'object' && json !== null && 'summaries' in json && Array.isArray(json.summaries);

/** Only figures of employees are released. */
export const countedOf = (reply: Reply): Counted => ({ ...reply, audience: reply.released ? 'employee' : 'customer' });
