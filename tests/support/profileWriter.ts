import { API_ADDRESS, OAPI_ADDRESS, type ProfileDraft } from '../../src/shared/profile.ts'
import { openProfiles } from '../../src/main/profiles/profiles.ts'
import { createMemoryStore } from './memoryStore.ts'

const [dataFolder = ''] = process.argv.slice(2)
const profiles = await openProfiles({
  dataFolder,
  secretStore: createMemoryStore(),
  now: Date.now,
  sandbox: {
    start: async () => {
      throw new Error('not needed')
    },
  },
})

const draft: ProfileDraft = {
  name: 'new',
  kind: 'test',
  corpId: '',
  agentId: '',
  appKey: '',
  tokenSource: 'oauth2-app',
  oapiAddress: OAPI_ADDRESS,
  apiAddress: API_ADDRESS,
}

const say = (id: string, state: string, count: number) =>
  process.stdout.write(`${id} ${state} ${count}\n`)

// Says each change that was acknowledged, until it is killed.
for (let count = 0; ; count += 1) {
  const { id } = await profiles.create({ ...draft, name: `made ${count}` })
  say(id, 'made', count)
  await profiles.update(id, { ...draft, name: `renamed ${count}` })
  say(id, 'renamed', count)
  await profiles.storeSecret(id, 'appSecret', 'x'.repeat(64), 'keychain')
  if (count % 3 === 2) {
    say(id, 'leaving', count)
    await profiles.delete(id)
    say(id, 'deleted', count)
  }
}
