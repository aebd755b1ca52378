import { isUploadedFile, type UploadedFile } from '../multipart.ts'
import { type Kind, optional, required, text } from '../fields.ts'
import { contentTypeOf, isMediaType, MAX_BYTES } from '../../shared/media/fileTypes.ts'
import { accepted, operation, refused, sent } from '../operation.ts'

const uploaded: Kind<UploadedFile> = (raw) => (isUploadedFile(raw) ? raw : undefined)

/** https://open.dingtalk.com/document/development/upload-media-files */
const upload = operation({
  method: 'POST',
  path: '/media/upload',
  token: 'app',
  permission: 'qyapi_base',
  bodies: 'multipart',
  fields: { type: optional(text, 40004), media: optional(uploaded, 41005) },
  answer: ({ values: { type, media: file }, world: { media }, now }) => {
    if (!isMediaType(type)) return refused(40004)
    if (file === undefined) return refused(41005)
    const { name, bytes } = file
    if (bytes.length === 0) return refused(44001)
    const contentType = contentTypeOf(type, name, bytes)
    if (contentType === null) return refused(40005)
    if (bytes.length > MAX_BYTES[type]) return refused(40006)
    const { id, at } = media.add({ name, type, contentType, bytes, at: now })
    return accepted({ errmsg: 'ok', media_id: id, created_at: at, type })
  },
})

/** Of the 2016 guide: no page today, but still called. */
const get = operation({
  method: 'GET',
  path: '/media/get',
  token: 'app',
  permission: 'qyapi_base',
  fields: { media_id: optional(text) },
  answer: ({ values: { media_id: id }, world: { media } }) => {
    // Both codes are named for it; that the first is for what is no media_id at all is our reading.
    if (id === undefined || !/^[@$]/.test(id)) return refused(40004)
    const file = media.find(id)
    return file === undefined ? refused(40007) : sent(file)
  },
})

/** https://open.dingtalk.com/document/development/download-the-file-content-of-the-robot-receiving-message */
const download = operation({
  method: 'POST',
  path: '/v1.0/robot/messageFiles/download',
  token: 'app',
  permission: 'qyapi_robot_sendmsg',
  fields: { downloadCode: required(text), robotCode: required(text) },
  answer: ({ values: { downloadCode, robotCode }, world: { address, credentials, media } }) => {
    if (robotCode !== credentials.robotCode) return refused('invalidParameter.robotCode.auth')
    const file = media.findByDownloadCode(downloadCode)
    if (file === undefined) return refused('invalidParameter.robotCode.downloadCode')
    return accepted({ downloadUrl: `${address()}/_sim/media/${encodeURIComponent(file.id)}` })
  },
})

/** Files that are sent along with messages. */
export const mediaOperations = [upload, get, download]
