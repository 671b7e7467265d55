import type { Consent } from './recognition.js';

/** What stands in a recognition until the person named in it was heard. */
export const NO_CONSENT: Consent = {
  screen: false,
  intranet: false,
  print: false,
  public: false,
  picture: false,
  reward: false,
};
