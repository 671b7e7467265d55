import { css } from 'lit';

/** Browsers know the quotation marks of each language; Danish ones point inwards here, as in our words. */
export const quoteStyles = css`
  q {
    quotes: auto;
  }
  q:lang(da) {
    quotes: '»' '«' '›' '‹';
  }
`;
