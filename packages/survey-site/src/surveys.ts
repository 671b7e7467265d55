import type { Parsed, Survey } from '@samklang/core';
import { parseSurvey } from '@samklang/core/survey';
import { loadJson, surveyAddress } from './json.js';

/** Reads the definition `surveys/<id>.json`. */
export async function loadSurvey(root: URL, id: string): Promise<Parsed<Survey>> {
  const json = await loadJson(surveyAddress(root, id));
  return json.ok ? parseSurvey(json.value) : json;
}
