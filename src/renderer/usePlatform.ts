import type { Start } from '../shared/contract.ts'
import { useApp } from './useApp.tsx'

/** The operating system that the window stands on; Linux until main has said. */
export function usePlatform(): Start['platform'] {
  return useApp(({ start }) => (start.at === 'done' ? start.value.platform : 'linux'))
}
