/** Bytes of JSON that take some ten milliseconds of the page's thread on a slow machine. */
const mostHere = 500_000;

/** The JSON of a reply, however long it is, without holding up the page. */
export async function readReply(reply: Response): Promise<unknown> {
  const text = await reply.arrayBuffer();
  if (text.byteLength <= mostHere) return JSON.parse(new TextDecoder().decode(text));
  const { parseElsewhere } = await import('../work/elsewhere.js');
  return parseElsewhere(text);
}
