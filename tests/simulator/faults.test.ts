import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ask, fetchToken, type Request, withSimulator } from './bench.ts'

const token = 'access_token={token}'
const scopes: Request = { path: `/auth/scopes?${token}` }
const fine = /^\{"errcode":0/
const listSub: Request = { method: 'POST', path: `/topapi/v2/department/listsub?${token}` }
const robot: Request = {
  path: '/v1.0/robot/oToMessages/readStatus?robotCode=a&processQueryKey=b',
  headers: { 'x-acs-dingtalk-access-token': '{token}' },
}
/** Orders a fault; by default for everything but the fetching of tokens. */
const fault = (kind: string, fields: object = {}): Request => ({
  path: '/_sim/faults',
  body: { kind, ...fields },
})
const onScopes = { path: '/auth/scopes' }

describe('an order of a fault', () => {
  it.each([
    [{}, 'kind must be one of latency, errcode, '],
    [{ kind: 'rain' }, 'kind must be one of '],
    [{ kind: 'toString' }, 'kind must be one of '],
    [{ kind: 'latency' }, 'ms is missing'],
    [{ kind: 'latency', ms: -1 }, 'ms is invalid'],
    [{ kind: 'errcode', code: {} }, 'code is invalid'],
    [{ kind: 'errcode', code: 1, times: 0 }, 'times is invalid'],
    [{ kind: 'gzip-bomb', megabytes: 257 }, 'megabytes is invalid'],
    [{ kind: 'ip-banned', as: 'xml' }, 'as is invalid'],
  ])('%j is refused', (body, words) =>
    withSimulator(async (_say, { url }) => {
      const { status, text } = await ask(url, { path: '/_sim/faults', body })

      expect(status).toBe(400)
      expect(text).toContain(`{"error":"${words}`)
    }),
  )

  it('can be seen and taken back', () =>
    withSimulator(async (say) => {
      const answer = '{"faults":[{"id":1,"kind":"latency","ms":5,"path":"/user"}]}'
      expect(await say(fault('latency', { ms: 5, path: '/user' }))).toBe(answer)
      expect(await say({ path: '/_sim/faults' })).toBe(answer)
      expect(await say({ method: 'DELETE', path: '/_sim/faults' })).toBe('{"faults":[]}')
      expect(await say({ path: '/_sim/faults' })).toBe('{"faults":[]}')
    }))

  it('can be taken back one by one', () =>
    withSimulator(async (say) => {
      await say(fault('latency', { ms: 5 }))
      await say(fault('latency', { ms: 6 }))
      const left = '{"faults":[{"id":2,"kind":"latency","ms":6}]}'
      expect(await say({ method: 'DELETE', path: '/_sim/faults?id=1' })).toBe(left)
    }))

  it('ends with a reset', () =>
    withSimulator(async (say) => {
      await say(fault('errcode', { code: -1, ...onScopes }))
      await say({ method: 'POST', path: '/_sim/reset' })

      expect(await say(scopes)).toMatch(fine)
    }))

  it('holds where its path begins, and nowhere else', () =>
    withSimulator(async (say) => {
      await say(fault('errcode', { code: -1, path: '/topapi/v2' }))

      expect(await say(listSub)).toBe('{"errcode":-1,"errmsg":"系统繁忙","request_id":"<id>"}')
      expect(await say(scopes)).toMatch(fine)
    }))

  it('holds as many times as it says', () =>
    withSimulator(async (say) => {
      await say(fault('errcode', { code: 90002, times: 2, message: '忙', ...onScopes }))

      expect(await say(scopes)).toBe('{"errcode":90002,"errmsg":"忙"}')
      expect(await say(scopes)).toBe('{"errcode":90002,"errmsg":"忙"}')
      expect(await say(scopes)).toMatch(fine)
    }))
})

describe('a refusal on demand', () => {
  it('is wrapped in 88 where the gateway would, and bare where it would not', () =>
    withSimulator(async (say) => {
      await say(
        fault('errcode', {
          code: 42001,
          message: 'access_token超时',
          wrapped: true,
          path: '/topapi',
        }),
      )
      await say(
        fault('errcode', {
          code: 42001,
          message: 'access_token超时',
          wrapped: true,
          path: '/auth',
        }),
      )

      expect(await say(listSub)).toBe(
        '{"errcode":88,"sub_code":"42001","sub_msg":"access_token超时","errmsg":"ding talk error[subcode=42001,submsg=access_token超时]","request_id":"<id>"}',
      )
      expect(await say(scopes)).toBe('{"errcode":42001,"errmsg":"access_token超时"}')
    }))

  it('on the newer host is a word', () =>
    withSimulator(async (say, { url }) => {
      await say(fault('errcode', { code: 'systemBusy', message: '系统繁忙', path: '/v1.0' }))
      expect(await ask(url, robot)).toMatchObject({
        status: 400,
        text: '{"requestid":"<id>","code":"systemBusy","message":"系统繁忙"}',
      })
    }))

  it('of an address names it and the app', () =>
    withSimulator(async (say) => {
      await say(fault('ip-refused', { address: '198.51.100.7' }))
      const words = '访问ip不在白名单之中,request ip=198.51.100.7 appKey(dingsandboxappkey001)'

      expect(await say(scopes)).toBe(`{"errcode":60020,"errmsg":"${words}"}`)
      expect(await say(listSub)).toContain(`"sub_code":"60020","sub_msg":"${words}"`)
      expect(await say(robot)).toBe(
        `{"code":"Forbidden.AccessDenied.IpNotInWhiteList","requestid":"<id>","message":"${words}"}`,
      )
    }))

  it('of a permission names it and where to ask for it', () =>
    withSimulator(async (say) => {
      await say(fault('permission-removed', { permission: 'qyapi_get_department_list' }))
      await say(fault('permission-removed', { permission: 'qyapi_robot_sendmsg', path: '/v1.0' }))
      const page = 'https://open-dev.dingtalk.com/appscope/apply?content=dingsandboxappkey001%23'

      expect(await say(listSub)).toContain(
        `"sub_code":"60011","sub_msg":"应用尚未开通所需的权限：[qyapi_get_department_list]，点击链接申请并开通即可：${page}qyapi_get_department_list, {requiredScopes=[qyapi_get_department_list]}"`,
      )
      expect(await say(scopes)).toMatch(fine)
    }))

  it('of a permission on the newer host names it where programs look', () =>
    withSimulator(async (say) => {
      await say(fault('permission-removed', { permission: 'qyapi_robot_sendmsg' }))

      expect(await say(robot)).toContain(
        '"accessdenieddetail":{"requiredScopes":["qyapi_robot_sendmsg"]}',
      )
    }))

  it('never goes before that of a bad token', () =>
    withSimulator(async (say) => {
      await say(fault('ip-refused'))

      expect(await say({ path: '/auth/scopes?access_token=x' })).toContain('40014')
    }))
})

describe('throttling', () => {
  it('takes so many calls of one operation in a second, and says when it will again', async () => {
    const clock = { at: Date.UTC(2026, 8, 2, 16, 1, 2) }
    await withSimulator(
      async (say) => {
        await say(fault('throttle', { perSecond: 2, path: '/topapi' }))
        const refused =
          '当前应用调用该接口次数过多，超出了该接口承受的最大qps，请求被暂时限制了, apiPath(dingtalk.oapi.v2.department.listsub), 从 2026-09-03 00:01:02 到 2026-09-03 00:01:02 请求总次数超过 2 次, 限制将在 2026-09-03 00:01:03 结束.'

        expect(await say(listSub)).toMatch(fine)
        expect(await say(listSub)).toMatch(fine)
        expect(await say(listSub)).toContain(
          `"errcode":88,"sub_code":"90018","sub_msg":"${refused}"`,
        )
        expect(await say({ ...listSub, path: `/topapi/user/listadmin?${token}` })).toMatch(fine)
        clock.at += 1000
        expect(await say(listSub)).toMatch(fine)
      },
      { now: () => clock.at },
    )
  })

  it('on the newer host looks like a lacking permission', () =>
    withSimulator(
      async (say, simulator) => {
        await say(fault('throttle', { perSecond: 1, path: '/v1.0/robot' }))
        await say(robot)

        const token = await fetchToken(simulator)
        const headers = { 'x-acs-dingtalk-access-token': token }
        const { status, text } = await ask(simulator.url, { ...robot, headers })
        expect(status).toBe(403)
        expect(text).toContain('"code":"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"')
      },
      { now: () => 0 },
    ))

  it("does not count calls whose app nobody knows: theirs is the token's refusal", () =>
    withSimulator(
      async (say) => {
        await say(fault('throttle', { perSecond: 1, path: '/topapi' }))
        const unknown = { ...listSub, path: listSub.path.replace('{token}', 'unknown') }
        expect(await say(unknown)).toContain('"sub_code":"40014"')
        expect(await say(unknown)).toContain('"sub_code":"40014"')

        expect(await say(listSub)).toMatch(fine)
        expect(await say(unknown)).toContain('"sub_code":"40014"')
        expect(await say(listSub)).toContain('"sub_code":"90018"')
      },
      { now: () => 0 },
    ))
})

describe('on the wire', () => {
  it('a banned address gets a page instead of an answer', () =>
    withSimulator(async (say, { url }) => {
      await say(fault('ip-banned', { times: 1 }))

      const { status, text, headers } = await ask(url, { path: '/gettoken' })
      expect(status).toBe(403)
      expect(headers.get('content-type')).toBe('text/html;charset=utf-8')
      expect(text).toMatch(/^<!DOCTYPE html>/)
      expect(await say(scopes)).toMatch(fine)
    }))

  it('a banned address gets the other form of a ban', () =>
    withSimulator(async (say, { url }) => {
      await say(fault('ip-banned', { as: 'json', times: 1 }))

      expect((await ask(url, { path: '/gettoken' })).text).toMatch(
        /^\{"status":1111,"wait":5,"source":"x5","punish":"deny","uuid":"[0-9a-f]{32}"\}$/,
      )
    }))

  it('a connection is reset', () =>
    withSimulator(async (say) => {
      await say(fault('connection-reset', onScopes))

      await expect(say(scopes)).rejects.toThrow('fetch failed')
    }))

  it('a body ends too soon', () =>
    withSimulator(async (say) => {
      await say(fault('truncated-body', onScopes))

      await expect(say(scopes)).rejects.toThrow('terminated')
    }))

  it('an answer has another type than it is', () =>
    withSimulator(async (_say, { url }) => {
      await ask(url, fault('wrong-content-type', { times: 1 }))
      await ask(url, fault('wrong-content-type', { contentType: 'text/plain;charset=gbk' }))

      expect((await ask(url, { path: '/gettoken' })).headers.get('content-type')).toBe('text/html')
      expect((await ask(url, { path: '/gettoken' })).headers.get('content-type')).toBe(
        'text/plain;charset=gbk',
      )
    }))

  it('a Date is ahead, or behind', () =>
    withSimulator(
      async (_say, { url }) => {
        const date = async () => (await ask(url, { path: '/gettoken' })).headers.get('date')
        await ask(url, fault('clock-skew', { seconds: 90, times: 1 }))
        await ask(url, fault('clock-skew', { seconds: -60 }))

        expect(await date()).toBe('Thu, 01 Jan 2026 00:01:30 GMT')
        expect(await date()).toBe('Wed, 31 Dec 2025 23:59:00 GMT')
      },
      { now: () => Date.UTC(2026, 0, 1) },
    ))

  it('an answer is late, and a body comes bit by bit, but whole', () =>
    withSimulator(async (say) => {
      await say(fault('latency', { ms: 20, ...onScopes }))
      await say(fault('slow-body', { ms: 40, ...onScopes }))

      expect(await say(scopes)).toMatch(/^\{"errcode":0.*"errmsg":"ok"\}$/)
    }))

  it('a caller who waits no longer for a late answer does no harm', () =>
    withSimulator(async (say, { url }) => {
      await say(fault('latency', { ms: 60_000, path: '/gettoken', times: 1 }))

      await expect(fetch(`${url}/gettoken`, { signal: AbortSignal.timeout(50) })).rejects.toThrow(
        'aborted due to timeout',
      )
      expect(await say(scopes)).toMatch(fine)
    }))

  it('an answer has megabytes after it', () =>
    withSimulator(async (_say, { url }) => {
      await ask(url, fault('huge-body', { megabytes: 3 }))

      const { text } = await ask(url, { path: '/gettoken' })
      expect(text.length).toBeGreaterThan(3 * 1024 * 1024)
      expect(JSON.parse(text)).toMatchObject({ errcode: 40035 })
    }))

  it('a caller who has enough of a huge answer does no harm', () =>
    withSimulator(async (say, { url }) => {
      await say(fault('huge-body', { megabytes: 256, path: '/gettoken', times: 1 }))
      const response = await fetch(`${url}/gettoken`)
      await response.body?.cancel()

      expect(await say(scopes)).toMatch(fine)
    }))

  it('a small packed answer unpacks to a large one', () =>
    withSimulator(async (_say, { url }) => {
      await ask(url, fault('gzip-bomb', { megabytes: 16 }))
      let packedBytes = 0
      await new Promise<void>((resolve, reject) => {
        const request = httpRequest(`${url}/gettoken`, (response) => {
          expect(response.headers['content-encoding']).toBe('gzip')
          response.on('data', (chunk: Buffer) => (packedBytes += chunk.length))
          response.once('end', resolve)
        })
        request.once('error', reject)
        request.end()
      })
      expect(packedBytes).toBeLessThan(64 * 1024)

      expect((await ask(url, { path: '/gettoken' })).text.length).toBeGreaterThan(16 * 1024 * 1024)
    }))
})
