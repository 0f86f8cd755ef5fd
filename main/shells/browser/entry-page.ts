/**
 * What a browser sees before it is let in. The token stands in the fragment of the address, which no browser sends
 * or writes into a log; the script posts it, forgets it and opens the window.
 */
export const entryHtml = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>薪账 Xinzhang</title>
<p id="out" hidden>此地址无效或已经用过。请回到启动薪账的终端，按回车取得新的地址。<br>
This address is not valid or was used before. Go back to the terminal that started Xinzhang and press Enter for a new one.</p>
<script src="/enter.js"></script>
</html>
`

export const entryScript = `'use strict'
const token = new URLSearchParams(location.hash.slice(1)).get('token')
history.replaceState(null, '', '/')
const stayOut = () => { document.getElementById('out').hidden = false }
if (token === null) stayOut()
else fetch('/session', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ token }),
}).then(answer => (answer.ok ? location.replace('/') : stayOut()), stayOut)
`
