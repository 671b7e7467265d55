import type { Recognition } from '@samklang/core/recognition';
import { fetchPicture } from '../../../common/ask.js';
import { noteCopy, shownRecords } from '../copies.js';
import { type Desk, firstOwnerState, type OwnerState, ofBoard, openOwnerPage } from '../owner.js';
import { flyerPage } from './view.js';

export type PaperSize = 'a4' | 'a3';

export interface FlyerState extends OwnerState {
  /** Undefined until it is known, null when it does not show. */
  readonly record: Recognition | undefined | null;
  readonly pictureAddress: string;
  readonly size: PaperSize;
}

const wanted = new URLSearchParams(location.search).get('r') ?? '';
const first: FlyerState = { ...firstOwnerState, record: undefined, pictureAddress: '', size: 'a4' };

async function load(desk: Desk<FlyerState>): Promise<void> {
  const records = await shownRecords(desk);
  if (!records) return;
  const record = records.find(({ id }) => id === wanted) ?? null;
  desk.page.set({ record });
  if (!record?.picture) return;
  const path = ofBoard(desk, `pictures/${record.picture.id}`);
  desk.page.set({ pictureAddress: await fetchPicture(desk.base, path, desk.key) });
}

/** Lists the copy, then opens the browser's own dialog: what is not listed is not printed. */
export async function printFlyer(desk: Desk<FlyerState>): Promise<void> {
  const isListed = await noteCopy(desk, { kind: 'flyer', use: 'print', recognitions: [wanted] });
  if (isListed) print();
}

openOwnerPage<FlyerState>({
  first,
  tabs: [''],
  view: (state, around) => flyerPage(state, around, printFlyer),
  title: ({ words }) => words.flyer.documentTitle,
  opened: (desk) => {
    void load(desk);
    return undefined;
  },
});
