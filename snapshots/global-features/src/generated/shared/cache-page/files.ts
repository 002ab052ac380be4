// Made by pylight from pylight.yaml.
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
