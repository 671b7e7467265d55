/** One piece of the snippet: markup in the accent, the rest in ink. */
interface Token {
  readonly text: string;
  readonly tag?: boolean;
}

export interface SnippetAddresses {
  readonly script: string;
  readonly survey: string;
  readonly page: string;
  readonly unit: string;
  /** Stands in the questions, as the company does. */
  readonly unitName: string;
  readonly company: string;
  /** The collector's base address; left out, answers stay on the visitor's device. */
  readonly endpoint?: string;
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const tag = (text: string): Token => ({ text, tag: true });

/** The lines that a page needs, with the real addresses of this site. */
function snippetTokens(
  { script, survey, page, unit, unitName, company, endpoint }: SnippetAddresses,
  link: string,
): Token[] {
  const unitPart = unit ? `\n  unit="${unit}" unit-name="${attribute(unitName)}"` : '';
  const endpointPart = endpoint ? `\n  endpoint="${endpoint}"` : '';
  return [
    tag('<script'),
    { text: ` type="module"\n  src="${script}"` },
    tag('></script>'),
    { text: '\n\n' },
    tag('<samklang-survey'),
    { text: `\n  src="${survey}"${endpointPart}\n  company="${attribute(company)}"${unitPart}` },
    tag('>'),
    { text: '\n  ' },
    tag('<a'),
    { text: ` href="${page}"` },
    tag('>'),
    { text: link },
    tag('</a>'),
    { text: '\n' },
    tag('</samklang-survey>'),
  ];
}

/** The snippet as it stands on the page. Its text is what gets copied. */
export function snippetElement(addresses: SnippetAddresses, link: string): HTMLElement {
  const code = document.createElement('code');
  for (const { text, tag } of snippetTokens(addresses, link)) {
    const part = document.createElement(tag ? 'b' : 'span');
    part.textContent = text;
    code.append(part);
  }
  return code;
}

/**
 * Copies the text of an element. The clipboard needs a secure context; without one the text is selected instead,
 * ready for the keyboard.
 * @returns whether it was copied
 */
export async function copyText(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    source.focus();
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
