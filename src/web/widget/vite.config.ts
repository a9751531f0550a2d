import { defineConfig } from 'vite'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // One file, which whoever puts it on a page need not know more of than its address.
    lib: { entry: 'main.tsx', formats: ['es'], fileName: () => 'coterie.js' },
    outDir: '../../../dist/web/widget',
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    sourcemap: false,
  },
})
