import type { CommentConsent } from '../comment/filter.js';
import type { Parsed } from '../result.js';
import type { Item, Survey, Text } from './definition.js';
import { parseSurvey } from './parse.js';
import { pickText } from './text.js';

/** Said as the built-in surveys say it. */
const WORDS = {
  quote: {
    en: 'You may quote what I wrote, without my name.',
    sv: 'Ni får gärna citera det jag skrev, utan mitt namn.',
    da: 'I må gerne citere det, jeg skrev, uden mit navn.',
    nb: 'Dere kan gjerne sitere det jeg skrev, uten navnet mitt.',
    nl: 'Jullie mogen citeren wat ik schreef, zonder mijn naam.',
  },
  contact: {
    en: 'You may get in touch with me about this.',
    sv: 'Ni får gärna höra av er till mig om det här.',
    da: 'I må gerne kontakte mig om det her.',
    nb: 'Dere kan gjerne ta kontakt med meg om dette.',
    nl: 'Jullie mogen hierover contact met mij opnemen.',
  },
  email: {
    en: 'Where can we reach you?',
    sv: 'Var når vi dig?',
    da: 'Hvor kan vi få fat i dig?',
    nb: 'Hvor kan vi nå deg?',
    nl: 'Waar kunnen we je bereiken?',
  },
  emailHelp: {
    en: 'An e-mail address, or leave this empty and give a telephone number next. It is used for this alone and goes when your answer is erased.',
    sv: 'En e-postadress, eller lämna tomt och ange ett telefonnummer i nästa fråga. Den används bara till det här och försvinner när ditt svar raderas.',
    da: 'En e-mailadresse, eller lad feltet stå tomt og skriv et telefonnummer i næste spørgsmål. Den bruges kun til dette og forsvinder, når dit svar slettes.',
    nb: 'En e-postadresse, eller la feltet stå tomt og oppgi et telefonnummer i neste spørsmål. Den brukes bare til dette og forsvinner når svaret ditt slettes.',
    nl: 'Een e-mailadres, of laat dit leeg en geef bij de volgende vraag een telefoonnummer. Het wordt alleen hiervoor gebruikt en verdwijnt als je antwoord wordt gewist.',
  },
  phone: {
    en: 'Which number can we call?',
    sv: 'Vilket nummer kan vi ringa?',
    da: 'Hvilket nummer kan vi ringe til?',
    nb: 'Hvilket nummer kan vi ringe?',
    nl: 'Op welk nummer kunnen we je bellen?',
  },
  phoneHelp: {
    en: 'The number is used for this alone and goes when your answer is erased.',
    sv: 'Numret används bara till det här och försvinner när ditt svar raderas.',
    da: 'Nummeret bruges kun til dette og forsvinder, når dit svar slettes.',
    nb: 'Nummeret brukes bare til dette og forsvinner når svaret ditt slettes.',
    nl: 'Het nummer wordt alleen hiervoor gebruikt en verdwijnt als je antwoord wordt gewist.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * A survey of customers that ends by asking whether the writer may be quoted (item `quote`, where words were written) and
 * contacted (item `contact`, where that is ticked `contact-email`, and without one `contact-phone`). What it asks already is
 * left as it is. Refused are surveys of employees, who are asked for neither, and languages that there are no words for.
 *
 * @example
 * const survey = { schema: 1, id: 's', version: 1, audience: 'customer', locales: ['en'], title: 'S', pages: [{ items: [{ id: 'why', type: 'text', title: 'Why?' }] }], endings: [] };
 * const asking = withConsents(survey, ['quote', 'contact']);
 * asking.ok && asking.value.pages[0].items.map(({ id }) => id) // => ['why', 'quote', 'contact', 'contact-email', 'contact-phone']
 */
export function withConsents(survey: Survey, uses: readonly CommentConsent[]): Parsed<Survey> {
  const refused = refusalOf(survey);
  if (refused) return { ok: false, issues: [refused] };
  const known = new Set(survey.pages.flatMap(({ items }) => items.map(({ id }) => id)));
  const asked = [
    ...(uses.includes('quote') ? quoteItems(survey) : []),
    ...(uses.includes('contact') ? contactItems(survey) : []),
  ].filter(({ id }) => !known.has(id));
  const last = survey.pages.length - 1;
  const pages = survey.pages.map((page, place) =>
    place === last ? { ...page, items: [...page.items, ...asked] } : page,
  );
  return parseSurvey({ ...survey, pages });
}

function refusalOf({ audience, locales }: Survey) {
  if (audience !== 'customer') {
    return { path: 'audience', message: 'Employees are asked neither for quotes nor for an address.' };
  }
  const without = locales.find((locale) => !(languageOf(locale) in WORDS.quote));
  if (without === undefined) return undefined;
  const message = `There are no words for this in "${without}". Put the items "quote" and "contact" into the survey itself.`;
  return { path: 'locales', message };
}

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? '';

const wordsFor = ({ locales }: Survey, words: Text): Text =>
  Object.fromEntries(locales.map((locale) => [locale, pickText(words, locale)]));

/** Asked of who wrote something. */
function quoteItems(survey: Survey): readonly Item[] {
  const texts = survey.pages.flatMap(({ items }) => items.filter(({ type }) => type === 'text'));
  if (texts.length === 0) return [];
  const when = { any: texts.map(({ id }) => ({ item: id, op: 'answered' as const })) };
  return [{ id: 'quote', type: 'consent', when, title: wordsFor(survey, WORDS.quote) }];
}

/** The number is asked of who left no e-mail address. */
function contactItems(survey: Survey): readonly Item[] {
  const agreed = { item: 'contact', op: 'equals', value: 'yes' } as const;
  return [
    { id: 'contact', type: 'consent', title: wordsFor(survey, WORDS.contact) },
    {
      id: 'contact-email',
      type: 'contact',
      kind: 'email',
      when: agreed,
      title: wordsFor(survey, WORDS.email),
      help: wordsFor(survey, WORDS.emailHelp),
    },
    {
      id: 'contact-phone',
      type: 'contact',
      kind: 'phone',
      when: { all: [agreed, { not: { item: 'contact-email', op: 'answered' } }] },
      title: wordsFor(survey, WORDS.phone),
      help: wordsFor(survey, WORDS.phoneHelp),
    },
  ];
}
