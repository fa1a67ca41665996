import { wording } from '#kernel/wording.ts';

export const draftWording = wording(
  {
    tooLarge: '文字太长，没有存到服务器；还在本机，请先复制保存。',
    secrecy: (marks: string) => `发现密级标志：${marks}。没有存到服务器；涉密内容请走机要渠道。`,
    stale: (who: string, at: string) => `${who}在${at}已经改过这一份，您写的没有存进去，也没有丢。`,
    saved: '现在保存着的',
    yours: '您写的',
  },
  {
    tooLarge: 'The text is too long and was not kept on the server. It is still on this machine; copy it first.',
    secrecy: (marks: string) =>
      `Secrecy marks found: ${marks}. It was not kept on the server; use the confidential channel.`,
    stale: (who: string, at: string) => `${who} changed this at ${at}. Yours was not saved over it, and is not lost.`,
    saved: 'As it is saved',
    yours: 'Yours',
  },
);
