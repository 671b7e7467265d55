/** Words of the list of people, of customers' quotes and of how a board shows them. */
export const more = {
  roster: {
    lede: 'The share of each team that colleagues have thanked in the last 90 days. No names and no ranks: just where to look.',
    open: 'Open a list of people',
    help: 'A CSV file whose first row names its columns: name, team, and if you like number, visible (no for work that few see), birthday and started. Dates as 1990-02-28 or 28.2., only of those who want to be congratulated. The list is read here and never leaves this device.',
    opened: (file: string, n: string) => `${file}: ${n} people.`,
    forget: 'Put the list away',
    faults: (n: string) => `To look at in the file: ${n}. Everything else counts.`,
    moreFaults: (n: string) => `And ${n} more.`,
    unusable: {
      workbook: 'This is an Excel workbook. Save it as CSV in Excel and open that.',
      empty: 'There is nothing in this file.',
      binary: 'This is not a text file. Save the list as CSV and open that.',
      columns: 'The first row has to name the columns. Two are needed: name and team.',
    },
    rows: {
      quotes: (row: string) => `Row ${row}: a quotation mark is opened and never closed.`,
      width: (row: string) => `Row ${row}: it has more or fewer fields than the first row, and is left out.`,
      name: (row: string) => `Row ${row}: the name is missing or too long. The row is left out.`,
      team: (row: string) => `Row ${row}: the team is missing. The row is left out.`,
    },
    date: (row: string, value: string) =>
      `Row ${row}: “${value}” is no date we are sure of. Write 1990-02-28, or 28.2. without the year. The person counts without it.`,
    twice: (row: string, who: string, first: string) =>
      `Row ${row}: ${who} stands in row ${first} already. Counted once.`,
    title: 'Thanked in the last 90 days',
    team: 'Team',
    people: 'People',
    share: 'Thanked',
    tooSmall: (n: string) => `Fewer than ${n} people, so not shown`,
    unmatched: (n: string) => `Thanks to names that are not in the list, or are in it more than once: ${n}.`,
    days: 'To congratulate in the next two weeks',
    noDays: 'Nobody in the next two weeks.',
    years: (n: string) => `${n} years at work`,
    daysHelp:
      'Each comes from a day that the person gave for this. On the board it waits in the inbox for that person’s yes, and shows on its day alone.',
    celebrate: 'Put on the board',
    onBoard: 'On the board',
    celebrated: (name: string) => `${name} waits in the inbox. Note the yes there, or send the personal link.`,
  },
  spread: {
    title: 'How the honour has gone round',
    needsList:
      'With the list of people, this tells which teams and which less visible work have been passed over so far.',
    fair: 'So far it has gone round fairly.',
    noWinners: 'Nobody in the list has been chosen before, so everything is open.',
    often: (team: string, wins: string, expected: string) =>
      `${team} has had it ${wins} times; by its size about ${expected} would be even.`,
    passedOver: (team: string, people: string, expected: string) =>
      `${team}, ${people} people, has never had it; by its size about ${expected} would be even.`,
    lessVisible: (people: string, expected: string) =>
      `Work that few see, ${people} people, has never been honoured; about ${expected} times would be even.`,
    thought: 'A thought before you decide, not a rule: the deed decides.',
  },
  quotes: {
    lede: 'Words of customers who ticked that we may quote them. A quote waits in the inbox, shows from the day after the answer at the earliest, and goes when the customer takes the answer back.',
    noSurvey: 'No survey asks whether customers may be quoted. A consent item with the id “quote” does that.',
    survey: 'Survey',
    none: 'Nobody who wrote something has agreed to be quoted yet.',
    quoted: 'Proposed. It waits for a moderator, and in any case for the day after the answer.',
    make: 'Make a quote of it',
    words: 'Words that show',
    wordsHelp:
      'Leave words out with … in their place; nothing else changes. Read it once for names: one that begins a sentence is not found for you.',
    changed: 'These are a customer’s words: leave some out with … in their place, but change none.',
    names: 'This looks like names or addresses. Leave out those that are:',
    leaveOut: (what: string) => `Leave out “${what}”`,
    colleague: 'A colleague it is about, if any',
    team: 'Their team',
    colleagueHelp: 'The colleague stands beside the quote only after saying yes.',
    propose: 'Propose for the wall',
    proposed: 'Proposed. You find it in the inbox.',
  },
  rotation: {
    title: 'What the wall shows, and how long',
    places: 'Slides in a cycle, at most',
    quoteShare: 'Share of customers’ quotes, per cent',
    quoteOfTheDay: 'One quote of the day, the same until midnight',
    chair: 'The customer’s chair takes its turn',
    least: 'Shortest stay of a slide, seconds',
    most: 'Longest stay, seconds',
    pace: 'Time to read',
    paces: { brief: 'Brief', usual: 'Usual', long: 'Long' },
    paceOwn: (ms: string) => `Own: ${ms} ms a letter`,
    leapDay: 'Days of 29 February, in other years on',
  },
  deleting: {
    delete: 'Delete this board',
    text: 'Everything on it goes for good: thanks, pictures, codes, rounds and keys. Its displays go blank.',
    sure: (name: string) => `Yes, delete ${name}`,
    done: (name: string) => `${name} is deleted.`,
  },
};

export type More = typeof more;
