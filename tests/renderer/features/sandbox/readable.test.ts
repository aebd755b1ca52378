import { describe, expect, it } from 'vitest'
import { readableOf } from '../../../../src/renderer/features/sandbox/inbox/readable.ts'

const nothing = { head: null, title: null, text: null, isMarkdown: false, facts: [], links: [] }

describe('a message that cannot be read has no parts', () => {
  it.each(['', 'null', '[1]', '"text"', '{"content":5e}'])('%s', (content) => {
    expect(readableOf('text', content)).toEqual(nothing)
  })
})

describe('a message is read by its parts', () => {
  it.each([
    ['text', { content: '你好' }, { text: '你好' }],
    ['markdown', { title: '日报', text: '# a' }, { title: '日报', text: '# a', isMarkdown: true }],
    ['image', { media_id: '@lADO' }, { facts: [{ name: 'media_id', value: '@lADO' }] }],
    [
      'voice',
      { media_id: '@lADO', duration: 10 },
      {
        facts: [
          { name: 'media_id', value: '@lADO' },
          { name: 'duration', value: '10' },
        ],
      },
    ],
    [
      'link',
      { title: 't', text: 'x', messageUrl: 'https://example.com/', picUrl: '@p' },
      { title: 't', text: 'x', links: [{ label: '', url: 'https://example.com/' }] },
    ],
    [
      'oa',
      {
        message_url: 'https://example.com/',
        head: { bgcolor: 'FFBBBBBB', text: '报销' },
        body: {
          title: 't',
          form: [{ key: '部门', value: '研发' }],
          rich: { num: '15.6', unit: '元' },
          content: 'c',
          author: 'a',
        },
      },
      {
        head: '报销',
        title: 't',
        text: 'c',
        facts: [
          { name: '部门', value: '研发' },
          { name: '', value: '15.6 元' },
          { name: 'author', value: 'a' },
        ],
        links: [{ label: '', url: 'https://example.com/' }],
      },
    ],
    [
      'action_card',
      { title: 't', markdown: 'm', btn_json_list: [{ title: 'yes', action_url: 'https://y' }] },
      { title: 't', text: 'm', isMarkdown: true, links: [{ label: 'yes', url: 'https://y' }] },
    ],
    [
      'action_card',
      { title: 't', markdown: 'm', btn_json_list: '[{"title":"yes","action_url":"https://y"}]' },
      { title: 't', text: 'm', isMarkdown: true, links: [{ label: 'yes', url: 'https://y' }] },
    ],
    [
      'actionCard',
      { title: 't', text: 'm', singleTitle: 'more', singleURL: 'https://m' },
      { title: 't', text: 'm', isMarkdown: true, links: [{ label: 'more', url: 'https://m' }] },
    ],
    [
      'feedCard',
      { links: [{ title: 'one', messageURL: 'https://1', picURL: 'https://p' }] },
      { isMarkdown: true, links: [{ label: 'one', url: 'https://1' }] },
    ],
    [
      'sampleActionCard2',
      {
        title: 't',
        text: 'm',
        actionTitle1: 'a',
        actionURL1: 'https://a',
        actionTitle2: 'b',
        actionURL2: 'https://b',
      },
      {
        title: 't',
        text: 'm',
        isMarkdown: true,
        links: [
          { label: 'a', url: 'https://a' },
          { label: 'b', url: 'https://b' },
        ],
      },
    ],
  ])('%s', (msgtype, content, parts) => {
    expect(readableOf(msgtype, JSON.stringify(content))).toEqual({ ...nothing, ...parts })
  })
})
