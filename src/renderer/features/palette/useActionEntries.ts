import {
  CircleX,
  IdCard,
  FlaskConical,
  KeyRound,
  KeySquare,
  Languages,
  MessageSquareText,
  Moon,
  PenLine,
  Plus,
  RefreshCw,
  Settings,
  SquareTerminal,
  Sun,
  SunMoon,
  Users,
  X,
} from 'lucide-react'
import { FREE_ID } from '../../../shared/request/free.ts'
import { useText } from '../../i18n/useText.ts'
import type { App } from '../../store.ts'
import { useApp } from '../../useApp.tsx'
import type { Entry } from './entry.ts'
import { useMessageEntries } from './useMessageEntries.ts'
import { paletteMessages } from './palette.messages.ts'

/** What can be done from anywhere. */
export function useActionEntries(): Entry[] {
  const text = useText(paletteMessages)
  const messages = useMessageEntries()
  const app = useApp((whole) => whole)
  const profileId = app.settings.selectedProfileId

  function to(id: App['screen'], title: string, Icon: typeof Users, also: string): Entry {
    return { id, title, Icon, also, run: () => app.goTo(id) }
  }

  function theme(id: 'light' | 'dark' | 'system', title: string, Icon: typeof Users): Entry {
    return {
      id,
      title,
      Icon,
      also: 'theme 主题',
      run: () => void app.changeSettings({ theme: id }),
    }
  }

  function language(id: 'zh-CN' | 'en', title: string): Entry {
    const run = () => void app.changeSettings({ language: id })
    return { id, title, Icon: Languages, also: 'language 语言 chinese 中文', run }
  }

  const closeAnswer: Entry = {
    id: 'close-answer',
    title: text.closeAnswer,
    Icon: X,
    also: 'close answer free memory 关闭 应答 释放',
    run: app.closeAnswer,
  }

  return [
    ...(app.screen === 'explorer' && app.hasAnswer() ? [closeAnswer] : []),
    to('explorer', text.goToExplorer, SquareTerminal, 'explorer 接口调试'),
    to(
      'inspector',
      text.goToInspector,
      KeySquare,
      'token inspector access_token timeline jsapi ticket 检查 令牌 有效期',
    ),
    to(
      'messages',
      text.goToMessages,
      MessageSquareText,
      'message tester work notification robot webhook oa markdown action_card 消息测试 工作通知 机器人 群消息',
    ),
    {
      id: 'free',
      title: text.freeForm,
      Icon: PenLine,
      also: 'free-form request custom path raw http 自由请求 自定义 任意路径',
      run: () => {
        void app.openOperation(FREE_ID)
        app.goTo('explorer')
      },
    },
    to('profiles', text.goToProfiles, Users, 'profiles 企业配置'),
    to('settings', text.goToSettings, Settings, 'settings 设置'),
    to('login', text.goToLogin, IdCard, 'login-free login 免登 免登录 authCode sso 授权码'),
    to(
      'simulator',
      text.goToSimulator,
      FlaskConical,
      'simulator sandbox inbox faults 模拟器 沙箱 收件箱 故障 时钟',
    ),
    {
      id: 'add',
      title: text.addEnterprise,
      Icon: Plus,
      also: 'add enterprise profile 添加企业',
      run: app.showNewProfile,
    },
    {
      id: 'fetch',
      title: text.fetchToken,
      Icon: RefreshCw,
      also: 'fetch renew token 获取',
      run: () => void app.fetchToken(profileId),
    },
    {
      id: 'forget',
      title: text.forgetToken,
      Icon: CircleX,
      also: 'forget token 丢弃',
      run: () => void app.forgetToken(profileId),
    },
    {
      id: 'keychain',
      title: text.checkKeychain,
      Icon: KeyRound,
      also: 'keychain keyring 钥匙串',
      run: () => void app.checkKeychain(),
    },
    theme('light', text.themeLight, Sun),
    theme('dark', text.themeDark, Moon),
    theme('system', text.themeSystem, SunMoon),
    language('zh-CN', text.languageChinese),
    language('en', text.languageEnglish),
    ...messages,
  ]
}
