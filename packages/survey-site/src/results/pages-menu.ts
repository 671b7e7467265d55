const narrow = matchMedia('(max-width: 900px)');

/** On phones and tablets the tabs need the room: the site's other pages wait behind a button. */
export function foldPages(header: Element): void {
  const pages = header.querySelector<HTMLElement>(':scope > nav');
  if (!pages || !('popover' in pages)) return;
  pages.id = 'pages';
  header.append(pagesButton(pages));
  const fold = () => {
    pages.popover = narrow.matches ? 'auto' : null;
  };
  narrow.addEventListener('change', fold);
  fold();
}

/** It is called what the list of pages is called, in the language of the page. */
function pagesButton(pages: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pages-button';
  button.setAttribute('popovertarget', pages.id);
  button.setAttribute('aria-label', pages.getAttribute('aria-label') ?? '');
  button.dataset.label = pages.dataset.label ?? '';
  button.append(listIcon());
  return button;
}

function listIcon(): SVGSVGElement {
  const name = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(name, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  const lines = document.createElementNS(name, 'path');
  lines.setAttribute('d', 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13');
  icon.append(lines);
  return icon;
}
