// Made by pylight from pylight.yaml.
import { document } from './page.js'

/** Asks for credentials, as a link can't send them. */
export const signInPage = document(`<form>
<p>Only some users may see the cache. Send credentials with the request:</p>
<p><label>Header <select name="header"><option>Authorization</option><option>X-Machine-Key</option></select></label></p>
<p><label>Value <input name="value" autocomplete="off" size="60" placeholder="Bearer …"></label></p>
<p><button>Show</button> <output></output></p>
</form>`)

/** Shows the page with the credentials, brings it up to date, and lets its buttons work. */
export const script = `let headers = {}
let timer

document.addEventListener('submit', (event) => {
  event.preventDefault()
  const { header, value } = event.target.elements
  headers = { [header.value]: value.value }
  void show()
})

document.addEventListener('click', async ({ target }) => {
  const { path } = target.dataset
  if (!path) return
  target.disabled = true
  const table = document.querySelector('select').value
  const query = path === '/cache/flush' && table ? \`?table=\${table}\` : ''
  const own = { ...headers, 'X-Requested-With': 'cache' }
  await fetch(path + query, { method: 'POST', headers: own })
  await show()
  target.disabled = false
})

async function show() {
  clearTimeout(timer)
  const answer = await fetch('/cache', { headers: { ...headers, Accept: 'text/html' } })
  const output = document.querySelector('output')
  if (answer.ok) {
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const part = document.querySelector('footer') ? 'main' : 'body'
    document.querySelector(part).replaceWith(shown.querySelector(part))
    timer = setTimeout(show, 10000)
  } else if (output) output.textContent = 'These credentials were refused.'
}

if (!document.querySelector('form')) timer = setTimeout(show, 10000)
`

export const style = `body {
  font-family: system-ui, sans-serif;
  margin: 2em auto;
  max-width: 60em;
  padding: 0 1em;
}
dl {
  display: flex;
  flex-wrap: wrap;
  gap: 1em;
}
dl > div {
  border: 1px solid #ccc;
  border-radius: 6px;
  flex: 1;
  padding: 1em;
}
dd {
  color: #666;
  margin: 0;
}
dt + dd {
  color: inherit;
  font-size: 1.8em;
}
svg {
  border-bottom: 1px solid #999;
  height: 8em;
  width: 100%;
}
rect.above {
  fill: #2a7d4f;
}
rect.below {
  fill: #c9772b;
}
rect.none {
  fill: #ddd;
}
line {
  stroke: #555;
  stroke-dasharray: 4 4;
  vector-effect: non-scaling-stroke;
}
table {
  border-collapse: collapse;
  width: 100%;
}
td,
th {
  border-bottom: 1px solid #ddd;
  overflow-wrap: anywhere;
  padding: 0.3em 0.6em;
  text-align: left;
}
`
