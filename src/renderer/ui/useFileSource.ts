import { useCallback } from 'react'

/** A `ref` by which an element shows or plays a file, for as long as it is there. */
export function useFileSource(file: Blob) {
  return useCallback(
    (element: HTMLImageElement | HTMLAudioElement | null) => {
      if (element === null) return undefined
      const address = URL.createObjectURL(file)
      element.src = address
      return () => URL.revokeObjectURL(address)
    },
    [file],
  )
}
