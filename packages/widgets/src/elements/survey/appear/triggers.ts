import type { Opening } from '../../../events.js';
import { numberIn } from './manner.js';

const BY_ITSELF = ['delay', 'scroll-share', 'exit-intent'];
/** Seconds before a survey opens by itself whose owner named no trigger. */
const DEFAULT_DELAY = 5;
/** Nothing opens by itself earlier after the page is there: a first look at a page is the page's. */
const FIRST_LOOK = 1000;

type Fire = (by: Opening) => void;

/** Whether the owner named something that opens it, `open-on` included. */
const isTriggered = (host: Element) => [...BY_ITSELF, 'open-on'].some((name) => host.hasAttribute(name));

/** Whether it may open without being asked for. `byDefault` says what no trigger at all means. */
export const opensByItself = (host: Element, byDefault: boolean): boolean =>
  isTriggered(host) ? BY_ITSELF.some((name) => host.hasAttribute(name)) : byDefault;

/** Opens when something is clicked that the selector in `open-on` names; the click then does nothing else. */
export function watchClicks(host: Element, fire: Fire, signal: AbortSignal): void {
  const selector = host.getAttribute('open-on');
  if (!selector || !isSelector(selector)) return;
  const click = (event: Event) => {
    const isNamed = event.composedPath().some((part) => part instanceof Element && part.matches(selector));
    if (!isNamed || event.defaultPrevented) return;
    event.preventDefault();
    fire('click');
  };
  document.addEventListener('click', click, { signal });
}

function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    console.error(`samklang-survey: open-on="${selector}" is no CSS selector.`);
    return false;
  }
}

/** Tells when something happens that should open it by itself: time, scrolling, or the pointer leaving at the top. */
export function watchTriggers(host: Element, fire: Fire, signal: AbortSignal): void {
  const after = (ms: number, act: () => void) => {
    const timer = setTimeout(act, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };
  const begin = () => {
    const delay = numberIn(host, 'delay', isTriggered(host) ? Number.POSITIVE_INFINITY : DEFAULT_DELAY) * 1000;
    if (delay < Number.POSITIVE_INFINITY) after(Math.max(delay, FIRST_LOOK), () => fire('delay'));
    after(FIRST_LOOK, () => {
      watchScroll(numberIn(host, 'scroll-share', Number.POSITIVE_INFINITY), fire, signal);
      if (host.hasAttribute('exit-intent')) watchExit(fire, signal);
    });
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { signal, once: true });
}

/** `share` of the way down the page, from 0 to 1; a page that does not scroll never gets there. */
function watchScroll(share: number, fire: Fire, signal: AbortSignal): void {
  const look = () => {
    const way = document.documentElement.scrollHeight - innerHeight;
    if (way > 0 && scrollY > 0 && scrollY >= share * way - 1) fire('scroll');
  };
  if (share <= 1) addEventListener('scroll', look, { signal, passive: true });
}

/** Only where there is a pointer that can leave. */
function watchExit(fire: Fire, signal: AbortSignal): void {
  if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
  const leave = ({ clientY, relatedTarget }: MouseEvent) => clientY <= 0 && !relatedTarget && fire('exit');
  document.documentElement.addEventListener('mouseout', leave, { signal });
}
