import { describe, expect, test } from 'vitest'
import { effectOf } from '../../../scripts/catalog/effects.ts'
import { commonSyllables, saidOtherwise, syllablesOf } from '../../../scripts/catalog/pinyin.ts'
import { titleFromName } from '../../../scripts/catalog/words.ts'

describe('a title made of a function’s name', () => {
  test.each([
    ['queryUserInfo', 'Query user info'],
    ['createTodoTask', 'Create to-do task'],
    ['batchGetDeptIds', 'Batch get department ids'],
    ['getOAInstance', 'Get OA instance'],
    ['listYidaForms', 'List Yida forms'],
  ])('%s is “%s”', (name, title) => {
    expect(titleFromName(name)).toBe(title)
  })
})

describe('what an operation does', () => {
  test.each([
    ['POST', 'queryUsers', '查询用户', 'reads'],
    ['POST', 'createUser', '创建用户', 'writes'],
    ['POST', 'removeUser', '移除用户', 'deletes'],
    ['GET', 'deleteByLink', '按链接删除', 'deletes'],
    ['DELETE', 'thing', '一件事', 'deletes'],
    ['POST', 'thing', '清空回收站', 'deletes'],
    ['POST', 'thing', '查询已删除的用户', 'reads'],
    ['GET', 'thing', '一件事', 'reads'],
    ['POST', 'thing', '一件事', 'writes'],
  ] as const)('%s %s %s: %s', (method, name, summary, effect) => {
    expect(effectOf(method, name, summary)).toBe(effect)
  })
})

describe('a title in pinyin', () => {
  test.each([
    ['获取部门列表', 'huo qu bu men lie biao'],
    ['发送 DING 消息', 'fa song d i n g xiao xi'],
    ['银行账户（新）', 'yin hang zhang hu xin'],
    ['女性', 'nv xing'],
  ])('%s: %s', (text, syllables) => {
    expect(syllablesOf(text).join(' ')).toBe(syllables)
  })

  test('is written out only where its characters alone do not tell', () => {
    const syllables = commonSyllables(['执行', '运行', '银行'])

    expect(saidOtherwise('执行', syllables)).toBeUndefined()
    expect(saidOtherwise('银行', syllables)).toBe('yin hang')
  })
})
