/** Tags and where they are defined: a literal map, so that no other tag can ever cause a request. */
export const registry: Readonly<Record<string, () => Promise<void>>> = {
  'samklang-gauge': async () => {
    await import('./define/gauge.js');
  },
  'samklang-provider': async () => {
    await import('./define/provider.js');
  },
  'samklang-points': async () => {
    await import('./define/points.js');
  },
  'samklang-survey': async () => {
    await import('./define/survey.js');
  },
  'samklang-wall': async () => {
    await import('./define/wall.js');
  },
};
