/** What a list of people may say of each. */
export type Column = 'person' | 'name' | 'team' | 'visible' | 'birthday' | 'started';

/** How spreadsheets in the languages of the site head these columns. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  person: [
    ...['person', 'id', 'number', 'staff number', 'employee number', 'anställningsnummer', 'medarbejdernummer'],
    ...['ansattnummer', 'personeelsnummer'],
  ],
  name: ['name', 'namn', 'navn', 'naam'],
  team: ['team', 'department', 'avdelning', 'afdeling', 'avdeling', 'lag', 'ploeg', 'grupp', 'gruppe'],
  visible: ['visible', 'synlig', 'synligt', 'zichtbaar'],
  birthday: ['birthday', 'födelsedag', 'fødselsdag', 'bursdag', 'verjaardag'],
  started: ['started', 'start date', 'anställd', 'ansat', 'ansatt', 'in dienst'],
};

const columns = Object.keys(headings) as readonly Column[];

/** Which column each heading means; undefined for those this list has no use for. */
export function columnsIn(header: readonly string[]): readonly (Column | undefined)[] {
  return header.map((cell) => {
    const heading = cell.normalize('NFC').trim().toLowerCase();
    return columns.find((column) => headings[column].includes(heading));
  });
}

const NO = ['no', 'nej', 'nei', 'nee', '0', 'false'];

/** Whether a cell says no, in a language of the site. */
export const saysNo = (cell: string): boolean => NO.includes(cell.trim().toLowerCase());

/**
 * A day as the core reads it: `1990-02-28`, `--02-28`, or with the day first as in 28.2.1990 and 28.2. What else is
 * written comes back as it is, since 2/3 is another day in another country.
 */
export function dayIn(cell: string): string {
  const text = cell.trim();
  const [, day, month, year] = /^(\d{1,2})[.-](\d{1,2})[.-]?(\d{4})?$/.exec(text) ?? [];
  if (day === undefined || month === undefined) return text;
  return `${year ?? '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
