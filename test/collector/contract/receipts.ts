import { receiptCode } from '@samklang/core/response/create';
import { describe, expect, it } from 'vitest';
import { answer, HOST } from '../../support/collector.js';
import { eachWithCollector, type Suite } from './suite.js';

export const receipts: Suite = (openEmpty) =>
  describe('an answer by the code of its receipt', () => {
    const collector = eachWithCollector(openEmpty);
    const find = (code: string) => collector().read(`/v1/responses?receipt=${encodeURIComponent(code)}`);

    it('is found among others, also as a person writes the code, and can be erased', async () => {
      const asked = answer({ id: '019d0000-0000-7000-8000-0000c0c07398', answers: { nps: 3, comment: 'Call me.' } });
      await collector().post([answer(), asked, answer()]);
      const { id, unit, survey, answeredAt, answers } = asked;
      const found = [{ id, unit, survey, answeredAt, answers, hidden: {} }];
      const code = receiptCode(id);
      for (const said of [code, code.toLowerCase().replace(' ', ''), code.replaceAll('0', 'o')])
        expect((await find(said)).body).toEqual({ responses: found });
      expect((await collector().erase(asked)).body).toEqual({ erased: true });
      expect((await find(code)).body).toEqual({ responses: [] });
    });

    it('comes with all that have the same code', async () => {
      const twins = ['019d0000-0000-7000-8000-00000c07398f', '019d0000-0000-7000-8000-00008c07398f'];
      await collector().post(twins.map((id) => answer({ id })));
      const { body } = await find('60E ECF');
      expect(body.responses?.map(({ id }) => id).sort()).toEqual(twins);
    });

    it('tells nothing of what an employee said, and nothing to who has no key', async () => {
      const { id } = answer();
      await collector().post(answer({ id, survey: 'pulse', answers: { comment: 'Too loud.' } }));
      expect((await find(receiptCode(id))).body).toEqual({ responses: [{ id, unit: 'north', survey: 'pulse' }] });
      const reply = await collector().collector.fetch(new Request(`${HOST}/v1/responses?receipt=${receiptCode(id)}`));
      expect(reply.status).toBe(401);
    });

    it.each(['', '60E EC', '60E ECFF', '60E ECU'])('needs a code, not "%s"', async (code) => {
      const { status, body } = await find(code);
      expect([status, body.issues?.[0]?.path]).toEqual([400, 'receipt']);
    });
  });
