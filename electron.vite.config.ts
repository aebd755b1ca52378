import { extname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin, Rolldown } from 'vite'

type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>

/** What is run before the window is there, with the helpers of the bundler. */
const START =
  /[\\/]renderer[\\/](main|client|askedAhead)\.ts$|vite[\\/]preload-helper|rolldown[\\/]runtime/
const WINDOW = resolve('src/renderer/window.tsx')

const GROUPS: Rolldown.CodeSplittingGroup[] = [
  { name: 'start', test: START, includeDependenciesRecursively: false },
  { name: nameInWindow, debugName: 'window' },
]

let inWindow: ReadonlySet<string> | undefined

/** What the first paint needs is two files, compiled side by side, though other screens share parts. */
function nameInWindow(id: string, modules: Modules): string | null {
  inWindow ??= importedBy(WINDOW, modules)
  if (!inWindow.has(id)) return null
  return id.includes('node_modules') ? 'libraries' : 'window'
}

/** A module and all that it imports, at any depth, but for what is loaded later. */
function importedBy(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry])
  // A set also gives what is added while it is gone through.
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  }
  return found
}

/** Has the browser fetch the window while it still runs what comes before it. */
const windowAhead: Plugin = {
  name: 'window-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /^assets\/(window|libraries|rolldown-runtime)-/.test(file))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head',
          attrs: { href: `./${file}`, ...AHEAD[extname(file)] },
        })),
  },
}

const AHEAD: Record<string, Record<string, string | true>> = {
  '.js': { rel: 'modulepreload', crossorigin: true },
  '.css': { rel: 'preload', as: 'style', crossorigin: true },
}

/**
 * Three bundles: `npm run build` writes out/main/index.js with bodyWorker.js beside it,
 * out/preload/index.cjs, out/renderer/.
 */
export default defineConfig({
  main: {
    build: {
      // Everything is bundled but keytar, whose binary cannot be.
      externalizeDeps: { include: ['keytar'] },
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          bodyWorker: resolve('src/main/requests/bodyWorker.ts'),
        },
      },
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
    plugins: [react(), windowAhead],
    worker: { format: 'es' },
    build: {
      minify: true,
      // Read from the disk, not from a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: { index: resolve('src/renderer/index.html') },
        output: { codeSplitting: { groups: GROUPS } },
      },
    },
  },
})
