/** Stylesheets are Vite's to bundle; importing one has no value. */
declare module '*.css'
