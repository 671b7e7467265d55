import { readElsewhere } from '../workshop/elsewhere.js';
import { heldHere } from '../workshop/held.js';
import { countedOf, isReply } from './reply.js';

/** Bytes of JSON that take some ten milliseconds of the page's thread on a slow machine. */
const mostHere = 500_000;

/** The JSON of a reply, however long it is, without holding up the page. Figures come as they are held. */
export async function readReply(reply: Response): Promise<unknown> {
  const text = await reply.arrayBuffer();
  if (text.byteLength > mostHere) return readElsewhere(text);
  const json: unknown = JSON.parse(new TextDecoder().decode(text));
  return isReply(json) ? heldHere(countedOf(json)) : json;
}
