import { describe, expect, it } from 'vitest'
import { DOCUMENTATION_LINK, isAllowedLink } from '../../src/main/links.ts'

describe('a link opens in the browser when it is', () => {
  it.each([
    DOCUMENTATION_LINK,
    'https://open.dingtalk.com',
    'https://open.dingtalk.com?tab=1',
    'https://open.dingtalk.com#/page',
    'https://open.dingtalk.com/document/development/server-api-overview',
    'https://open.dingtalk.com/document/搜索?q=通讯录#权限',
    'https://open.dingtalk.com/a@b:8080/%2e%2e/',
    'https://open-dev.dingtalk.com/fe/app#/corp/app',
    'https://oa.dingtalk.com/index.htm#/welcome',
    'https://developers.dingtalk.com/',
    'https://login.dingtalk.com/oauth2/auth?client_id=1',
  ])('%s', (url) => {
    expect(isAllowedLink(url)).toBe(true)
    expect(new URL(url).hostname).toMatch(/^[a-z-]+\.dingtalk\.com$/)
  })
})

describe('a link is left alone when it', () => {
  it.each([
    ['is not encrypted', 'http://open.dingtalk.com/'],
    ['runs a script', 'javascript:alert(1)//https://open.dingtalk.com/'],
    ['names a file', 'file:///etc/passwd'],
    ['names a file on a server', 'file://open.dingtalk.com/share'],
    ['starts another program', 'ms-msdt:/id'],
    ['starts DingTalk itself', 'dingtalk://dingtalkclient/page/link?url=https://open.dingtalk.com'],
    ['holds data', 'data:text/html,https://open.dingtalk.com/'],
    ['is our own', 'app://dingbench/'],
    ['has no scheme', '//open.dingtalk.com/'],
    ['has no address', 'https://'],
    ['is empty', ''],
    ['is a host that is not listed', 'https://example.com/'],
    ['is the host of the API, not of pages', 'https://oapi.dingtalk.com/gettoken'],
    ['is the parent of a listed host', 'https://dingtalk.com/'],
    ['is a child of a listed host', 'https://evil.open.dingtalk.com/'],
    ['ends like a listed host', 'https://evilopen.dingtalk.com/'],
    ['starts like a listed host', 'https://open.dingtalk.com.evil.example/'],
    ['has a listed host in its path', 'https://evil.example/open.dingtalk.com'],
    ['has a listed host in its query', 'https://evil.example/?https://open.dingtalk.com/'],
    ['has a listed host as its user name', 'https://open.dingtalk.com@evil.example/'],
    ['has a user name', 'https://user@open.dingtalk.com/'],
    ['has a password', 'https://user:password@open.dingtalk.com/'],
    ['has an empty user name', 'https://@open.dingtalk.com/'],
    ['has a port', 'https://open.dingtalk.com:8443/'],
    ['has the usual port', 'https://open.dingtalk.com:443/'],
    ['has an empty port', 'https://open.dingtalk.com:/'],
    ['ends its host with a dot', 'https://open.dingtalk.com./'],
    ['escapes a dot', 'https://open%2edingtalk.com/'],
    ['hides a user name behind a backslash', 'https://evil.example\\@open.dingtalk.com/'],
    ['ends its host with a backslash', 'https://open.dingtalk.com\\@evil.example/'],
    ['has backslashes for slashes', 'https:\\\\open.dingtalk.com\\'],
    ['has a backslash in its path', 'https://open.dingtalk.com/..\\..\\calc.exe'],
    ['has one slash', 'https:/open.dingtalk.com/'],
    ['has three slashes', 'https:///open.dingtalk.com/'],
    ['has a look-alike letter', 'https://оpen.dingtalk.com/'],
    ['has a full-width dot', 'https://open.dingtalk。com/'],
    ['is written in capitals', 'HTTPS://OPEN.DINGTALK.COM/'],
    ['starts with a space', ' https://open.dingtalk.com/'],
    ['ends with a line break', 'https://open.dingtalk.com/\n'],
    ['has a tab inside its scheme', 'ht\ttps://open.dingtalk.com/'],
    ['has a line break inside', 'https://open.dingtalk.com/\r\nHost: evil.example'],
    ['has a space inside, as an argument has', 'https://open.dingtalk.com/ --no-sandbox'],
    ['has a NUL inside', 'https://open.dingtalk.com/\0'],
    ['names a property of every object', 'https://constructor/'],
  ])('%s: %s', (_why, url) => {
    expect(isAllowedLink(url)).toBe(false)
  })
})
