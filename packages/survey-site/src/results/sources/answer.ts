/** What came back of a request. */
export interface Answer<Body> {
  readonly status: number;
  readonly etag: string | null;
  /** Undefined where the status says all: nothing has changed, or the key does not fit. */
  readonly body: Body | undefined;
}

export const isKeyRefused = (status: number): boolean => status === 401 || status === 403;

export async function answerOf<Body>(reply: Response, read: (reply: Response) => Promise<Body>): Promise<Answer<Body>> {
  const { status } = reply;
  const body = status === 304 || isKeyRefused(status) ? undefined : await read(reply);
  return { status, etag: reply.headers.get('etag'), body };
}
