import { defineConfig, type Plugin } from 'vite'

/** The IDE's style without the two web fonts that it carries as text: they would be a third of all that is served. */
const withoutWebFonts: Plugin = {
  name: 'without-web-fonts',
  enforce: 'pre',
  transform(style, id) {
    if (!id.endsWith('/graphiql/dist/style.css')) return undefined
    return { code: style.replaceAll(/@font-face\s*\{[^}]*\}/g, ''), map: null }
  },
}

export default defineConfig({
  // The page itself is served at /graphql, so what it loads needs a prefix of its own.
  base: '/playground/',
  plugins: [withoutWebFonts],
  worker: { format: 'es' },
  build: {
    outDir: '../../../dist/web/ide',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // The editor is one large part by nature; the tests hold the whole to a bound instead.
    chunkSizeWarningLimit: 5000,
    // The libraries mark their modules for another kind of bundler, some hundred times; nothing here depends on it.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
})
