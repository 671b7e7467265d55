import type { RecognitionView } from '@samklang/core/recognition';
import type { EmbeddedPicture } from './picture.js';

/** A newsletter before it is written out. */
export interface Letter {
  readonly lang: string;
  readonly company: string;
  /** Hex colour. */
  readonly accent: string;
  readonly title: string;
  readonly intro: string;
  readonly footer: string;
  readonly items: readonly LetterItem[];
}

/** One recognition in it, as far as everybody named agreed. */
export interface LetterItem extends Pick<RecognitionView, 'text' | 'lang'> {
  /** What it is: thanks, a value, the month. */
  readonly label: string;
  /** Whom it is about: names, else teams; `''` where neither may stand. */
  readonly name: string;
  /** Team and giver. */
  readonly place: string;
  readonly picture?: EmbeddedPicture;
  /** What the picture shows, for those who read mail as text. */
  readonly pictureText?: string;
}

/** Width of the newsletter without its margins, in pixels. */
const COLUMN = 536;

const SERIF = "Charter, 'Bitstream Charter', Cambria, Georgia, serif";
const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
const lines = (text: string) => escaped(text).replace(/\r?\n/g, '<br>');

/**
 * The newsletter as HTML for mail programs, which know tables and styles in attributes and little else. It loads nothing
 * from anywhere, and every text stays text.
 */
export function letterHtml({ lang, company, accent, title, intro, footer, items }: Letter): string {
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#1F6F5C';
  const row = (content: string, style: string) => `<tr><td style="${style}">${content}</td></tr>`;
  const item = ({ label, text, lang: own, name, place, picture }: LetterItem) =>
    row(
      (picture ? image(picture) : '') +
        `<p style="margin:0;font:13px/1.5 ${SANS};color:${colour}">${escaped(label)}</p>` +
        `<p lang="${escaped(own)}" style="margin:6px 0 0;font:20px/1.35 ${SERIF};color:#1B1F21">${lines(text)}</p>` +
        (name ? `<p style="margin:10px 0 0;font:bold 15px/1.5 ${SANS};color:#1B1F21">${escaped(name)}</p>` : '') +
        (place ? `<p style="margin:2px 0 0;font:15px/1.5 ${SANS};color:#5A615F">${escaped(place)}</p>` : ''),
      'padding:24px 32px;border-top:1px solid #E4E0D8',
    );
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:0;background:#F3F0E9">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#F3F0E9"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#FFFFFF">
${row(escaped(company), `padding:24px 32px 0;font:bold 18px/1.3 ${SERIF};color:#1B1F21`)}
${row(`<h1 style="margin:0;font:normal 34px/1.18 ${SERIF};color:#1B1F21">${escaped(title)}</h1>`, 'padding:20px 32px 8px')}
${intro ? row(lines(intro), `padding:0 32px 20px;font:16px/1.55 ${SANS};color:#5A615F`) : row('', 'padding:0 0 12px')}
${items.map(item).join('\n')}
${row(escaped(footer), `padding:20px 32px 28px;border-top:1px solid #E4E0D8;font:13px/1.5 ${SANS};color:#5A615F`)}
</table>
</td></tr></table>
</body>
</html>
`;
}

/** As wide as the column or as it is; its place stands before it is drawn, and its words where it is left out. */
function image({ source, alt, width, height }: EmbeddedPicture): string {
  const wide = Math.min(COLUMN, width);
  return `<img src="${source}" alt="${escaped(alt)}" width="${wide}" height="${Math.round((height * wide) / width)}" style="display:block;width:100%;max-width:${wide}px;height:auto;margin:0 0 16px;font:15px/1.5 ${SANS};color:#5A615F">`;
}

/** The same newsletter for those who read mail as text. */
export function letterText({ company, title, intro, footer, items }: Letter): string {
  const parts = items.map(({ label, text, name, place, pictureText }) =>
    [label, text, pictureText, name, place].filter(Boolean).join('\n'),
  );
  return `${[[company, title].join('\n'), intro, ...parts, footer].filter(Boolean).join('\n\n---\n\n')}\n`;
}
