import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Envelope, Response, Survey } from '@samklang/core';
import type { SamklangSurvey } from '@samklang/widgets';

export const survey: Survey = {
  schema: 1,
  id: 'visit',
  version: 3,
  audience: 'customer',
  locales: ['en', 'sv', 'ar'],
  title: 'Your visit',
  pages: [
    {
      items: [
        {
          id: 'nps',
          type: 'nps',
          title: {
            en: 'How likely are you to recommend {company}?',
            sv: 'Skulle du rekommendera {company}?',
            ar: 'هل توصي بـ {company}؟',
          },
        },
        {
          id: 'easy',
          type: 'likert',
          required: true,
          cantSay: true,
          title: { en: 'It was easy.', sv: 'Det var enkelt.' },
          labels: ['Disagree', 'Neither', 'Agree'],
        },
        {
          id: 'why',
          type: 'text',
          long: true,
          maxLength: 20,
          title: { en: 'Why?', sv: 'Varför?' },
          wordings: [
            {
              when: { item: 'nps', op: 'atLeast', value: 9 },
              title: { en: 'What went so well?', sv: 'Vad var så bra?' },
            },
          ],
        },
      ],
    },
  ],
  endings: [{ title: { en: 'Thank you. It is heard.', sv: 'Tack. Det hörs.' } }],
};

/** The same survey under an id of its own, so that no test meets the draft of another. */
export const fresh = (): Survey => ({ ...survey, id: `visit-${crypto.randomUUID()}` });

/** The element with a survey on the screen and everything it loads later. */
export async function mount(attributes: Partial<SamklangSurvey> = {}): Promise<SamklangSurvey> {
  const element = await fixture<SamklangSurvey>(html`<samklang-survey></samklang-survey>`);
  Object.assign(element, { definition: fresh(), company: 'Lindhav', ...attributes });
  await ready(element);
  return element;
}

/** Fulfils when the frame around the question, the last thing to come, is there. */
export const ready = (element: SamklangSurvey) =>
  waitUntil(() => find(element, '.row'), 'the question did not come', { timeout: 5000 });

export function find<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null {
  return element.shadowRoot?.querySelector<E>(selector) ?? null;
}

export function get<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const found = find<E>(element, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export const heading = (element: Element) => get(element, '#question').textContent;

export const shows = (element: Element, words: string) =>
  waitUntil(() => element.shadowRoot?.textContent?.includes(words), `"${words}" did not come`, { timeout: 5000 });

/** The middle of an element, for a real mouse. */
export function middle(element: Element): [number, number] {
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** A collector at the other end of `window.fetch`: stores by id, and fails as it is told to. */
export class FakeCollector {
  readonly stored = new Map<string, Response>();
  readonly erased: string[] = [];
  readonly requests: { readonly method: string; readonly url: string; readonly body: Envelope | undefined }[] = [];
  /** What happens instead of an ordinary reply, request by request; when it is empty all is well. */
  readonly faults: ((accept: () => globalThis.Response) => globalThis.Response | Promise<globalThis.Response>)[] = [];
  /** Ids that are refused. */
  readonly refused = new Set<string>();
  readonly #fetch = window.fetch.bind(window);

  constructor() {
    window.fetch = async (input, init) => {
      const url = String(input);
      if (!url.includes('/v1/responses')) return this.#fetch(input, init);
      const method = init?.method ?? 'GET';
      const body = init?.body ? (JSON.parse(String(init.body)) as Envelope) : undefined;
      this.requests.push({ method, url, body });
      const accept = () => (method === 'DELETE' ? this.#erase(url) : this.#store(body?.responses ?? []));
      const fault = this.faults.shift();
      return fault ? fault(accept) : accept();
    };
  }

  restore(): void {
    window.fetch = this.#fetch;
  }

  #store(responses: readonly Response[]): globalThis.Response {
    const results = responses.map((response) => {
      const { id } = response;
      if (this.refused.has(id))
        return { id, status: 'rejected', issues: [{ path: 'answers.nps', message: 'Not a score.' }] };
      if (this.stored.has(id) || this.erased.includes(id)) return { id, status: 'duplicate' };
      this.stored.set(id, response);
      return { id, status: 'stored' };
    });
    return json({ results }, 201);
  }

  #erase(url: string): globalThis.Response {
    const id = new URL(url).pathname.split('/').at(-1) ?? '';
    this.erased.push(id);
    return json({ erased: this.stored.delete(id) }, 200);
  }
}

export const json = (body: unknown, status: number, headers: Record<string, string> = {}) =>
  new globalThis.Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const networkDown = (): never => {
  throw new TypeError('Failed to fetch');
};
