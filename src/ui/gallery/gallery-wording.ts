/** Headings of the page that shows every component; its sample texts are Chinese in both languages. */
import { wording } from '#kernel/wording.ts';

export const galleryWords = wording(
  {
    title: '界面部件',
    about: '每个部件的每种状态。写新页面时，从这里取。',
    acts: '可做的事',
    lists: '列表',
    fields: '表单',
    wrongForm: '有误的表单',
    editors: '正文编辑',
    pickers: '单位、日期和时段',
    states: '状态与提示',
    progress: '进度与时间线',
    texts: '正文与比较',
    blocks: '版块',
  },
  {
    title: 'Components',
    about: 'Each component in each state. Take from here for a new page.',
    acts: 'Acts',
    lists: 'Lists',
    fields: 'Forms',
    wrongForm: 'A form with errors',
    editors: 'Editors of bodies',
    pickers: 'Units, days and periods',
    states: 'States and notices',
    progress: 'Progress and time-line',
    texts: 'Text and comparison',
    blocks: 'Blocks',
  },
);
