import { readFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction, constants, runInThisContext } from 'node:vm'
import { ROOT } from '../../scripts/parts/root.ts'
import type { Bridge } from '../../src/shared/contract.ts'
import { createElectronStub, type Machine } from './electronStub.ts'

/** The preload bundle, where the main bundle looks for it. */
export const preloadFile = join(ROOT, 'out', 'preload', 'index.cjs')

/** Runs the built main bundle on a stub of Electron, and of the keychain. Waits for nothing. */
export async function runMainBundle(machine: Machine) {
  const electron = createElectronStub(machine)
  const keychainCalls: unknown[][] = []
  const replacements: Record<string, object> = {
    electron: electron.mainModule,
    keytar: createKeychainStub(keychainCalls),
  }

  // The bundle runs anew for each stub: its addresses, and what it imports, carry the run's number.
  const run = `run=${Math.random()}`
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (context.parentURL?.endsWith(run) !== true) return next(specifier, context)
      if (specifier in replacements) return { url: `stub:${specifier}?${run}`, shortCircuit: true }

      const resolved = next(specifier, context)
      return resolved.url.startsWith('file:') && !resolved.url.includes('node_modules')
        ? { ...resolved, url: `${resolved.url}?${run}` }
        : resolved
    },
    load: (url, context, next) => {
      const name = /^stub:(\w+)\?/.exec(url)?.[1]
      const module = name === undefined || !url.endsWith(run) ? undefined : replacements[name]
      if (module === undefined) return next(url, context)
      return { format: 'module', source: sourceOf(module, url), shortCircuit: true }
    },
  })
  for (const [name, module] of Object.entries(replacements)) {
    Reflect.set(globalThis, Symbol.for(`stub:${name}?${run}`), module)
  }

  await importNatively(`${pathToFileURL(join(ROOT, 'out', 'main', 'index.js')).href}?${run}`)
  return { electron, keychainCalls, forget: () => hooks.deregister() }
}

/** Runs the built preload bundle as a sandboxed one: all it can require is Electron. */
export async function runPreloadBundle(preloadModule: object): Promise<void> {
  const requireOnlyElectron = (name: string): object => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
    return preloadModule
  }
  const source = await readFile(preloadFile, 'utf8')
  const module = { exports: {} }
  const run = compileFunction(source, ['require', 'module', 'exports'], { filename: preloadFile })
  Reflect.apply(run, undefined, [requireOnlyElectron, module, module.exports])
}

/** What the preload put on `window.dingbench`. */
export function bridgeOf(exposed: Record<string, unknown>): Bridge {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test asserts what it holds
  return exposed['dingbench'] as Bridge
}

/** Imports past the test runner, which would take the bundle apart to instrument it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text beside it says what it is
const importNatively = runInThisContext('(address) => import(address)', {
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
}) as (address: string) => Promise<unknown>

/** Every export of a stub as a module's text. The text finds the stub through a global symbol. */
function sourceOf(module: object, address: string): string {
  const found = `globalThis[Symbol.for(${JSON.stringify(address)})]`
  const names = Object.keys(module).map((name) => `export const ${name} = stub.${name}`)
  return [`const stub = ${found}`, ...names, 'export default stub'].join('\n')
}

function createKeychainStub(calls: unknown[][]) {
  const kept = new Map<string, string>()
  return {
    getPassword: (service: string, account: string) => {
      calls.push(['getPassword', service])
      return Promise.resolve(kept.get(account) ?? null)
    },
    setPassword: (service: string, account: string, secret: string) => {
      calls.push(['setPassword', service])
      kept.set(account, secret)
      return Promise.resolve()
    },
    deletePassword: (service: string, account: string) => {
      calls.push(['deletePassword', service])
      return Promise.resolve(kept.delete(account))
    },
  }
}
