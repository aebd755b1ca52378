import { defineConfig } from 'oxlint'

/**
 * Who may import whom. A folder's row lists what it may not reach: packages by name, our own
 * folders by path. `npm run lint` makes each an error; tests/borders.test.ts proves that it does.
 */
const everyoneElse = ['got', 'keytar', 'electron', 'electron/*']
const node = ['node:*']
const windowOnly = ['react', 'react-dom', 'react-dom/*', 'zustand', 'react-aria-components']
const own = (...folders: string[]) => folders.map((folder) => `**/${folder}/**`)

function border(
  files: string[],
  forbidden: string[],
  allowed: string[] = [],
  expressions: string[] = [],
) {
  const message = 'This folder may not import that: see CONTRIBUTING.md, "Borders".'
  const group = forbidden.filter((name) => !allowed.includes(name))
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group, message }, ...expressions.map((regex) => ({ regex, message }))] },
      ] as ['error', object],
    },
  }
}

const mainForbids = [...everyoneElse, ...windowOnly, ...own('renderer', 'chromium', 'preload')]

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'promise', 'vitest'],
  options: { typeAware: true },
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['out/**', 'dist/**', 'node_modules/**'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/no-unsafe-type-assertion': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    eqeqeq: 'error',
    'no-console': 'error',
    // The automatic JSX runtime needs no React in scope.
    'react/react-in-jsx-scope': 'off',
    // Requests to DingTalk, rows of lists and probes go one after another on purpose.
    'no-await-in-loop': 'off',
    // Reads worse than a short-circuit in JSX, and TypeScript knows the types.
    'unicorn/no-array-sort': 'off',
    // Rows of a few dozen: a spread reads better than a copy by hand.
    'oxc/no-map-spread': 'off',
    // CSS modules and the one stylesheet are imported for their effect.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    // `fc.property` and `React.lazy` read as their documentation writes them.
    'import/no-named-as-default-member': 'off',
    // `catch (error)` next to an outer `error` does not occur; shadowing of names in small closures does.
    'no-shadow': 'off',
  },
  overrides: [
    border(
      ['src/shared/**'],
      [
        ...everyoneElse,
        ...windowOnly,
        ...node,
        ...own('main', 'renderer', 'preload', 'chromium', 'simulator'),
      ],
    ),
    border(
      ['src/preload/**'],
      [
        ...everyoneElse,
        ...windowOnly,
        ...node,
        ...own('main', 'renderer', 'chromium', 'simulator'),
      ],
      ['electron'],
    ),
    border(
      ['src/renderer/**'],
      [...everyoneElse, ...node, ...own('main', 'preload', 'chromium', 'simulator')],
    ),
    // A feature's file one step up, or its subfolder's two steps up, and into a folder: another feature.
    ...[
      { files: 'src/renderer/features/*/*', another: '^\\.\\./[^.]' },
      { files: 'src/renderer/features/*/*/**', another: '^\\.\\./\\.\\./[^.]' },
    ].map(({ files, another }) =>
      border(
        [files],
        [...everyoneElse, ...node, ...own('main', 'preload', 'chromium', 'simulator', 'features')],
        [],
        [another],
      ),
    ),
    border(['src/main/**'], mainForbids),
    border(['src/main/profiles/**'], [...mainForbids, ...own('tokens', 'requests')]),
    border(['src/main/tokens/**'], [...mainForbids, ...own('requests')]),
    border(['src/main/profiles/keytarStore.ts'], mainForbids, ['keytar']),
    border(['src/main/requests/exchange.ts'], mainForbids, ['got']),
    border(['src/main/{index,window,protocol,menu}.ts'], mainForbids, ['electron']),
    border(['src/chromium/**'], [...everyoneElse, ...windowOnly, ...own('renderer', 'preload')]),
    border(
      ['src/simulator/**'],
      [...everyoneElse, ...windowOnly, ...own('main', 'renderer', 'preload', 'chromium')],
    ),
    {
      files: ['tests/**'],
      rules: {
        // The matchers of `expect` are typed `any` by design.
        'typescript/no-unsafe-assignment': 'off',
        // A small function reads best beside the tests that use it.
        'unicorn/consistent-function-scoping': 'off',
      },
    },
    {
      // Tools that load these demand a default export.
      files: ['*.config.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      // Command line programs speak through the console.
      files: ['scripts/**', 'src/simulator/cli.ts', 'src/chromium/index.ts'],
      rules: { 'no-console': 'off' },
    },
  ],
})
