import { wording } from '#kernel/wording.ts';

export const apiWording = wording(
  {
    title: '接口说明',
    lead: '页面上能办的每一步、能看的每个列表，都有一个 JSON 接口，由同一张办理表生成。先请系统管理员发给令牌，再这样调用：',
    example:
      'curl -H "Authorization: Bearer 令牌" -H "Content-Type: application/json" \\\n     -H "Idempotency-Key: 自编号" -d \'{"declaration": true}\' \\\n     http://localhost:3000/api/reports/来稿编号/approve',
  },
  {
    title: 'API',
    lead: 'Every step and list of the pages is also a JSON operation, made from the same action tables. Ask a system administrator for a token, then:',
    example:
      'curl -H "Authorization: Bearer TOKEN" -H "Content-Type: application/json" \\\n     -H "Idempotency-Key: YOUR-KEY" -d \'{"declaration": true}\' \\\n     http://localhost:3000/api/reports/ID/approve',
  },
);
