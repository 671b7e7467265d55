import { refusal } from './http-transport.js';
import { request } from './request.js';
import type { Row } from './rows.js';
import type { Verdict } from './transport.js';

/** Asks the kit's own collector to forget an answer, and to keep it from being stored when it is still on its way. */
export async function eraseAtCollector({ endpoint, id, unit }: Row): Promise<Verdict> {
  const address = new URL(`${endpoint}/${encodeURIComponent(id)}`);
  address.searchParams.set('unit', unit);
  const answer = await request(address.href, { method: 'DELETE' });
  if ('reason' in answer) return answer;
  if (answer.ok) return { status: 'erased' };
  const said = refusal(answer);
  return said.status === 'rejected' ? { status: 'blocked', reason: 'erase-refused' } : said;
}
