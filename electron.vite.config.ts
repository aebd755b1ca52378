import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Three bundles: `npm run build` writes out/main/index.js, out/preload/index.cjs, out/renderer/. */
export default defineConfig({
  main: {
    build: {
      // Everything but keytar, whose binary cannot be bundled, goes into one file.
      externalizeDeps: { include: ['keytar'] },
      sourcemap: true,
      rolldownOptions: { input: { index: resolve('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can be CommonJS only; electron-vite would emit ESM for this package.
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      minify: true,
      // Read from the disk, not from a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
