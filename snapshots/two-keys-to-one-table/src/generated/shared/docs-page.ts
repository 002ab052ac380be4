// Made by pylight from pylight.yaml.

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
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/docs.js"></script>
</html>
`

export const pageScript = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  filter: true,
  validatorUrl: null,
})
`

export const pageStyle = `body {
  margin: 0;
}
`
