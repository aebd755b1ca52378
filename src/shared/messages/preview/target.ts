/** Where a press leads. */
export interface Target {
  /** As it was written. */
  url: string
  /**
   * `inside`: DingTalk's own browser; `sidebar`: a panel beside the chat, on a computer; `browser`:
   * the system's browser, on a computer; `app`: some part of DingTalk; `nowhere`: nothing is known to open it.
   */
  opens: 'inside' | 'sidebar' | 'browser' | 'app' | 'nowhere'
  /** The page that is opened, where it stands inside another address. */
  page: string | null
}

const LINK = 'dingtalk://dingtalkclient/page/link'

/**
 * Where an address leads when it is pressed in DingTalk.
 * https://open.dingtalk.com/document/development/message-link-description
 */
export function targetOf(url: string): Target {
  if (/^https?:\/\/./i.test(url)) return { url, opens: 'inside', page: null }
  if (!/^dingtalk:\/\/./i.test(url) || !URL.canParse(url)) {
    return { url, opens: 'nowhere', page: null }
  }
  if (!url.toLowerCase().startsWith(LINK)) return { url, opens: 'app', page: null }
  const { searchParams } = new URL(url)
  const slide = searchParams.get('pc_slide')
  const opens = slide === 'true' ? 'sidebar' : slide === 'false' ? 'browser' : 'inside'
  return { url, opens, page: searchParams.get('url') }
}
