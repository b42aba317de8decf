/** Stands in for the CMS's check of its configuration in the browser, where its rules cannot be compiled; a build checks it. */
export function validateConfig(): void {}
