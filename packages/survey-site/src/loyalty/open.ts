import * as common from '../common/open.js';
import { loadLoyaltyMessages, type Messages } from './locales/index.js';

/** What a page of loyalty knows before it draws. */
export type Screen = common.Screen<Messages>;

export const openPage = (show: (screen: Screen) => void): Promise<void> => common.openPage(loadLoyaltyMessages, show);

export const openAtCollector = (show: (screen: Screen, base: URL) => void): Promise<void> =>
  common.openAtCollector(loadLoyaltyMessages, show);
