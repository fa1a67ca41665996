/** Clipboards as programs fill them, with invented texts; `text` is what a person would have typed. */

interface Sample {
  readonly html: string;
  readonly text: string;
  readonly dropped: Readonly<Record<string, number>>;
}

/** WPS: every paragraph is plain, headings too; fonts and sizes in spans, a table with widths in points. */
export const wps: Sample = {
  text: [
    '一、基本情况',
    '（一）建设进度',
    '今年以来，竹崖县新建高标准农田【【3.2万亩】】，完成年度任务的64%。',
    '| 乡镇 | 面积（万亩） | 完成率 |',
    '| --- | --- | --- |',
    '| 泷北镇 | 1.8 | 72% |',
    '| 梅坞镇 | 1.4 | 56% |',
    '> 水渠修到了田头。',
  ].join('\n'),
  dropped: { pictures: 1, comments: 1 },
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8" ><meta name=ProgId content=Word.Document ><meta name=Generator content="WPS Office" ><style>@font-face{font-family:"仿宋_GB2312";} p.MsoNormal{mso-style-name:正文;text-indent:32pt;}</style></head><body style="tab-interval:21pt;" ><!--StartFragment-->
<p class=MsoNormal style="text-indent:32.0000pt;mso-char-indent-count:2.0000;line-height:28.0000pt;" ><span style="mso-spacerun:'yes';font-family:黑体;font-size:16.0000pt;" ><font face="黑体" >一、基本情况</font></span><span style="font-size:16.0000pt;" ><o:p></o:p></span></p>
<p class=MsoNormal ><b><span style="font-family:楷体_GB2312;mso-ansi-font-weight:bold;font-size:16.0000pt;" ><font face="楷体_GB2312" >（一）建设进度</font></span></b><b><span><o:p></o:p></span></b></p>
<p class=MsoNormal ><span style="mso-spacerun:'yes';font-size:16.0000pt;" ><font face="仿宋_GB2312" >　　今年以来，竹崖县新建高标准农田</font></span><b><span style="mso-ansi-font-weight:bold;" >3.2<font face="仿宋_GB2312" >万亩</font></span></b><span style="font-size:16pt;" >，完成年度任务的 64%。</span><a class=msocomanchor id="_anchor_1" href="#_msocom_1" >[批注1]</a><span><o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 style="border-collapse:collapse;width:426.1000pt;mso-table-layout-alt:fixed;" ><tr style="height:20pt;" ><td width=189 valign=top style="width:142.0000pt;" ><p class=MsoNormal align=center ><span>乡镇</span></p></td><td width=189 ><p class=MsoNormal align=center ><span>面积（万亩）</span></p></td><td width=189 ><p class=MsoNormal ><span>完成率</span></p></td></tr>
<tr><td><p class=MsoNormal ><span>泷北镇</span></p></td><td><p class=MsoNormal ><span>1.8</span></p></td><td><p class=MsoNormal ><span>72%</span></p></td></tr><tr><td><p class=MsoNormal ><span>梅坞镇</span></p></td><td><p class=MsoNormal ><span>1.4</span></p></td><td><p class=MsoNormal ><span>56%</span></p></td></tr></table>
<p class=MsoNormal ><img width="553" height="311" src="file:///C:/Users/wps/AppData/Local/Temp/ksohtml/wps1.png" ></p><blockquote><p>水渠修到了田头。</p></blockquote><!--EndFragment--></body></html>`,
};

/** Word: numbers and bullets of a list stand in spans to be ignored; footnotes follow the text. */
export const wordList: Sample = {
  text: '1.建立台账\n2.逐项销号\n加强督查\n全县办结412件。',
  dropped: { notes: 1 },
  html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=ZH-CN>
<p class=MsoListParagraphCxSpFirst style='margin-left:22.0pt;text-indent:-22.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:等线'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>建立台账<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>逐项销号</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>加强督查</p>
<p class=MsoNormal>全县办结<span lang=EN-US>412</span>件<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a>。</p>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a>截至8月底。</p></div></div></body></html>`,
};

/** WeChat: sections in sections, a picture that loads late, bold by style. */
export const wechat: Sample = {
  text: '冷流镇【【“流动餐车”】】开进村\n每天往返68公里，\n为213位老人送餐。\n1.餐品统一配送\n2.餐费按月公示',
  dropped: { pictures: 1, objects: 1, links: 1 },
  html: `<section data-role="outer" style="font-size:16px;"><section style="margin:0 8px;"><p style="text-indent:2em;"><span style="color:rgb(62,62,62);">冷流镇<strong style="color:#c00">“流动餐车”</strong>开进村</span></p><p><img class="rich_pages wxw-img" data-src="https://mmbiz.example/640" data-w="1080"></p><p><span>每天往返 68 公里，<br></span></p></section><p style="display:none">已删除</p><section><p>为 213 位老人送餐<a href="https://mp.example/s">。</a></p></section><ol class="list-paddingleft-1"><li><p>餐品统一配送</p></li><li><p>餐费按月公示</p></li></ol><iframe class="video_iframe" src="https://v.example"></iframe></section>`,
};

/** A mail page: divs and breaks, blanks as U+00A0. */
export const qqMail: Sample = {
  text: '各县区：\n请于3月18日前报送排查情况。\n联系人：李工',
  dropped: {},
  html: '<div style="font-family:微软雅黑"><div>各县区：</div><div><br></div><div>&nbsp;&nbsp;&nbsp;&nbsp;请于 3 月 18 日前报送排查情况。<br>联系人：&nbsp;李工</div></div>',
};

export const nested: Sample = {
  text: '| 单位 | 情况 |\n| --- | --- |\n| 沙河县 | 座数 12 |\n| 芦汀县 | 7 |',
  dropped: { nested: 1 },
  html: '<table><thead><tr><th>单位</th><th>情况</th></tr></thead><tbody><tr><td>沙河县</td><td><table><tr><td>座数</td><td>12</td></tr></table></td></tr><tr><td>芦汀县</td><td>7</td></tr></tbody></table>',
};
