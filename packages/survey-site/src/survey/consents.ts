import { COMMENT_CONSENTS } from '@samklang/core/comment';
import { parseSurvey, withConsents } from '@samklang/core/survey';

/**
 * A definition that asks for the consents of the settings too, for a site whose collector lies elsewhere: a collector's own
 * site gives out definitions that ask already. What cannot be read is left to the element.
 */
export function asking(definition: unknown, consents: unknown): unknown {
  const parsed = parseSurvey(definition);
  if (!parsed.ok) return definition;
  const wanted = Object.entries(consents ?? {}).find(([survey]) => survey === parsed.value.id)?.[1];
  const uses = Array.isArray(wanted) ? COMMENT_CONSENTS.filter((use) => wanted.includes(use)) : [];
  const asked = withConsents(parsed.value, uses);
  return uses.length > 0 && asked.ok ? asked.value : definition;
}
