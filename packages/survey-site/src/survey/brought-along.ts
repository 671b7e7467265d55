import type { SamklangSurvey } from '@samklang/widgets';

/** Names of the address that are the page's own. */
const OWN = ['s', 'u', 'l', 'c', 'preview'];
const PREFILL = 'q.';

type Params = readonly (readonly [name: string, value: string])[];

/** Texts by name, the first of each; undefined when there are none. */
function fieldsOf(params: Params): Readonly<Record<string, string>> | undefined {
  return params.length > 0 ? Object.fromEntries([...params].reverse()) : undefined;
}

/** What a link brings along: answers (`q.nps=9`) and hidden fields. The survey decides what of it is taken. */
export function broughtAlong(query: URLSearchParams): Pick<SamklangSurvey, 'prefill' | 'hiddenFields' | 'preview'> {
  const others: Params = [...query].filter(([name]) => !OWN.includes(name));
  const isAnswer = ([name]: Params[number]) => name.startsWith(PREFILL);
  const answers = others.filter(isAnswer).map(([name, value]) => [name.slice(PREFILL.length), value] as const);
  return {
    prefill: fieldsOf(answers),
    hiddenFields: fieldsOf(others.filter((param) => !isAnswer(param))),
    preview: query.has('preview'),
  };
}
