import { type Programme, parseProgramme } from '@samklang/core/loyalty';

/** A programme with the given versions, through the parser like every other. */
export function programmeWith(versions: readonly unknown[], zone = 'UTC'): Programme {
  const parsed = parseProgramme({
    schema: 1,
    id: 'test',
    audience: 'customer',
    locales: ['en'],
    title: 'Test',
    zone,
    currency: 'EUR',
    unit: { kind: 'points', names: { other: 'points' } },
    versions,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

/** A programme with one version that holds from 2020. */
export function programmeOf(version: object, zone = 'UTC'): Programme {
  return programmeWith([{ from: '2020-01-01T00:00:00Z', rules: [], ...version }], zone);
}
