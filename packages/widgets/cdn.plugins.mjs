// What the one-tag bundle and the site's survey page leave out on their way to a visitor.

import { createRequire } from 'node:module';

// Vite brings lightningcss.
const vite = createRequire(import.meta.url).resolve('vite/package.json');
const { transform } = createRequire(vite)('lightningcss');

/** Style sheets as short as they go: one template without values in each `*.styles.js`. */
export const squeeze = {
  name: 'squeeze',
  transform(code, id) {
    if (!id.endsWith('.styles.js')) return null;
    return code.replace(/css `([^`]*)`/g, (_, sheet) => {
      const short = transform({ filename: id, code: Buffer.from(sheet), minify: true }).code;
      return `css \`${short}\``;
    });
  },
};

/**
 * Lit puts its versions and a registry for standard decorators, which the kit does without, on the page's global object, and
 * looks there for polyfills and for hydration that would take part in every element. A host's page is not ours. What it would
 * tell a developer about a faulty style sheet is met before a bundle is made.
 */
export const noGlobals = {
  name: 'no-globals',
  transform(code, id) {
    if (!/[\\/]node_modules[\\/](lit|@lit)\b/.test(id)) return null;
    return code
      .replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\([^)]*\)/, '0')
      .replace(/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, '')
      .replace('this[Symbol.metadata]', 'null')
      .replace(/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, '')
      .replace(/"(?:CSSResult is not constructable|Value passed to 'css' function)[^;]*\."/g, '"css"')
      .replace(/(?<=[,;])((?:const )?)(\w+)=\w+\.(?:lit\w+|reactiveElement)PolyfillSupport\b/g, '$1$2=void 0');
  },
};

/** The outbox works inside transactions alone: idb's short ways on the database and its iterators stay behind. */
export const plainIdb = {
  name: 'plain-idb',
  transform(code, id) {
    if (!/[\\/]node_modules[\\/]idb[\\/]/.test(id)) return null;
    return code.replace(/^replaceTraps\(\(oldTraps\) => \(\{[\s\S]*?^\}\)\);/gm, '');
  },
};

/**
 * A file that is asked for by `import()` and holds more than that one module gets a namespace, made by a helper in a file of its
 * own. An object with getters does the same, and saves the request.
 */
export const noNamespaceHelper = {
  name: 'no-namespace-helper',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const [helper, name] = file.code?.match(/import\{\w+ as (\w+)\}from"[^"]*rolldown-runtime[^"]*";/) ?? [];
      if (!helper) continue;
      const made = new RegExp(`/\\* @__PURE__ \\*/ ${name}\\((\\{(?:[\\w$]+:\\(\\)=>[\\w$]+,?)*\\})\\)`, 'g');
      const members = (_, object) => object.replace(/([\w$]+):\(\)=>([\w$]+)/g, 'get $1(){return $2}');
      file.code = file.code.replace(made, members);
      if (!file.code.includes(`/* @__PURE__ */ ${name}(`)) file.code = file.code.replace(helper, '');
    }
  },
};

/** After minifying, an indented line is inside a template: one space does. Licences lie beside in full; marks are for bundlers. */
export const leaner = {
  name: 'leaner',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code
        .replace(/\/\*\*\s*\* @license[\s\S]*?\*\/\s*/g, '')
        .replaceAll('/* @__PURE__ */ ', '')
        .replace(/\n\s+/g, ' ');
    }
  },
};

/**
 * Files of which the first question uses nearly every function. A browser compiles a function when it is first called; told so
 * in the first line, Chromium does all of it while the file arrives, off the page's thread. To others it is a comment.
 */
export const compiledAtOnce = (names) => ({
  name: 'compiled-at-once',
  generateBundle: {
    order: 'post', // Vite puts a line of its own on top
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && names.includes(file.name))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
});

/**
 * A group of modules for one file: the one it begins with and all it imports at once. A bundler left to itself cuts out what
 * two files share, and each cut is a request. Where two of these want the same module, the higher priority has it.
 *
 * @param also What else belongs to it, because whoever needs that has this file already.
 */
export function wholeFile(name, beginning, priority, also = /^$/) {
  const closure = (id, modules, found = new Set()) => {
    if (found.has(id)) return found;
    found.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) closure(next, modules, found);
    return found;
  };
  let whole;
  const named = (id, modules) => {
    whole ??= closure(beginning, modules);
    return whole.has(id) || also.test(id) || id.includes('rolldown/runtime') ? name : null;
  };
  return { name: named, priority, debugName: name };
}
