import type { Config, Summary, Survey } from '@samklang/core';
import { missingPeriods, within } from '../model/period.js';
import type { Handlings } from '../sources/handled-here.js';
import { mergeByUnit } from '../sources/merge-by-unit.js';
import type { CommentPage, CommentQuery, Counted, Query } from '../sources/source.js';
import { type Kept, Room } from '../workshop/room.js';
import { commentsIn } from './comments-in.js';
import { Cancelled } from './context.js';
import { type CountedSurvey, countFiles } from './count-files.js';
import type { FileReport } from './file-report.js';
import { type Inspection, inspect } from './inspect.js';
import type { Mapping } from './mapping.js';
import { type OpenedFile, openFile } from './opened-file.js';
import { factsTogether, type UnitFacts } from './read-units.js';
import { joinedNames, type Spellings, spellingsOf } from './spellings.js';
import { Suppression } from './withhold.js';
import { withoutIds } from './without-ids.js';

/** What the desk needs to know of this site. */
export interface DeskSettings {
  readonly timeZone: string;
  readonly known: readonly Survey[];
  readonly minimum: Config['minimum'];
  /** Ids of the settings' units. */
  readonly units: readonly string[];
}

/** What all open files are together. */
export interface Opened {
  readonly reports: readonly FileReport[];
  readonly surveys: readonly string[];
  /** Units spelt in several ways that are still counted apart. */
  readonly spellings: readonly Spellings[];
  /** Periods between the first and the last without any answer, by survey. */
  readonly gaps: readonly { readonly survey: string; readonly periods: readonly string[] }[];
  /** Surveys with answers of which not one has a value that counts. */
  readonly withoutValues: readonly string[];
  /** Surveys of which a released view was left out, because answers to them are open too. */
  readonly releasedLeftOut: readonly string[];
  /** Files whose answers have no ids, beside others of the same survey. */
  readonly withoutIds: readonly string[];
  /** What tables of units say, by unit. */
  readonly facts: readonly (readonly [unit: string, facts: UnitFacts])[];
}

/** Reads files, counts them and answers questions about them: all of it off the page's own thread. */
export class FileDesk {
  #settings: DeskSettings = { timeZone: 'UTC', known: [], minimum: { customer: 10, employee: 5 }, units: [] };
  #files: readonly OpenedFile[] = [];
  #joined: ReadonlyMap<string, string> = new Map();
  #counted: ReadonlyMap<string, CountedSurvey> | undefined;
  #suppressions = new Map<string, Suppression>();
  readonly #room = new Room();
  #isCancelled = false;

  isThere(): boolean {
    return true;
  }

  setUp(settings: DeskSettings): void {
    this.#settings = settings;
  }

  inspect(file: File): Promise<Inspection> {
    return inspect(file, this.#settings.known);
  }

  /** Reads a file beside those already open. False when it was cancelled: then nothing of it stays. */
  async read(file: File, mapping: Mapping | undefined, tell: (share: number) => void): Promise<boolean> {
    this.#isCancelled = false;
    const progress = (share: number) => {
      tell(share);
      return !this.#isCancelled;
    };
    const isKnown = (survey: string, id: string) => this.#files.some(({ ids }) => ids.get(survey)?.has(id));
    try {
      const opened = await openFile(file, { context: this.#settings, mapping, isKnown, progress });
      this.#change([...this.#files, opened]);
      return true;
    } catch (error) {
      if (error instanceof Cancelled) return false;
      throw error;
    }
  }

  cancel(): void {
    this.#isCancelled = true;
  }

  /** Closes one file. */
  close(place: number): void {
    this.#change(this.#files.filter((_, index) => index !== place));
  }

  closeAll(): void {
    this.#joined = new Map();
    this.#change([]);
  }

  /** Counts units that are spelt in several ways under one name. */
  joinUnits(): void {
    this.#joined = new Map([...this.#joined, ...joinedNames(this.#spellings())]);
    this.#change(this.#files);
  }

  opened(): Opened {
    const counted = this.#count();
    return {
      reports: this.#files.map(({ report }) => report),
      surveys: [...counted.keys()],
      spellings: this.#spellings(),
      gaps: [...counted].flatMap(([survey, { summaries }]) => {
        const periods = missingPeriods(summaries.map(({ period }) => period));
        return periods.length > 0 ? [{ survey, periods }] : [];
      }),
      withoutValues: [...counted].filter(([, { summaries }]) => !summaries.some(hasValues)).map(([survey]) => survey),
      releasedLeftOut: this.#releasedLeftOut(counted),
      withoutIds: withoutIds(this.#files),
      facts: [
        ...factsTogether(
          this.#files.map(({ facts }) => facts),
          this.#joined,
        ),
      ],
    };
  }

  #releasedLeftOut(counted: ReadonlyMap<string, CountedSurvey>): readonly string[] {
    const released = this.#files
      .flatMap(({ summaries }) => summaries)
      .filter(({ audience }) => audience === 'employee');
    return [...new Set(released.map(({ survey }) => survey))].filter((survey) => !counted.get(survey)?.isReleased);
  }

  load({ survey, period }: Query): Kept {
    const counted = this.#surveyOf(survey);
    const audience = counted?.audience ?? 'customer';
    const minimum = this.#settings.minimum[audience];
    const shown = counted ? this.#shown(survey, counted, period) : { summaries: [], withheld: [] };
    return this.#room.keep({ version: 0, audience, minimum, ...shown });
  }

  /** Some of the Summaries of a {@link load}, so that no message is large. */
  summaries(ticket: number, from: number, to: number): readonly Summary[] {
    return this.#room.summaries(ticket, from, to);
  }

  make(...asked: Parameters<Room['make']>): Promise<unknown> {
    return this.#room.make(...asked);
  }

  drop(ticket: number): void {
    this.#room.drop(ticket);
  }

  periods(survey: string): readonly string[] {
    const summaries = this.#surveyOf(survey)?.summaries ?? [];
    return [...new Set(summaries.map(({ period }) => period))]
      .filter((period) => period !== '' && period !== '*')
      .sort();
  }

  /** @param handlings what was done about answers, which the page keeps */
  comments(query: CommentQuery, handlings: Handlings): CommentPage {
    const [survey, counted] = this.#entryOf(query.survey) ?? [];
    if (survey === undefined || !counted) return { comments: [], next: null };
    const suppression = counted.audience === 'employee' ? this.#suppressionOf(survey, counted) : undefined;
    const shows = (unit: string, period: string) => suppression?.showsWords(unit, period) ?? true;
    const { audience } = counted;
    return commentsIn(this.#files, { ...query, survey }, { audience, joined: this.#joined, shows, handlings });
  }

  #change(files: readonly OpenedFile[]): void {
    this.#files = files;
    this.#counted = undefined;
    this.#suppressions.clear();
  }

  #count(): ReadonlyMap<string, CountedSurvey> {
    this.#counted ??= countFiles(this.#files, this.#joined);
    return this.#counted;
  }

  #entryOf(survey: string): readonly [string, CountedSurvey] | undefined {
    const all = [...this.#count()];
    return all.find(([id]) => id === survey) ?? all[0];
  }

  #surveyOf(survey: string): CountedSurvey | undefined {
    return this.#entryOf(survey)?.[1];
  }

  #shown(asked: string, counted: CountedSurvey, period: string) {
    if (counted.isReleased) return { summaries: releasedOf(counted, period), withheld: [] };
    if (counted.audience === 'employee') return this.#suppressionOf(asked, counted).shown(period);
    const chosen = counted.summaries.filter((summary) => within(period, summary.period));
    return { summaries: mergeByUnit(chosen), withheld: [] };
  }

  #suppressionOf(survey: string, counted: CountedSurvey): Suppression {
    const known = this.#suppressions.get(survey);
    if (known) return known;
    const made = new Suppression(counted.summaries, this.#settings.minimum.employee);
    this.#suppressions.set(survey, made);
    return made;
  }

  #spellings(): readonly Spellings[] {
    const units = this.#files.flatMap(({ tables, tallies, facts }) => [
      ...tables.flatMap((table) => table.units.list),
      ...[...tallies.values()].flatMap((tally) => [...tally.units]),
      ...facts.keys(),
    ]);
    return spellingsOf(
      units.filter((unit) => !this.#joined.has(unit)),
      this.#settings.units,
    );
  }
}

const hasValues = ({ items, answers = {} }: Summary): boolean =>
  Object.values(items).some(({ counts }) => counts.some((count) => count > 0)) ||
  Object.values(answers).some(({ answered }) => answered > 0);

/** A released view is of one period and is not put together with others. */
function releasedOf({ summaries }: CountedSurvey, period: string): Counted['summaries'] {
  const periods = new Set(summaries.map((summary) => summary.period));
  return periods.size === 1 && period === '' ? summaries : summaries.filter((summary) => summary.period === period);
}
