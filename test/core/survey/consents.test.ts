import type { Survey } from '@samklang/core';
import { agreesTo, contactsIn } from '@samklang/core/comment';
import { flowOf, parseSurvey, withConsents } from '@samklang/core/survey';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../support/surveys.js';

const both = ['quote', 'contact'] as const;

function asking(survey: Survey, uses: Parameters<typeof withConsents>[1] = both): Survey {
  const asked = withConsents(survey, uses);
  if (!asked.ok) throw new Error(JSON.stringify(asked.issues));
  return asked.value;
}

const itemsOf = ({ pages }: Survey) => pages.flatMap(({ items }) => items);
const idsOf = (survey: Survey) => itemsOf(survey).map(({ id }) => id);
const shown = (survey: Survey, answers: object) => flowOf(survey, { ...answers }).items.map(({ id }) => id);

describe('a survey that asks for consent', () => {
  it.each(['visit', 'nps', 'csat', 'ces', 'customer-bond'])(
    'is %s with three or four more questions at its end',
    (id) => {
      const survey = builtIn(id);
      const added = idsOf(asking(survey)).slice(idsOf(survey).length);
      expect(idsOf(asking(survey)).slice(0, -added.length)).toEqual(idsOf(survey));
      const contact = ['contact', 'contact-email', 'contact-phone'];
      expect(added).toEqual(id === 'customer-bond' ? contact : ['quote', ...contact]);
      expect(parseSurvey(asking(survey))).toEqual({ ok: true, value: asking(survey) });
    },
  );

  it('asks for an address of who agrees to be contacted, and for quotes of who wrote something', () => {
    const survey = asking(builtIn('nps'));
    expect(shown(survey, { nps: 9 })).toEqual(['nps', 'why', 'contact']);
    const answers = { nps: 2, why: 'Too slow.', contact: 'yes', 'contact-email': 'a@example.com', quote: 'yes' };
    expect(shown(survey, answers)).toEqual(['nps', 'why', 'quote', 'contact', 'contact-email']);
    expect(contactsIn(survey, answers)).toEqual([{ kind: 'email', text: 'a@example.com' }]);
    expect(agreesTo('quote', survey, answers)).toBe(true);
    expect(itemsOf(survey).some(({ required }) => required)).toBe(false);
  });

  it('asks for a telephone number of who leaves no e-mail address', () => {
    const survey = asking(builtIn('nps'));
    const answers = { nps: 2, contact: 'yes', 'contact-phone': '+46 70 123 45 67' };
    expect(shown(survey, answers)).toEqual(['nps', 'why', 'contact', 'contact-email', 'contact-phone']);
    expect(contactsIn(survey, answers)).toEqual([{ kind: 'phone', text: '+46 70 123 45 67' }]);
    expect(contactsIn(survey, { ...answers, contact: 'no' })).toEqual([]);
  });

  it('asks only what is wanted, and once however often it is done', () => {
    const nps = builtIn('nps');
    expect(asking(nps, [])).toEqual(nps);
    expect(idsOf(asking(nps, ['quote']))).toEqual(['nps', 'why', 'quote']);
    expect(asking(asking(nps))).toEqual(asking(nps));
  });

  it('leaves quotes out where nobody can write', () => {
    const survey = {
      ...builtIn('csat'),
      pages: [{ items: itemsOf(builtIn('csat')).filter(({ type }) => type !== 'text') }],
    };
    expect(idsOf(asking(survey, ['quote']))).toEqual(idsOf(survey));
  });

  it('speaks the languages of the survey, a regional one too', () => {
    const survey = { ...builtIn('nps'), locales: ['en', 'nl-BE'] };
    const regional = JSON.parse(JSON.stringify(survey).replaceAll('"nl":', '"nl-BE":')) as Survey;
    const contact = itemsOf(asking(regional)).find(({ id }) => id === 'contact');
    expect(contact?.title).toEqual({
      en: 'You may get in touch with me about this.',
      'nl-BE': 'Jullie mogen hierover contact met mij opnemen.',
    });
  });

  it.each(['employee-pulse', 'customer-for-a-day', 'loyalty-practice'])('is never %s, which employees answer', (id) => {
    expect(withConsents(builtIn(id), both)).toMatchObject({ ok: false, issues: [{ path: 'audience' }] });
  });

  it('is none in a language without words for it', () => {
    const finnish = { ...builtIn('nps'), locales: ['en', 'fi'] };
    expect(withConsents(finnish, both)).toMatchObject({ ok: false, issues: [{ path: 'locales' }] });
  });
});
