// Bytes (gzip -9) a phone loads until the NPS question can be answered: our survey page and our one tag on an empty
// page, beside SurveyJS' smallest page for the same question. `node test/bench/bytes.mjs`, after `pnpm build`.
import { countedUntil } from './lib/counted-until.mjs';
import { makePages } from './lib/pages.mjs';

const question = 'input[type=radio]';
const { pages, remove } = await makePages();
const counted = ({ folders, address }) => countedUntil(question, folders, address);

try {
  const ours = await counted(pages.site);
  const tag = await counted(pages.tag);
  const peer = await counted(pages.surveyJs);
  const line = (name, { bytes, requests }) =>
    console.log(
      `  ${name.padEnd(34)} ${String(bytes).padStart(8)} B  ${String(requests).padStart(2)} requests  1/${(peer.bytes / bytes).toFixed(1)}`,
    );
  console.log('bytes until the question can be answered, gzip -9, ratio to SurveyJS');
  line('survey page', ours);
  line('one tag on an empty page', tag);
  line('SurveyJS 2.5.38, fontless style', peer);
} finally {
  remove();
}
