// The one script tag. It imports nothing statically: base, element and the element's data start at the same moment.
import { registry } from './registry.js';

const started = new Map<string, Promise<unknown> | undefined>();

function preload(src: string): void {
  const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: src };
  document.head.append(Object.assign(document.createElement('link'), link));
}

function start(tag: string): Promise<unknown> | undefined {
  const arriving =
    started.get(tag) ??
    registry[tag]?.().catch((error: unknown) => {
      started.delete(tag);
      console.error(`<${tag}> did not load.`, error);
    });
  started.set(tag, arriving);
  return arriving;
}

/** Loads the elements that a part of the page uses. Only a host with shadow roots of its own calls it itself. */
export function discover(root: ParentNode): Promise<unknown> {
  const tags = Object.keys(registry);
  const own = root instanceof Element ? [root] : [];
  const found = [...own, ...root.querySelectorAll(tags.join())].filter((element) => tags.includes(element.localName));
  for (const element of found) {
    const src = element.getAttribute('src');
    // With a mode, whether it is shown at all is decided later. What a token opens is asked for with it.
    if (src && !element.matches('[mode], [token], samklang-points') && !customElements.get(element.localName))
      preload(src);
  }
  if (found.length) start('samklang-provider');
  return Promise.all(found.map((element) => start(element.localName)));
}

/** Fulfils when the elements that were on the page at first are defined; undefined on a server, where there is no page. */
export const loaded: Promise<unknown> | undefined = globalThis.document && watch(document);

function watch(page: Document): Promise<unknown> {
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) void discover(node);
    }
  }).observe(page, { childList: true, subtree: true });
  return discover(page);
}
