// `pnpm --filter @samklang/widgets manifest` writes custom-elements.json, by which editors and documentation know the elements.
const ELEMENTS = ['gauge', 'points', 'provider', 'survey', 'wall'];

/** What a page may use of an element, under the files that are published. */
function published() {
  const isPublic = ({ name, privacy, description = '' }) =>
    !name.startsWith('#') && !['private', 'protected'].includes(privacy) && !description.includes('@internal');
  return {
    name: 'published',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.filter(({ path }) => !path.includes('/internal/'));
      for (const module of manifest.modules) {
        const name = ELEMENTS.find((one) => module.path.includes(`/${one}.`));
        module.path = `dist/elements/${name}/${name}.js`;
        module.declarations = module.declarations.filter(({ name }) => name.startsWith('Samklang'));
        for (const element of module.declarations) {
          const tag = element.members.find((member) => member.name === 'tag');
          element.tagName = tag.default.slice(1, -1);
          element.customElement = true;
          element.members = element.members.filter((member) => isPublic(member) && !isOfLit(member));
          delete element.mixins;
          delete element.superclass;
          module.exports = [
            { kind: 'js', name: element.name, declaration: { name: element.name, module: module.path } },
            {
              kind: 'custom-element-definition',
              name: element.tagName,
              declaration: { name: element.name, module: module.path },
            },
          ];
        }
      }
    },
  };
}

const isOfLit = ({ name }) =>
  ['properties', 'styles', 'define', 'tag', 'connectedCallback', 'disconnectedCallback'].includes(name);

export default {
  globs: ['src/internal/element.ts', ...ELEMENTS.map((name) => `src/elements/${name}/${name}.ts`)],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [published()],
};
