/** The methods that DingTalk's operations are called by. */
export const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const
