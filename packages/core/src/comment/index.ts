export {
  agreesTo,
  type Comment,
  type Commented,
  type Contact,
  commentsOf,
  contactsIn,
  scoreIn,
  wordsIn,
} from './comment.js';
export {
  bandOf,
  COMMENT_BANDS,
  COMMENT_CONSENTS,
  COMMENT_STATES,
  type CommentBand,
  type CommentConsent,
  type CommentFilter,
  type CommentState,
  isFiltering,
  matches,
} from './filter.js';
export { type Handling, type HandlingPost, handled, parseHandling } from './handling.js';
