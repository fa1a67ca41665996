/** The invented units and the house list that the pairs speak of. */
import type { CheckContext } from '#flow/newsroom/checking/index.ts';

const unit = (name: string, shortName: string, formerNames: string[] = []) => ({ name, shortName, formerNames });

export const context: CheckContext = {
  today: '2026-11-22',
  units: [
    unit('青岚市水务局', '市水务局', ['青岚市水利水电局', '市水电局']),
    unit('青岚市粮食和储备局', '市粮食和储备局'),
    { ...unit('青岚市粮食局', '市粮食局'), closed: { on: '2025-03-01', into: '青岚市粮食和储备局' } },
    { ...unit('上溪乡', '上溪乡'), closed: { on: '2024-06-01', into: '冷流镇' } },
    unit('柏陵县', '柏陵县'),
    unit('澄浦县', '澄浦县'),
    unit('桥云区', '桥云区'),
    unit('汀湖区', '汀湖区'),
    unit('冷流镇', '冷流镇'),
    unit('岭脚镇', '岭脚镇'),
  ],
  terms: [
    { right: '务工人员', wrong: ['农民工'], reason: '' },
    { right: '残疾人', wrong: ['残废人'], reason: '' },
    { right: '乡村旅游', wrong: ['乡村旅游业态群'], reason: '' },
    { right: '老年人', wrong: ['老头老太'], reason: '' },
    { right: '征收', wrong: ['拆迁'], reason: '' },
    {
      right: '市委书记／余屿然＞市委副书记、市长／市长＞市人大常委会主任／市人大＞市政协主席／市政协＞副市长',
      wrong: [],
      reason: '',
    },
  ],
};
