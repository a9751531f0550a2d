import { defineConfig } from 'vite'

export default defineConfig({
  // The page itself is served at /, so what it loads needs a prefix of its own.
  base: '/explorer/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/web/explorer',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
  },
})
