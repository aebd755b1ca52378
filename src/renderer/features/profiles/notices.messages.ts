import { defineMessages } from '../../i18n/messages.ts'

/** What is noticed of typed credentials, before any call. `belongs` is the field's own name. */
export const noticeMessages = defineMessages({
  en: {
    'corp-id': (belongs: string) => `This looks like a CorpID. The ${belongs} belongs here.`,
    'app-key': (belongs: string) =>
      `This looks like an AppKey (Client ID). The ${belongs} belongs here.`,
    'suite-key': (belongs: string) =>
      `This looks like the SuiteKey of a third-party app. The ${belongs} of an internal app belongs here.`,
    'agent-id': (belongs: string) => `This looks like an AgentID. The ${belongs} belongs here.`,
    secret: (belongs: string) =>
      `This looks like a secret. The ${belongs} belongs here, and this field is not kept secret.`,
    'access-token': (belongs: string) =>
      `This looks like an AccessToken. The ${belongs} belongs here; Dingbench fetches tokens by itself.`,
    'robot-token': (belongs: string) =>
      `This is the token of a group robot’s webhook. The ${belongs} belongs here.`,
    'robot-secret': (belongs: string) =>
      `This is a group robot’s signing secret (SEC…). The ${belongs} belongs here.`,
    address: (belongs: string) => `This is an address. The ${belongs} belongs here.`,
    'not-digits': (belongs: string) => `${belongs} consists of digits only.`,
    'secret-too-short': (belongs: string) =>
      `${belongs} is usually 64 characters long; this is shorter. Was it cut off while copying?`,
    'secret-too-long': (belongs: string) =>
      `${belongs} is usually 64 characters long; this is longer. Was something else copied along?`,
    'surrounding-space': (belongs: string) =>
      `There is white space before or after ${belongs}. It would be stored with it.`,
    'inner-space': (belongs: string) => `There is white space inside ${belongs}.`,
    quoted: (belongs: string) => `${belongs} stands in quotation marks. Leave them out.`,
    labelled: (belongs: string) => `A name was copied along. Leave only the value of ${belongs}.`,
    placeholder: (belongs: string) => `This looks like a placeholder for ${belongs}.`,
    'undefined-text': (belongs: string) =>
      `This is what a program prints when it has no value. Enter the real ${belongs}.`,
    'not-ascii': (belongs: string) =>
      `${belongs} holds characters that it never has, full-width ones perhaps.`,
    'other-pair-filled': (belongs: string) =>
      `${belongs} is empty, while the other pair is filled in. Choose the other credentials above?`,
  },
  'zh-CN': {
    'corp-id': (belongs) => `这看起来是 CorpID，而不是 ${belongs}。`,
    'app-key': (belongs) => `这看起来是 AppKey（Client ID），而不是 ${belongs}。`,
    'suite-key': (belongs) =>
      `这看起来是第三方应用的 SuiteKey，而不是 ${belongs}。Dingbench 以企业内部应用的身份调用。`,
    'agent-id': (belongs) => `这看起来是 AgentID，而不是 ${belongs}。`,
    secret: (belongs) => `这看起来是密钥，而不是 ${belongs}。此栏内容不会加密保存。`,
    'access-token': (belongs) =>
      `这看起来是 AccessToken，而不是 ${belongs}。Dingbench 会自行获取 token。`,
    'robot-token': (belongs) =>
      `这属于群机器人的 webhook，不是 ${belongs}。机器人的 token 不能调用接口。`,
    'robot-secret': (belongs) => `这是群机器人的加签密钥（SEC…），而不是 ${belongs}。`,
    address: (belongs) => `这是一个网址，而不是 ${belongs}。`,
    'not-digits': (belongs) => `${belongs} 只由数字组成。`,
    'secret-too-short': (belongs) => `${belongs} 通常有 64 个字符，这里更短。复制时是否被截断？`,
    'secret-too-long': (belongs) => `${belongs} 通常有 64 个字符，这里更长。是否多复制了内容？`,
    'surrounding-space': (belongs) => `${belongs} 前后有空白字符，会一并存入。`,
    'inner-space': (belongs) => `${belongs} 中间有空白字符。`,
    quoted: (belongs) => `${belongs} 带有引号，请去掉。`,
    labelled: (belongs) => `连同名称一起复制了，请只保留 ${belongs} 的值。`,
    placeholder: (belongs) => `这看起来是 ${belongs} 的占位符。`,
    'undefined-text': (belongs) => `这是程序在没有值时输出的文字，请填写真实的 ${belongs}。`,
    'not-ascii': (belongs) => `${belongs} 中有它不会包含的字符，例如全角字符。`,
    'other-pair-filled': (belongs) =>
      `${belongs} 为空，而另一组已填写。是否应在上方改选另一种凭证？`,
  },
})
