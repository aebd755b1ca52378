import { useEffect } from 'react'
import type { ListedCode } from '../shared/catalog/listedCodes.ts'
import { useApp } from './useApp.tsx'

/** What DingTalk lists of a code; `undefined` while it is being read, and for a code not listed. */
export function useListedCode(code: string | null): ListedCode | undefined {
  const listed = useApp((app) => app.listedCodes)
  const read = useApp((app) => app.readCodes)

  useEffect(() => {
    if (code !== null) void read()
  }, [code, read])

  return code === null ? undefined : listed.find((row) => row.code === code)
}
