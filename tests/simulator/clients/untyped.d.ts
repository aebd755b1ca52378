/** What the tests use of clients that come without types. */

declare module 'node-dingtalk' {
  interface Answer {
    errcode: number
    errmsg: string
  }
  export default class DingTalk {
    constructor(options: { corpid: string; corpsecret: string; host: string })
    client: {
      getAccessToken(): Promise<string>
      getJSApiConfig(
        url: string,
        options: { noncestr: string; timestamp: number },
      ): Promise<{ corpId: string; signature: string }>
      getJSApiTicket(): Promise<string>
    }
    department: {
      list(): Promise<Answer & { department: { id: number; name: string }[] }>
      get(id: number): Promise<(Answer & { name: string }) | undefined>
      create(fields: object): Promise<Answer & { id: number }>
      delete(id: number): Promise<Answer>
    }
    user: {
      listAll(): Promise<{ userlist: { userid: string; name: string }[] }>
      get(userid: string): Promise<(Answer & { name: string }) | undefined>
      create(fields: object): Promise<Answer & { userid: string }>
      delete(userid: string): Promise<Answer>
      getUserInfoByCode(code: string): Promise<Answer & { userid: string }>
    }
    message: {
      send(fields: object): Promise<Answer & { messageId: string; invaliduser: string }>
    }
    media: {
      upload(type: string, file: string): Promise<Answer & { media_id: string; type: string }>
    }
  }
}

declare module 'dingtalk-robot-sender' {
  type Sent = Promise<{ status: number; data: { errcode: number; errmsg: string } }>
  export default class ChatBot {
    constructor(options: { baseUrl: string; accessToken: string; secret?: string })
    text(content: string, at?: object): Sent
    markdown(title: string, text: string, at?: object): Sent
    link(link: object): Sent
    actionCard(card: object): Sent
    feedCard(links: object[]): Sent
  }
}
