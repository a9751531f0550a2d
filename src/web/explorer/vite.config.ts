import { defineConfig } from 'vite'

export default defineConfig({
  // The page itself is served at /, so what it loads needs a prefix of its own.
  base: '/explorer/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/web/explorer',
    emptyOutDir: true,
    target: 'es2023',
    // Older browsers get no light-dark(), which would be written out for the system's colours alone.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    // What several pages share comes in one file: a browser fetches six at a time, and a page of twenty small ones waits for four rounds.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', test: /\/explorer\/(frame|parts)\// }] } },
    },
  },
})
