const COLUMNS = ['sow', 'spend', 'war_rank', 'war_brands'];

/**
 * Turns the columns sow (0 to 100), war_rank, war_brands and spend into answers to the split, the ranking and the number
 * that a survey names as its wallet. Who the other suppliers are is made up: the table only says how many.
 */
export class WalletColumns {
  #split;
  #ranking;
  #spend;

  constructor({ pages, measures }) {
    const items = pages.flatMap((page) => page.items);
    const taken = new Set(items.map((item) => item.id));
    const { share, spend } = measures?.wallet ?? {};
    this.#split = items.find((item) => item.id === share);
    this.#ranking = items.find((item) => item.type === 'ranking' && item.among === share);
    this.#spend = items.find((item) => item.id === spend);
    this.names = new Set(this.#split ? COLUMNS.filter((name) => !taken.has(name)) : []);
  }

  /** `{ answers, left }`: the answers of a row, and in words what could not be told by them. */
  read(row) {
    if (this.names.size === 0) return { answers: {}, left: [] };
    const [share, spend, rank, brands] = COLUMNS.map((name) => numberIn(row[name]));
    const left = [];
    const answers = {};
    if (this.#spend && spend >= 0) answers[this.#spend.id] = spend;
    else if (spend !== undefined) left.push('values of spend outside its scale');
    const own = (share * (this.#split.total ?? 100)) / 100;
    if (share !== undefined && !(Number.isInteger(own) && share >= 0 && share <= 100)) {
      left.push('values of sow outside its scale');
    } else if (share !== undefined) {
      const told = this.#suppliers(own, rank, brands);
      Object.assign(answers, told.answers);
      if (!told.hasPlace && rank !== undefined) left.push('places among suppliers that the survey cannot ask for');
    } else if (rank !== undefined) left.push('places among suppliers without a share');
    return { answers, left };
  }

  /** Splits what is left among as many others as the row says, where options, parts and a place without ties allow it. */
  #suppliers(own, rank, brands) {
    const rest = (this.#split.total ?? 100) - own;
    const others = this.#split.options.map((option) => option.id).filter((id) => id !== this.#split.own);
    const fits = own > 0 && brands - 1 <= Math.min(rest, others.length) && brands > 1 === rest > 0;
    const hasPlace = fits && Number.isInteger(rank) && rank >= 1 && rank <= brands;
    const used = others.slice(0, hasPlace ? brands - 1 : Math.min(1, rest));
    const parts = used.map((id, index) => [id, index === 0 ? rest - used.length + 1 : 1]);
    const answers = { [this.#split.id]: Object.fromEntries([[this.#split.own, own], ...parts]) };
    if (hasPlace && brands > 1 && this.#ranking)
      answers[this.#ranking.id] = used.toSpliced(rank - 1, 0, this.#split.own);
    return { answers, hasPlace };
  }
}

function numberIn(text) {
  return text === undefined || text.trim() === '' ? undefined : Number(text);
}
