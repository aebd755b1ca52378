import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../shared/contract.ts'

/** All that the window can reach of the main process. */
const bridge: Bridge = {
  // oxlint-disable-next-line typescript/no-unsafe-return -- the door answers what the contract says
  ask: (command, input) => ipcRenderer.invoke('ask', command, input),
  on: (topic, listener) => {
    const hear = (
      _event: IpcRendererEvent,
      pushed: unknown,
      payload: Parameters<typeof listener>[0],
    ) => {
      if (pushed === topic) listener(payload)
    }
    ipcRenderer.on('push', hear)
    return () => {
      ipcRenderer.off('push', hear)
    }
  },
}

contextBridge.exposeInMainWorld('dingbench', bridge)
