/** What every form to thank somebody with does alike: in the wall and on the page behind its code. */
export { deviceId } from './device.js';
export { type Draft, keepDraft, keptDraft, newDraft, THANKS_KINDS } from './draft.js';
export { keepPicture, keptPicture } from './kept-picture.js';
export { type Picture, pictureFrom } from './picture.js';
export { type Missing, missingIn, postOf, takesPicture } from './post.js';
