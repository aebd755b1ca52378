/** The key of what a profile has typed, sent and got for an operation. */
export function callKey(profileId: string, operationId: string): string {
  return `${profileId} ${operationId}`
}
