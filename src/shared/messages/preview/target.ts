import type { Screen } from './preview.ts'

/** Where a press leads. */
export interface Target {
  /** As it was written. */
  url: string
  /**
   * `inside`: DingTalk's own browser; `sidebar`: a panel beside the chat, `popup`: a window of its
   * own, `browser`: the system's browser, these three on a computer only; `app`: some part of
   * DingTalk, or a mini program; `nowhere`: nothing is known to open it.
   */
  opens: 'inside' | 'sidebar' | 'popup' | 'browser' | 'app' | 'nowhere'
  /** The page that is opened, where it stands inside another address. */
  page: string | null
}

const LINK = 'dingtalk://dingtalkclient/page/link'

/**
 * Where an address leads when it is pressed in a client. A phone knows one way to open a page.
 * https://open.dingtalk.com/document/development/message-link-description
 */
export function targetOf(url: string, screen: Screen): Target {
  if (/^https?:\/\/./i.test(url)) return { url, opens: 'inside', page: null }
  if (/^eapp:\/\/./i.test(url)) return { url, opens: 'app', page: null }
  if (!/^dingtalk:\/\/./i.test(url) || !URL.canParse(url)) {
    return { url, opens: 'nowhere', page: null }
  }
  if (!url.toLowerCase().startsWith(LINK)) return { url, opens: 'app', page: null }
  const { searchParams } = new URL(url)
  const page = searchParams.get('url')
  return { url, opens: screen === 'phone' ? 'inside' : onComputer(searchParams), page }
}

/** https://developers.dingtalk.com/document/orgapp/private-chat-related-jump-protocol */
function onComputer(asked: URLSearchParams): Target['opens'] {
  if (asked.get('popup_wnd') === 'true') return 'popup'
  const slide = asked.get('pc_slide')
  return slide === 'true' ? 'sidebar' : slide === 'false' ? 'browser' : 'inside'
}
