/** What a new app is not granted of itself; everything else it is. */
const WITHHELD = ['Card.Instance.Write', 'Card.Streaming.Write']

/** The permissions that the app was granted, and those that it was not. */
export interface Permissions {
  isGranted: (permission: string) => boolean
  grant: (permissions: readonly string[]) => void
  withhold: (permissions: readonly string[]) => void
  /** Those that the app lacks. */
  withheld: () => string[]
}

/** Makes the permissions of a new app. */
export function createPermissions(): Permissions {
  const lacking = new Set(WITHHELD)
  return {
    isGranted: (permission) => !lacking.has(permission),
    grant: (permissions) => {
      for (const permission of permissions) lacking.delete(permission)
    },
    withhold: (permissions) => {
      for (const permission of permissions) lacking.add(permission)
    },
    withheld: () => [...lacking],
  }
}
