/** The root of the site, whatever path of whatever host it lies under. Ends in `/`. */
export const siteRoot = new URL(document.documentElement.dataset.root ?? './', location.href);
