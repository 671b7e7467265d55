import type { Issue } from '../result.js';
import type { Destination } from './destination.js';

/** How the keys of well-known services begin that are meant for servers. */
const SECRET =
  /^(sk[_-]|rk_|sb_secret_|service_role|ghp_|github_pat_|glpat-|xox[abp]-|AKIA|SG\.|key-|pat[A-Za-z0-9]{14}\.|-----BEGIN|shpat_|whsec_)/;

/** "service_role" in base 64 at each of the three places where it can begin: the role in a signed key of PostgREST. */
const SERVICE_ROLE = /c2VydmljZV9yb2xl|NlcnZpY2Vfcm9sZ|zZXJ2aWNlX3JvbG/;

/**
 * What the owner should know of a destination that can be used: everything in it is sent to every visitor, so a key that
 * gives more than the right to add an answer belongs behind a collector.
 */
export function warningsOn(destination: Destination): readonly Issue[] {
  const { auth, settings } = destination;
  const warnings = Object.entries(settings)
    .filter(([, value]) => SECRET.test(value) || SERVICE_ROLE.test(value))
    .map(([key]) => ({
      path: `settings.${key}`,
      message: 'This looks like a secret, and every visitor can read it. Post to a collector of your own instead.',
    }));
  if (warnings.length > 0 || auth.type === 'none' || auth.isPublic) return warnings;
  const message = 'Every visitor can read this key. Use one that can do nothing but add an answer.';
  return [{ path: 'auth', message }];
}
