import { wording } from '#kernel/wording.ts';

export const claimWording = wording(
  {
    free: '还没有人认领。动手写的时候自动认领，也可以先认领。',
    claim: '认领',
    mine: (minutes: number) => `您已认领。${minutes}分钟没有动笔，或者保存、退出登录，会自动放开。`,
    release: '放开',
    asked: (name: string) => `${name}请您交出这一份。保存后点“放开”，对方就能接着办。`,
    held: (name: string) => `${name}正在办这一份`,
    heldBySelf: '您自己在另一个窗口正在办这一份',
    now: '刚刚还在写。',
    idle: (minutes: number) => `已停${minutes}分钟。`,
    readOnly: '您可以看，暂时不能改。',
    ask: '请对方交出',
    asking: (name: string) => `${name}已请对方交出。`,
    takeOver: '接手',
    takeOverHint: '接手后会告诉对方；对方没有交的文字替他留着。',
  },
  {
    free: 'Nobody has claimed this. Typing claims it; you may also claim it first.',
    claim: 'Claim',
    mine: (minutes: number) =>
      `You have claimed this. It ends by itself after ${minutes} minutes without a key, when you save, and at sign-out.`,
    release: 'Let go',
    asked: (name: string) => `${name} asks you to hand this over. Save, then let go.`,
    held: (name: string) => `${name} is at work on this`,
    heldBySelf: 'You are at work on this in another window',
    now: 'Just active.',
    idle: (minutes: number) => `Idle for ${minutes} minutes.`,
    readOnly: 'You can read it; you cannot change it now.',
    ask: 'Ask for it',
    asking: (name) => `${name} asked for it.`,
    takeOver: 'Take over',
    takeOverHint: 'The holder is told, and what they had typed is kept for them.',
  },
);
