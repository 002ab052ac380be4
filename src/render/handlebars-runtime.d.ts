/** Handlebars ships no types for the half that runs precompiled templates. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  const runtime: Pick<typeof import('handlebars'), 'template'>
  export default runtime
}
