// Made by pylight from pylight.yaml.

import { signInOptions } from './docs-sign-in.js'

/** The page `/docs`, its script and its style. */

const title = 'Pylight API'.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)

export const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/docs.css">
<form id="sign-in" hidden>
<h1>${title}</h1>
<p>Only some users may read how this API is used. Send credentials with the request:</p>
<p><label>Header <select name="header"></select></label></p>
<p><label>Value <input name="value" autocomplete="off" size="60" placeholder="Bearer …"></label></p>
<p><button>Read</button> <output></output></p>
</form>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/docs.js"></script>
</html>
`

export const pageScript = (): string => `const form = document.querySelector('#sign-in')
for (const header of ['Authorization', 'X-Machine-Key'])
  form.elements.header.add(new Option(header))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  show({ [form.elements.header.value]: form.elements.value.value })
})

async function show(headers) {
  const answer = await fetch('/openapi.json', { headers })
  form.hidden = answer.ok
  if (answer.ok) draw(await answer.json())
  else if (headers) form.querySelector('output').textContent = (await answer.json()).detail
}

function draw(spec) {
  const oauth2RedirectUrl = location.origin + '/docs/oauth2-redirect.html'
  const options = { dom_id: '#docs', deepLinking: true, filter: true, validatorUrl: null }
  SwaggerUIBundle({ spec, oauth2RedirectUrl, ...options }).initOAuth(${signInOptions()})
}

show()
`

export const pageStyle = `body {
  margin: 0;
}
form {
  font-family: sans-serif;
  margin: 3em auto;
  max-width: 45em;
}
`
