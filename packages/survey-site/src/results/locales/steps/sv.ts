import type { StepMessages } from './en.js';

export const steps: StepMessages = {
  confidence: {
    practice: 'utbildning för att ge god service',
    step: 'Välj det löfte ni oftast bryter och öva på att hålla det tillsammans en vecka.',
    how: 'Skriv upp varje gång det höll och varje gång det inte gjorde det.',
  },
  integrity: {
    practice: 'frihet att handla',
    step: 'Ge alla som möter kunder en summa om dagen för att rätta till ett fel, utan att fråga.',
    how: 'Skriv upp varje gång den används. Läs anteckningarna tillsammans på måndag.',
  },
  pride: {
    practice: 'veta vad kunderna tycker',
    step: 'Läs tre kunders egna ord högt när varje pass börjar.',
    how: 'Låt någon ny välja dem varje dag.',
  },
  passion: {
    practice: 'vara sin egen kund',
    step: 'Var er egen kund en dag. Skriv ner tre saker och åtgärda en.',
    how: 'Gå två och två, och välj den som kräver minst.',
  },
  leadership: {
    practice: 'mål med en mening',
    step: 'Berätta för alla i veckan varför ett kundmål är viktigt, med en kunds historia.',
    how: 'Fråga var och en efteråt hur de skulle berätta den.',
  },
  tasks: {
    practice: 'vinna på trogna kunder',
    step: 'Fråga var och en vad som står i vägen för ett bra arbete, och ta bort en sak.',
    how: 'Berätta vilken det blev, och varför inte de andra.',
  },
  manager: {
    practice: 'dela goda exempel',
    step: 'Nämn en god gärning varje dag, med namnet på den som gjorde den.',
    how: 'Säg vad den betydde för kunden.',
  },
  trust: {
    practice: 'ledare som läser klagomål',
    step: 'Ledarna svarar själva på tre klagomål den här veckan.',
    how: 'Låt dem som mötte kunderna läsa svaren först.',
  },
  eroding: {
    practice: 'vinna på trogna kunder',
    step: 'Lyssna först: en puls i enheten, sedan en förändring som den valt.',
    how: 'Säg till när, och berätta vad det blev av den.',
  },
  inward_focused: {
    practice: 'kunderna i sikte',
    step: 'Ställ en tom stol för kunden vid varje möte, och läs kommentarerna först.',
    how: 'Avsluta med att fråga vad stolen skulle ha sagt.',
  },
  both_low: {
    practice: 'frihet att handla',
    step: 'Ta bort en regel som står mellan medarbetarna och kunderna.',
    how: 'Låt medarbetarna välja vilken.',
  },
  gain: {
    practice: 'vinna på trogna kunder',
    step: 'Kom överens med ett team om vad det vinner när fler av dess kunder kommer tillbaka.',
    how: 'Fliken Lön räknar ut vad det skulle kosta innan ni lovar det.',
  },
  hire: {
    practice: 'anställa för inställningen',
    step: 'Be alla ni träffar för ett jobb att berätta om någon de hjälpte, och vad det krävde.',
    how: 'Låt en kollega som möter kunder vara med och säga sitt.',
  },
  keep: {
    practice: 'dela goda exempel',
    step: 'Skriv ner vad ni gör som kunderna kommer tillbaka för, och visa det för en annan enhet.',
    how: 'Fråga fler under tiden: svaren pekar inte på en sak än.',
  },
};
