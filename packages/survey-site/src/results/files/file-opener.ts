import type { Config, Survey } from '@samklang/core';
import { proxy, type Remote } from 'comlink';
import { filesSource } from '../sources/files.js';
import type { ResultsSource } from '../sources/source.js';
import type { FileDesk } from './desk.js';
import type { FilesState } from './files-state.js';
import type { TableInspection } from './inspect.js';
import type { Mapping } from './mapping.js';
import { rememberedMapping, rememberMapping } from './mapping-memory.js';
import { startDesk } from './start-desk.js';

interface Options {
  readonly config: Config;
  readonly known: readonly Survey[];
  readonly show: (state: Partial<FilesState>) => void;
  /** Shows another source: what the files hold, or undefined when none is open any more. */
  readonly use: (source: ResultsSource | undefined) => void;
}

/** Opens, reads again and closes files, one at a time and in the order they were asked for. */
export class FileOpener {
  readonly #options: Options;
  #desk: Promise<Remote<FileDesk>> | undefined;
  #files: File[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #hasSource = false;

  constructor(options: Options) {
    this.#options = options;
  }

  open(files: readonly File[]): void {
    for (const file of files) this.#inTurn((desk) => this.#open(desk, file), file.name);
  }

  cancel(): void {
    void this.#desk?.then((desk) => desk.cancel());
  }

  closeAll(): void {
    this.#inTurn(async (desk) => {
      await desk.closeAll();
      this.#files = [];
      await this.#shown(desk);
    });
  }

  joinUnits(): void {
    this.#inTurn(async (desk) => {
      await desk.joinUnits();
      await this.#shown(desk);
    });
  }

  /** Asks anew what the columns of an open table mean and reads it again. */
  remap(place: number): void {
    const file = this.#files[place];
    if (!file) return;
    this.#inTurn(async (desk) => {
      const found = await desk.inspect(file);
      if (found.kind !== 'table') return;
      const mapping = await this.#ask(file, found, rememberedMapping(found.headers) ?? found.guess);
      if (!mapping) return;
      await desk.close(place);
      this.#files.splice(place, 1);
      await this.#read(desk, file, mapping);
    });
  }

  #inTurn(task: (desk: Remote<FileDesk>) => Promise<void>, name?: string): void {
    const { config, known, show } = this.#options;
    const { minimum, company, units } = config;
    this.#desk ??= startDesk({ timeZone: company.timeZone, known, minimum, units: units.map(({ id }) => id) });
    const desk = this.#desk;
    this.#turn = this.#turn
      .then(async () => task(await desk))
      .catch(() => show({ reading: undefined, question: undefined, broken: name }));
  }

  async #open(desk: Remote<FileDesk>, file: File): Promise<void> {
    this.#options.show({ reading: { name: file.name, share: 0 }, broken: undefined });
    const found = await desk.inspect(file);
    const before = found.kind === 'table' ? rememberedMapping(found.headers) : undefined;
    const isUnclear = found.kind === 'table' && !before && !found.isUseful;
    const mapping = isUnclear ? await this.#ask(file, found, found.guess) : before;
    await this.#read(desk, file, mapping);
  }

  async #ask(file: File, table: TableInspection, mapping: Mapping): Promise<Mapping | undefined> {
    const answered = await new Promise<Mapping | undefined>((answer) => {
      this.#options.show({ reading: undefined, question: { file: file.name, table, mapping, answer } });
    });
    this.#options.show({ question: undefined });
    if (answered) rememberMapping(table.headers, answered);
    return answered;
  }

  async #read(desk: Remote<FileDesk>, file: File, mapping: Mapping | undefined): Promise<void> {
    const tell = (share: number) => this.#options.show({ reading: { name: file.name, share } });
    tell(0);
    if (await desk.read(file, mapping, proxy(tell))) this.#files.push(file);
    await this.#shown(desk);
  }

  async #shown(desk: Remote<FileDesk>): Promise<void> {
    const opened = await desk.opened();
    const hasAnswers = opened.surveys.length > 0;
    const isOpen = opened.reports.length > 0;
    this.#options.show({ opened: isOpen ? opened : undefined, reading: undefined });
    if (hasAnswers) this.#options.use(filesSource(desk, opened.surveys));
    else if (this.#hasSource || !isOpen) this.#options.use(undefined);
    this.#hasSource = hasAnswers;
  }
}
