import type { Operation } from '../../src/shared/catalog/operation.ts'
import { wordsOf } from './words.ts'

/** What a function's verb does to the enterprise. */
const VERBS: Record<Operation['effect'], string> = {
  reads: `get query list search count check find page pull preview calculate batchget batchquery
    validate verify parse match recognize translate decode describe download fetch scan read judge
    compare predict detect statistic`,
  deletes: `delete del remove clear clean recall revoke unbind cancel disband dismiss terminate
    destroy withdraw kick uninstall erase quit leave undo`,
  writes: `create add update set save send push submit sync start stop open close enable disable
    modify insert upload publish bind notify import export init register invite approve execute
    apply copy move grant transfer subscribe upsert edit change confirm join lock mute record
    archive batchcreate batchupdate report consume trigger invoke run build rollback install
    activate upgrade deliver append merge redirect finish complete reply launch pay`,
}

const effectOfVerb = new Map(
  (['reads', 'writes', 'deletes'] as const).flatMap((effect) =>
    VERBS[effect].split(/\s+/).map((verb) => [verb, effect] as const),
  ),
)

const SAYS_READ =
  /^(?:调用本接口，?|分页|批量|根据.{1,12}?|通过.{1,10}?|按.{1,8}?|模糊|条件)*(?:获取|查询|查看|搜索|检索|列出|统计|校验|检查|判断|预览|拉取|导出)/
const SAYS_DELETE = /删除|移除|清空|清除|撤回|撤销|解散|注销|解绑|卸载|踢出|终止|作废/

/**
 * What an operation of the SDK does to the enterprise: by its Chinese title, by the first verb of
 * its function's name, and by its method where both are silent. Of two answers the graver one
 * counts, except that a title that says "query" is believed.
 */
export function effectOf(
  method: Operation['method'],
  name: string,
  summary: string,
): Operation['effect'] {
  const verb = wordsOf(name)
    .map((word) => effectOfVerb.get(word.toLowerCase()))
    .find((effect) => effect !== undefined)
  if (verb === 'deletes' || method === 'DELETE') return 'deletes'
  if (SAYS_READ.test(summary)) return 'reads'
  if (SAYS_DELETE.test(summary)) return 'deletes'
  return verb ?? (method === 'GET' ? 'reads' : 'writes')
}
