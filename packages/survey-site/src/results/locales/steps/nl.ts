import type { StepMessages } from './en.js';

export const steps: StepMessages = {
  confidence: {
    practice: 'opleiding om goed te helpen',
    step: 'Kies de belofte die jullie het vaakst breken, en oefen een week lang samen om haar na te komen.',
    how: 'Schrijf op wanneer het lukte en wanneer niet.',
  },
  integrity: {
    practice: 'vrijheid om te handelen',
    step: 'Geef iedereen die klanten ontmoet een bedrag per dag om een fout recht te zetten, zonder te vragen.',
    how: 'Schrijf elke keer op. Lees de notities maandag samen.',
  },
  pride: {
    practice: 'weten wat klanten vinden',
    step: 'Lees aan het begin van elke dienst de eigen woorden van drie klanten voor.',
    how: 'Laat elke dag iemand anders kiezen.',
  },
  passion: {
    practice: 'je eigen klant zijn',
    step: 'Wees een dag je eigen klant. Schrijf drie dingen op en los er één op.',
    how: 'Ga met z’n tweeën, en kies wat het minst vraagt.',
  },
  leadership: {
    practice: 'doelen met een reden',
    step: 'Vertel iedereen deze week waarom één klantdoel telt, met het verhaal van één klant.',
    how: 'Vraag daarna ieder hoe die het zou vertellen.',
  },
  tasks: {
    practice: 'winnen bij trouwe klanten',
    step: 'Vraag ieder wat goed werk in de weg staat, en haal één ding weg.',
    how: 'Vertel welk het werd, en waarom de andere niet.',
  },
  manager: {
    practice: 'goede voorbeelden delen',
    step: 'Noem elke dag één goede daad, met de naam van wie het deed.',
    how: 'Zeg wat het voor de klant betekende.',
  },
  trust: {
    practice: 'leiders die klachten lezen',
    step: 'Leiders beantwoorden deze week zelf drie klachten.',
    how: 'Laat de mensen die deze klanten spraken de antwoorden eerst lezen.',
  },
  eroding: {
    practice: 'winnen bij trouwe klanten',
    step: 'Luister eerst: een korte peiling in de vestiging, dan één verandering die zij kiest.',
    how: 'Zeg voor wanneer, en vertel wat ervan kwam.',
  },
  inward_focused: {
    practice: 'klanten in beeld',
    step: 'Zet bij elk overleg een lege stoel voor de klant, en lees eerst de opmerkingen.',
    how: 'Vraag aan het eind wat de stoel gezegd zou hebben.',
  },
  both_low: {
    practice: 'vrijheid om te handelen',
    step: 'Haal één regel weg die tussen de medewerkers en de klanten staat.',
    how: 'Laat de medewerkers kiezen welke.',
  },
  gain: {
    practice: 'winnen bij trouwe klanten',
    step: 'Spreek met één team af wat het erbij wint als meer van zijn klanten terugkomen.',
    how: 'Het tabblad Beloning rekent uit wat dat zou kosten voordat je het belooft.',
  },
  hire: {
    practice: 'aannemen op houding',
    step: 'Vraag iedereen die je voor een baan spreekt naar iemand die ze hielpen, en wat daarvoor nodig was.',
    how: 'Laat een collega die klanten ontmoet meepraten.',
  },
  keep: {
    practice: 'goede voorbeelden delen',
    step: 'Schrijf op wat jullie doen waarvoor klanten terugkomen, en laat het een andere vestiging zien.',
    how: 'Vraag intussen meer mensen: de antwoorden wijzen nog niet één ding aan.',
  },
};
