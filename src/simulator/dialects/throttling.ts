const CHINA_MS = 8 * 3_600_000

/** A call that came too soon. */
export interface TooSoon {
  path: string
  now: number
  /** How many calls a second takes. */
  most: number
}

/** Says which call, in which second, and when it will do again, by the clock of China. */
export function throttleWords({ path, now, most }: TooSoon): string {
  const at = clockOf(now)
  return `当前应用调用该接口次数过多，超出了该接口承受的最大qps，请求被暂时限制了, apiPath(${apiNameOf(path)}), 从 ${at} 到 ${at} 请求总次数超过 ${most} 次, 限制将在 ${clockOf(now + 1000)} 结束.`
}

/** The name that the gateway has for a legacy path. */
export function apiNameOf(path: string): string {
  return `dingtalk.oapi${path.replace(/^\/topapi/, '').replaceAll('/', '.')}`
}

function clockOf(now: number): string {
  return new Date(now + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ')
}
