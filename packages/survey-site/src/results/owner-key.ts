import { tabKey } from '../tab-key.js';

/** The owner's key of this tab, the same on every page of the owner. */
export const ownerKey = tabKey('samklang-owner-key');
export const keptKey = ownerKey.kept;
export const keepKey = ownerKey.keep;
export { keyIn } from '../tab-key.js';
