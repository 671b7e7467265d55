/** Tags and where they are defined: a literal map, so that no other tag can ever cause a request. */
export const registry: Readonly<Record<string, () => Promise<unknown>>> = {
  'samklang-provider': () => import('./define/provider.js'),
  'samklang-survey': () => import('./define/survey.js'),
};
