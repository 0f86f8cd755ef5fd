/** What a start says: one line per thing, in both languages, because no language has been chosen yet. */
export const startWords = {
  building: '正在构建界面… / Building the window…',
  electron: '以 Electron 窗口启动。/ Starting in an Electron window.',
  electronFetching: '未找到 Electron 运行时，正在尝试下载… / No Electron runtime here, trying to fetch it…',
  electronMissing:
    '此处没有 Electron 运行时，改用浏览器外壳。/ No Electron runtime here: using the browser shell.',
  electronNoScreen: '此处没有图形屏幕，改用浏览器外壳。/ No graphical screen here: using the browser shell.',
  electronFailed: 'Electron 无法启动，改用浏览器外壳。/ Electron did not start: using the browser shell.',
  browserAsked: '按要求使用浏览器外壳。/ Using the browser shell, as asked.',
  appWindow: (browser: string) => `以浏览器应用窗口打开：${browser} / Opened as an app window of ${browser}`,
  address: (url: string) =>
    `请在浏览器打开此一次性地址（按回车取得新地址，Ctrl+C 结束）：\nOpen this one-time address in a browser (Enter for a new one, Ctrl+C to end):\n${url}`,
  portTaken: (port: number) =>
    `端口 ${port} 已被占用或不可用，请换一个。/ Port ${port} is taken or not allowed: choose another.`,
  ended: '薪账已关闭。/ Xinzhang has ended.',
  coreGone:
    '内核意外停止，已保存的数据不受影响；请重新启动。/ The core stopped unexpectedly. What was saved is safe; start again.',
  usage:
    '用法 / usage: npm start -- [--browser | --electron] [--data DIR] [--port N] [--no-open]\n' +
    '  --browser   浏览器外壳 / the browser shell\n' +
    '  --electron  没有运行时则下载 / Electron, fetched when missing\n' +
    '  --data DIR  账本文件夹 / folder of the ledger\n' +
    '  --port N    固定端口 / a fixed port for the browser shell\n' +
    '  --no-open   只给出地址 / only print the address',
} as const
