/**
 * Where secrets are kept. `account` names one secret of one profile. Every function throws a
 * `FailureError` of kind `keychain` when the store does not do it.
 */
export interface SecretStore {
  /** The secret, or `null` when none is kept under that name. */
  read(account: string): Promise<string | null>
  write(account: string, secret: string): Promise<void>
  /** Does nothing when none is kept under that name. */
  remove(account: string): Promise<void>
}
