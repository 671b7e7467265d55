/** The header carries the company's name in place of the kit's. */
export function nameAfter(company: string): void {
  const brand = document.querySelector('header .brand');
  const name = brand?.querySelector('.brand-name');
  if (!brand || !name) return;
  name.textContent = company;
  // The label would come back with each change of language.
  brand.removeAttribute('data-label');
  brand.removeAttribute('aria-label');
}
