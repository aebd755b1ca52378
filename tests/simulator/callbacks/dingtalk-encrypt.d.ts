declare module 'dingtalk-encrypt' {
  /** A published client of callbacks, as its README describes it. */
  export default class DingTalkEncryptor {
    constructor(token: string, encodingAesKey: string, corpId: string)
    getDecryptMsg(signature: string, timeStamp: string, nonce: string, encrypt: string): string
    getEncryptedMap(
      text: string,
      timeStamp: number,
      nonce: string,
    ): { msg_signature: string; encrypt: string; timeStamp: string; nonce: string }
  }
}
