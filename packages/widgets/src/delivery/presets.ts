type Preset = () => Promise<{ readonly default: unknown }>;

/** The recipes that come with the kit, each loaded when it is named: a literal map, so that no other name causes a request. */
export const presets: Readonly<Record<string, Preset>> = {
  'apps-script': () => import('@samklang/core/presets/apps-script.json', { with: { type: 'json' } }),
  'cloudevents-binary': () => import('@samklang/core/presets/cloudevents-binary.json', { with: { type: 'json' } }),
  'cloudevents-structured': () =>
    import('@samklang/core/presets/cloudevents-structured.json', { with: { type: 'json' } }),
  firebase: () => import('@samklang/core/presets/firebase.json', { with: { type: 'json' } }),
  'form-urlencoded': () => import('@samklang/core/presets/form-urlencoded.json', { with: { type: 'json' } }),
  formspree: () => import('@samklang/core/presets/formspree.json', { with: { type: 'json' } }),
  make: () => import('@samklang/core/presets/make.json', { with: { type: 'json' } }),
  n8n: () => import('@samklang/core/presets/n8n.json', { with: { type: 'json' } }),
  netlify: () => import('@samklang/core/presets/netlify.json', { with: { type: 'json' } }),
  samklang: () => import('@samklang/core/presets/samklang.json', { with: { type: 'json' } }),
  segment: () => import('@samklang/core/presets/segment.json', { with: { type: 'json' } }),
  supabase: () => import('@samklang/core/presets/supabase.json', { with: { type: 'json' } }),
  'webhook-json': () => import('@samklang/core/presets/webhook-json.json', { with: { type: 'json' } }),
  'webhook-simple': () => import('@samklang/core/presets/webhook-simple.json', { with: { type: 'json' } }),
  xapi: () => import('@samklang/core/presets/xapi.json', { with: { type: 'json' } }),
  zapier: () => import('@samklang/core/presets/zapier.json', { with: { type: 'json' } }),
};
