/** Clipboards as programs fill them, with invented texts. */

interface Clipboard {
  readonly html: string;
  readonly plain: string;
  readonly typed: string;
  readonly said: string;
}

/** Word: classes and styles of its own, conditional comments, a list's numbers as words, notes and comments at the end. */
export const wordClipboard: Clipboard = {
  plain: '不会用到',
  said: '去掉了1张图片、1处批注、1处脚注或尾注、1处合并单元格（已拆开）。',
  typed: [
    '云桥区粮食仓储设施建设情况',
    '一、基本情况',
    '全区现有粮仓【【36座】】，总仓容12.8万吨，其中5座建于1990年以前。',
    '1.逐仓登记造册',
    '2.逐项明确责任',
    '| 乡镇 | 座数 | 仓容（吨） |',
    '| --- | --- | --- |',
    '| 冷流镇 | 5 | 3200 |',
    '| 石桥镇 | 7 | 4800 |',
    '| 【【合计】】 |  | 8000 |',
  ].join('\n'),
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; font-family:"仿宋_GB2312";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><span style='font-size:22.0pt;
font-family:方正小标宋简体'>云桥区粮食仓储设施建设情况<span lang=EN-US><o:p></o:p></span></span></p>
<h1 style='text-indent:32.0pt'><span style='font-family:黑体;mso-bidi-font-family:"Times New Roman"'>一、基本情况<span
lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋_GB2312'>全区现有粮仓<b><span lang=EN-US>36</span>座</b>，总仓容
<span lang=EN-US>12.8</span> 万吨<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span
class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a>，其中<a style='mso-comment-reference:Z_1'>5座</a><span
class=MsoCommentReference><span lang=EN-US><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[Z1]</a></span></span>建于 1990
年以前。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>逐仓登记造册</p>
<p class=MsoListParagraph style='margin-left:18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>逐项明确责任</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=189 style='width:5.0cm'><p class=MsoNormal align=center><b>乡镇<span lang=EN-US><o:p></o:p></span></b></p></td>
  <td width=189><p class=MsoNormal align=center><b>座数<span lang=EN-US><o:p></o:p></span></b></p></td>
  <td width=189><p class=MsoNormal align=center><b>仓容（吨）<span lang=EN-US><o:p></o:p></span></b></p></td>
 </tr></thead>
 <tr><td><p class=MsoNormal>冷流镇</p></td><td><p class=MsoNormal><span lang=EN-US>5</span></p></td><td><p class=MsoNormal>3200</p></td></tr>
 <tr><td><p class=MsoNormal>石桥镇</p></td><td rowspan=1><p class=MsoNormal>7</p></td><td><p class=MsoNormal>4800</p></td></tr>
 <tr style='mso-yfti-lastrow:yes'><td colspan=2><p class=MsoNormal><b>合计</b></p></td><td><p class=MsoNormal>8000</p></td></tr>
</table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="图片_x0020_1" style='width:415pt'><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img
width=553 height=311 src="file:///C:/Users/clip_image002.png" v:shapes="图片_x0020_1"><![endif]></p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> 据区粮食局2月统计。</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>请核实座数</p></div></div>
<!--EndFragment--></body></html>`,
};
