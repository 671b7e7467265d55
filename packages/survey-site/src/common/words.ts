/** The words that every page at a collector needs, whatever it is about. */
export interface CommonWords {
  readonly common: {
    readonly again: string;
    readonly network: string;
    readonly refused: string;
    readonly noCollector: string;
  };
  readonly key: { readonly label: string; readonly wrong: string; readonly stays: string; readonly open: string };
  /** What a refusal that comes with a code means. */
  readonly notices: Readonly<Record<string, string>>;
}
