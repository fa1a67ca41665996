import { wording } from '#kernel/wording.ts';

export const signInWording = wording(
  {
    title: '登录',
    welcome: '信息工作的一池活水：报得上来，改得深，用得上，看得见结果。',
    userName: '用户名',
    password: '密码',
    signIn: '登录',
    needed: '请先登录。',
    kept: '登录已过期。您刚才填写的文字没有丢，登录后可以接着提交；如有附件，请重新选择文件。',
    resume: '接着提交',
    resumeHint: '登录成功。您刚才填写的内容在下面，核对后点“接着提交”。',
    dropped: '附件需要回到原页面重新选择。',
  },
  {
    title: 'Sign in',
    welcome: 'Living water for information work: filed easily, developed deeply, used in decisions, its effect seen.',
    userName: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    needed: 'Please sign in first.',
    kept: 'Your session has ended. What you typed is kept and can be sent after signing in; choose files again.',
    resume: 'Send it now',
    resumeHint: 'You are signed in. What you had typed is below; check it and send it.',
    dropped: 'Files have to be chosen again on their page.',
  },
);
