<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New project</source>
        <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开…(&amp;O)</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>&amp;Import survey files…</source>
        <translation>导入调查数据…(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export responses…</source>
        <translation>导出答卷…(&amp;E)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为…(&amp;A)</translation>
    </message>
    <message>
        <source>Make a re&amp;store point…</source>
        <translation>建立还原点…(&amp;S)</translation>
    </message>
    <message>
        <source>Restore points…</source>
        <translation>还原点…</translation>
    </message>
    <message>
        <source>Check the project file</source>
        <translation>检查项目文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史…(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Project settings…</source>
        <translation>项目设置…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>收窄导航栏(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>下一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Responses</source>
        <translation>答卷(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Variables</source>
        <translation>变量(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>批次(&amp;B)</translation>
    </message>
    <message>
        <source>Add a &amp;filter…</source>
        <translation>添加筛选…(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>清除全部筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Up one level</source>
        <translation>上一级(&amp;U)</translation>
    </message>
    <message>
        <source>Filter to &amp;selection</source>
        <translation>按圈选筛选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Weighted</source>
        <translation>加权(&amp;W)</translation>
    </message>
    <message>
        <source>Customer &amp;satisfaction summary</source>
        <translation>客户满意度摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Method behind the figure</source>
        <translation>数字背后的方法(&amp;M)</translation>
    </message>
    <message>
        <source>All met&amp;hods</source>
        <translation>全部方法(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Find or run a command…</source>
        <translation>查找或执行命令…(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;About Manyi</source>
        <translation>关于满意(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Scale</source>
        <translation>缩放(&amp;S)</translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation>打开最近的项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Cleaning</source>
        <translation>清洗(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>The file is damaged: a part of it cannot be unpacked. Save it again in the program it comes from, or get another copy.</source>
        <translation>文件已损坏：其中一部分无法解压。请在生成它的程序中重新保存，或换一份副本。</translation>
    </message>
    <message>
        <source>The file is not a workbook (it is no ZIP container, or its end is missing). Get a complete copy.</source>
        <translation>该文件不是工作簿（不是 ZIP 容器，或缺少结尾）。请取得完整的副本。</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>已停止读取文件。</translation>
    </message>
    <message>
        <source>The workbook is larger than %1 MB. Split it or save the sheet as CSV; CSV files may have any size.</source>
        <translation>工作簿超过 %1 MB。请拆分，或把工作表另存为 CSV；CSV 文件大小不限。</translation>
    </message>
    <message>
        <source>The file has more than %1 parts inside and is not read. Save the sheet as CSV or in a new workbook.</source>
        <translation>文件内部超过 %1 个部件，未读取。请把工作表另存为 CSV 或新的工作簿。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without a password first.</source>
        <translation>文件有密码保护。请先去掉密码再保存。</translation>
    </message>
    <message>
        <source>Unpacked, the workbook is larger than %1 MB and is not read. Save the sheet as CSV; CSV files may have any size.</source>
        <translation>工作簿解压后超过 %1 MB，未读取。请把工作表另存为 CSV；CSV 文件大小不限。</translation>
    </message>
    <message>
        <source>A part of the file is larger than %1 MB and is not read.</source>
        <translation>文件的一个部件超过 %1 MB，未读取。</translation>
    </message>
</context>
<context>
    <name>ChartReading</name>
    <message>
        <source>significantly above</source>
        <translation>显著高于</translation>
    </message>
    <message>
        <source>significantly below</source>
        <translation>显著低于</translation>
    </message>
    <message>
        <source>no significant difference</source>
        <translation>没有显著差异</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Save the picture of the chart</source>
        <translation>保存图的图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>图片没有保存</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Choose another folder or make room on the disk.</source>
        <translation>无法写文件 %1。请另选文件夹或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>图中的数值</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，按%2</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>n &lt; %1: shares not shown</source>
        <translation>n &lt; %1：不显示占比</translation>
    </message>
    <message>
        <source>Detractors 0–6</source>
        <translation>贬损者 0–6</translation>
    </message>
    <message>
        <source>Passives 7–8</source>
        <translation>中立者 7–8</translation>
    </message>
    <message>
        <source>Promoters 9–10</source>
        <translation>推荐者 9–10</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>CSAT</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>CES</source>
        <translation>费力度</translation>
    </message>
    <message>
        <source>tested against the rest, %1 %, uncorrected</source>
        <translation>与其余相比，%1%，未校正</translation>
    </message>
    <message>
        <source>tested against the rest, Bonferroni %1 %</source>
        <translation>与其余相比，Bonferroni %1%</translation>
    </message>
    <message>
        <source>tested against the rest, Holm %1 %</source>
        <translation>与其余相比，Holm %1%</translation>
    </message>
    <message>
        <source>tested against the rest, BH %1 %</source>
        <translation>与其余相比，BH %1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, by %3</source>
        <translation>%1：%2，按%3</translation>
    </message>
    <message>
        <source>%1 % intervals</source>
        <translation>%1% 区间</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>已加权</translation>
    </message>
    <message>
        <source>filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>above the rest of the sample</source>
        <translation>高于样本其余部分</translation>
    </message>
    <message>
        <source>below the rest of the sample</source>
        <translation>低于样本其余部分</translation>
    </message>
    <message>
        <source>no difference shown by the test</source>
        <translation>检验没有显示差异</translation>
    </message>
    <message>
        <source>n &lt; %1, not tested</source>
        <translation>n &lt; %1，未检验</translation>
    </message>
    <message>
        <source>n &lt; %1</source>
        <translation>n &lt; %1</translation>
    </message>
    <message>
        <source>%1 of %2 groups are above the rest</source>
        <translation>%2 组中有 %1 组高于其余</translation>
    </message>
    <message>
        <source>%1 of %2 groups are below the rest</source>
        <translation>%2 组中有 %1 组低于其余</translation>
    </message>
    <message>
        <source>%1 of %2 groups differ from the rest: %3 above, %4 below</source>
        <translation>%2 组中有 %1 组与其余不同：%3 组高，%4 组低</translation>
    </message>
    <message>
        <source>%1 is above the rest</source>
        <translation>%1高于其余</translation>
    </message>
    <message>
        <source>%1 are above the rest</source>
        <translation>%1高于其余</translation>
    </message>
    <message>
        <source>%1 is below the rest</source>
        <translation>%1低于其余</translation>
    </message>
    <message>
        <source>%1 are below the rest</source>
        <translation>%1低于其余</translation>
    </message>
    <message>
        <source>%1 is above the rest; %2 is below</source>
        <translation>%1高于其余，%2低于其余</translation>
    </message>
    <message>
        <source>%1 is above the rest; %2 are below</source>
        <translation>%1高于其余，%2低于其余</translation>
    </message>
    <message>
        <source>%1 are above the rest; %2 is below</source>
        <translation>%1高于其余，%2低于其余</translation>
    </message>
    <message>
        <source>%1 are above the rest; %2 are below</source>
        <translation>%1高于其余，%2低于其余</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1、%2和%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: no group differs from the rest</source>
        <translation>%1：各组与其余没有差异</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1高于%2</translation>
    </message>
    <message>
        <source>Promoters outnumber detractors %1 to 1</source>
        <translation>推荐者与贬损者之比为 %1 : 1</translation>
    </message>
    <message>
        <source>There are promoters and no detractors</source>
        <translation>有推荐者，没有贬损者</translation>
    </message>
    <message>
        <source>Detractors outnumber promoters %1 to 1</source>
        <translation>贬损者与推荐者之比为 %1 : 1</translation>
    </message>
    <message>
        <source>There are detractors and no promoters</source>
        <translation>有贬损者，没有推荐者</translation>
    </message>
    <message>
        <source>Neither promoters nor detractors are shown to prevail</source>
        <translation>推荐者与贬损者谁占上风，数据没有显示</translation>
    </message>
    <message>
        <source>%1 shows no significant change since %2</source>
        <translation>%1较 %2 没有显著变化</translation>
    </message>
    <message>
        <source>%1 rose by %2 since %3</source>
        <translation>%1较 %3 上升 %2</translation>
    </message>
    <message>
        <source>%1 fell by %2 since %3</source>
        <translation>%1较 %3 下降 %2</translation>
    </message>
    <message>
        <source>Figures by %1</source>
        <translation>各项数值，按%1</translation>
    </message>
    <message>
        <source>%1 stands out most on %2</source>
        <translation>%1最突出的是%2</translation>
    </message>
    <message>
        <source>%1 lags most on %2</source>
        <translation>%1最落后的是%2</translation>
    </message>
    <message>
        <source>Answers given</source>
        <translation>所作回答</translation>
    </message>
    <message>
        <source>% of valid answers</source>
        <translation>占有效回答的百分比</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Number of answers and cumulative share</source>
        <translation>回答数与累计占比</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 · axis from %2</source>
        <translation>%1 · 坐标轴从 %2 起</translation>
    </message>
    <message>
        <source>%1 · colour: difference from the column&apos;s total</source>
        <translation>%1 · 颜色：与该列总计之差</translation>
    </message>
    <message>
        <source>%1 · the series begins anew with %2</source>
        <translation>%1 · 序列从 %2 起重新开始</translation>
    </message>
</context>
<context>
    <name>Cleaning</name>
    <message>
        <source>A cleaning rule of the project cannot be read: %1 is not as it should be. What it excluded stays excluded.</source>
        <translation>项目中的一条清洗规则无法读取：%1 不符合要求。它排除的答卷仍保持排除。</translation>
    </message>
    <message>
        <source>%1: no variables to look at. Nothing was excluded; name the variables of the rule.</source>
        <translation>%1：没有可看的变量。未排除任何答卷；请写明规则的变量。</translation>
    </message>
    <message>
        <source>%1: the limit %2 is out of its bounds. Nothing was excluded; give it another value.</source>
        <translation>%1：界限 %2 超出允许范围。未排除任何答卷；请换一个值。</translation>
    </message>
    <message>
        <source>Excluding: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Responses are excluded with a reason. Nothing was excluded; write why.</source>
        <translation>排除答卷需要写明原因。未排除任何答卷；请写明原因。</translation>
    </message>
    <message>
        <source>There is no variable or question %1. Nothing was excluded; see the names with manyi-cli info.</source>
        <translation>没有变量或题目 %1。未排除任何答卷；可用 manyi-cli info 查看名称。</translation>
    </message>
    <message>
        <source>This rule looks at one variable; name it after the colon.</source>
        <translation>这条规则只看一个变量；请写在冒号之后。</translation>
    </message>
    <message>
        <source>%1= names no variable: %2.</source>
        <translation>%1= 写的不是变量：%2。</translation>
    </message>
    <message>
        <source>%1= takes a number, not %2.</source>
        <translation>%1= 应为数字，而不是 %2。</translation>
    </message>
    <message>
        <source>%1= takes %2 or %3.</source>
        <translation>%1= 可写 %2 或 %3。</translation>
    </message>
    <message>
        <source>An attention check needs its right answer: attention-check:VAR=CODE.</source>
        <translation>注意力检测需要正确答案：attention-check:变量=代码。</translation>
    </message>
    <message>
        <source>%1 is no answer of the attention check.</source>
        <translation>%1 不是该注意力检测题的答案。</translation>
    </message>
    <message>
        <source>There is no cleaning rule %1. Nothing was excluded; see the rules with manyi-cli clean --help.</source>
        <translation>没有清洗规则 %1。未排除任何答卷；可用 manyi-cli clean --help 查看规则。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>Same %1 as a later response</source>
        <translation>%1 与后面的答卷相同</translation>
    </message>
    <message>
        <source>Same %1 as an earlier response</source>
        <translation>%1 与前面的答卷相同</translation>
    </message>
    <message>
        <source>Same answers throughout as an earlier response</source>
        <translation>所有答案都与前面的答卷相同</translation>
    </message>
    <message>
        <source>More than %1 from the same %2 within %3 minutes</source>
        <translation>%3 分钟内同一 %2 超过 %1 份</translation>
    </message>
    <message>
        <source>More than %1 from the same %2</source>
        <translation>同一 %2 超过 %1 份</translation>
    </message>
    <message>
        <source>All but %1 of the answers to %2 are the same</source>
        <translation>除 %1 外答案全部相同：%2</translation>
    </message>
    <message>
        <source>The same answer to all of %1</source>
        <translation>答案全部相同：%1</translation>
    </message>
    <message>
        <source>Faster than %1 of the median %2 of its wave</source>
        <translation>%2 低于本波次中位数的 %1</translation>
    </message>
    <message>
        <source>Faster than %1 of the median %2</source>
        <translation>%2 低于中位数的 %1</translation>
    </message>
    <message>
        <source>An answer outside its scale</source>
        <translation>有答案超出量表</translation>
    </message>
    <message>
        <source>An answer outside its scale: %1</source>
        <translation>有答案超出量表：%1</translation>
    </message>
    <message>
        <source>Inconsistent: %1</source>
        <translation>前后矛盾：%1</translation>
    </message>
    <message>
        <source>Not %1 at the attention check %2</source>
        <translation>注意力检测 %2 的答案不是 %1</translation>
    </message>
    <message>
        <source>Fewer than %1 of the questions answered</source>
        <translation>回答的题目不足 %1</translation>
    </message>
    <message>
        <source>Fewer than %1 answered of %2</source>
        <translation>回答不足 %1：%2</translation>
    </message>
    <message>
        <source>Duplicates by key</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Duplicate answers</source>
        <translation>答案重复</translation>
    </message>
    <message>
        <source>Same device</source>
        <translation>同一设备</translation>
    </message>
    <message>
        <source>Straight-lining</source>
        <translation>直线作答</translation>
    </message>
    <message>
        <source>Speeders</source>
        <translation>作答过快</translation>
    </message>
    <message>
        <source>Out of scale</source>
        <translation>超出量表</translation>
    </message>
    <message>
        <source>Inconsistent answers</source>
        <translation>前后矛盾</translation>
    </message>
    <message>
        <source>Attention check</source>
        <translation>注意力检测</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Excluding by hand, responses: %1</source>
        <translation>手动排除 %1 份答卷</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role of the column</source>
        <translation>该列的角色</translation>
    </message>
    <message>
        <source>Type of the column</source>
        <translation>该列的类型</translation>
    </message>
    <message>
        <source>Variable name</source>
        <translation>变量名</translation>
    </message>
    <message>
        <source>Missing codes</source>
        <translation>缺失代码</translation>
    </message>
    <message>
        <source>98, 99, NA</source>
        <translation>98, 99, NA</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label of the variable</source>
        <translation>变量的标签</translation>
    </message>
    <message>
        <source>Lowest code</source>
        <translation>最低编码</translation>
    </message>
    <message>
        <source>Highest code</source>
        <translation>最高编码</translation>
    </message>
    <message>
        <source>Lowest code of the scale</source>
        <translation>量表的最低编码</translation>
    </message>
    <message>
        <source>Highest code of the scale</source>
        <translation>量表的最高编码</translation>
    </message>
    <message>
        <source>High codes are bad</source>
        <translation>分数高是差</translation>
    </message>
    <message>
        <source>Belongs to question</source>
        <translation>所属题目</translation>
    </message>
    <message>
        <source>Question that the column belongs to</source>
        <translation>该列所属的题目</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1; see %2 --help.</source>
        <translation>%1；参见 %2 --help。</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>Language of the texts: en or zh</source>
        <translation>文字语言：en 或 zh</translation>
    </message>
    <message>
        <source>Print nothing but errors and the figures asked for</source>
        <translation>只输出错误和所要的数字</translation>
    </message>
    <message>
        <source>Print JSON with all digits instead of a table</source>
        <translation>输出带全部位数的 JSON，不输出表格</translation>
    </message>
    <message>
        <source>The project has no single variable called &quot;%1&quot;; manyi-cli info lists the names.</source>
        <translation>项目里没有唯一的变量叫&quot;%1&quot;；用 manyi-cli info 可列出名称。</translation>
    </message>
    <message>
        <source>Manyi: satisfaction surveys from the file to the figures.</source>
        <translation>满意：从调查数据文件到数字。</translation>
    </message>
    <message>
        <source>Wrote the responses to %1.</source>
        <translation>答卷已写入 %1。</translation>
    </message>
    <message>
        <source>Project file (.manyi)</source>
        <translation>项目文件（.manyi）</translation>
    </message>
    <message>
        <source>Labels instead of codes</source>
        <translation>写标签，不写编码</translation>
    </message>
    <message>
        <source>Only the responses that pass, such as &quot;Region = East&quot;</source>
        <translation>只取符合条件的答卷，例如 &quot;Region = East&quot;</translation>
    </message>
    <message>
        <source>Only these, in this order; all when not given</source>
        <translation>只写这些变量，按此顺序；不给则写全部</translation>
    </message>
    <message>
        <source>Do not put &apos; before texts that begin with = + - @</source>
        <translation>以 = + - @ 开头的文本前不加 &apos;</translation>
    </message>
    <message>
        <source>The recipe %1 cannot be read: %2.</source>
        <translation>无法读取配方 %1：%2。</translation>
    </message>
    <message>
        <source>%1 can only be read now (%2), so nothing was imported.</source>
        <translation>%1 现在只能读（%2），所以没有导入任何内容。</translation>
    </message>
    <message>
        <source>Name at least one file to import; see manyi-cli import --help.</source>
        <translation>请至少给出一个要导入的文件；参见 manyi-cli import --help。</translation>
    </message>
    <message>
        <source>Name the project that takes the answers with --project P.manyi, or try with --dry-run.</source>
        <translation>请用 --project P.manyi 指明接收答卷的项目，或用 --dry-run 试读。</translation>
    </message>
    <message>
        <source>Read survey files into a project</source>
        <translation>把调查数据文件读入项目</translation>
    </message>
    <message>
        <source>Project that takes the answers; made when it is not there</source>
        <translation>接收答卷的项目；没有时新建</translation>
    </message>
    <message>
        <source>Recipe (JSON) instead of guesses</source>
        <translation>使用配方（JSON），不用猜测</translation>
    </message>
    <message>
        <source>Read and report, but write nothing</source>
        <translation>只读取并报告，不写入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>%1 (%2, %3): %4 rows read, %5 kept.</source>
        <translation>%1（%2，%3）：读取 %4 行，保留 %5 行。</translation>
    </message>
    <message>
        <source>Read with the recipe of %1.</source>
        <translation>按 %1 的配方读取。</translation>
    </message>
    <message>
        <source>%1 more kinds of problems; --json lists them all.</source>
        <translation>另有 %1 种问题；--json 列出全部。</translation>
    </message>
    <message>
        <source>Not checked; --check does it.</source>
        <translation>没有检查；用 --check 检查。</translation>
    </message>
    <message>
        <source>%1: %2 responses, %3 variables, revision %4.</source>
        <translation>%1：%2 份答卷，%3 个变量，版本 %4。</translation>
    </message>
    <message>
        <source>Waves: %1.</source>
        <translation>波次：%1。</translation>
    </message>
    <message>
        <source>Channels: %1.</source>
        <translation>渠道：%1。</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>文件完好。</translation>
    </message>
    <message>
        <source>Show a project&apos;s variables, waves, batches and checks</source>
        <translation>显示项目的变量、波次、批次和检查结果</translation>
    </message>
    <message>
        <source>Check the whole file, however big it is</source>
        <translation>无论文件多大都完整检查</translation>
    </message>
    <message>
        <source>--by takes one or two variables; filter by the others instead.</source>
        <translation>--by 只接受一个或两个变量；其余的请用筛选。</translation>
    </message>
    <message>
        <source>Compute satisfaction figures, of all responses or by groups</source>
        <translation>计算全部答卷或各组的满意度指标</translation>
    </message>
    <message>
        <source>nps:VAR, csat:VAR[:top=K], index:VAR, ces:VAR, mean:VAR, share:VAR=CODE or freq:VAR; may be repeated</source>
        <translation>nps:VAR、csat:VAR[:top=K]、index:VAR、ces:VAR、mean:VAR、share:VAR=CODE 或 freq:VAR；可重复</translation>
    </message>
    <message>
        <source>One or two grouping variables</source>
        <translation>一个或两个分组变量</translation>
    </message>
    <message>
        <source>Weight variable instead of the project&apos;s own; none for none</source>
        <translation>代替项目自身权重的权重变量；none 表示不加权</translation>
    </message>
    <message>
        <source>Of the intervals; 0.95 when not given</source>
        <translation>区间的置信水平；不给则为 0.95</translation>
    </message>
    <message>
        <source>With --by: the figure of all responses, too</source>
        <translation>与 --by 合用：同时给出全部答卷的数字</translation>
    </message>
    <message>
        <source>Per cent of the responses that made the choice; base: all that answered the question.</source>
        <translation>选了该项的答卷所占百分比；基数：回答了该题的全部答卷。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>基数过小</translation>
    </message>
    <message>
        <source>small base</source>
        <translation>小基数</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 cannot be written: reports are PDF only in this version; name a file that ends with .pdf.</source>
        <translation>无法写 %1：本版本的报告只有 PDF；请给出以 .pdf 结尾的文件名。</translation>
    </message>
    <message>
        <source>Wrote the report to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>Write the customer satisfaction summary as PDF</source>
        <translation>把客户满意度摘要写成 PDF</translation>
    </message>
    <message>
        <source>FILE.pdf</source>
        <translation>FILE.pdf</translation>
    </message>
    <message>
        <source>%1 ends neither with .csv nor with .manyi; name one of these.</source>
        <translation>%1 既不以 .csv 也不以 .manyi 结尾；请给出其中一种。</translation>
    </message>
    <message>
        <source>Wrote %1 responses to %2.
</source>
        <translation>已把 %1 份答卷写入 %2。
</translation>
    </message>
    <message>
        <source>Write a synthetic bank-branch satisfaction survey</source>
        <translation>写一份合成的银行网点满意度调查</translation>
    </message>
    <message>
        <source>Number of responses</source>
        <translation>答卷数</translation>
    </message>
    <message>
        <source>Same rows and seed, same file; 1 when not given</source>
        <translation>行数和种子相同则文件相同；不给则为 1</translation>
    </message>
    <message>
        <source>FILE.csv or FILE.manyi</source>
        <translation>FILE.csv 或 FILE.manyi</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an expert&apos;s weight: weights are numbers of 0 or more, such as 2,1,1.</source>
        <translation>&quot;%1&quot; 不是专家权重：权重是不小于 0 的数，例如 2,1,1。</translation>
    </message>
    <message>
        <source>%1 does not go with %2; leave it out.</source>
        <translation>%1 不能与 %2 一起使用，请去掉。</translation>
    </message>
    <message>
        <source>the judgements do not connect all items (%1); judge, for example, %2 against %3.</source>
        <translation>判断没有把所有项连通（%1）；例如，请比较 %2 与 %3。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有改动任何内容。</translation>
    </message>
    <message>
        <source>%1 is given beside other files; give it alone.</source>
        <translation>%1 与其他文件一起给出；请单独给出。</translation>
    </message>
    <message>
        <source>eigen (when not given), geometric, column or lls</source>
        <translation>eigen（特征向量法，默认）、geometric（几何平均）、column（列和归一）或 lls（对数最小二乘）</translation>
    </message>
    <message>
        <source>Table of random indices: saaty1980 (when not given), saaty2005, chinese, alonso2006 or donegan1991</source>
        <translation>随机一致性指标表：saaty1980（默认）、saaty2005、chinese、alonso2006 或 donegan1991</translation>
    </message>
    <message>
        <source>Several experts: of their judgements, aij (when not given), or of their priorities, aip</source>
        <translation>多位专家：汇总判断 aij（默认），或汇总权重 aip</translation>
    </message>
    <message>
        <source>Missing judgements: least-lambda (when not given) or harker</source>
        <translation>缺失的判断：least-lambda（默认）或 harker</translation>
    </message>
    <message>
        <source>One a matrix file, such as 2,1,1</source>
        <translation>每个矩阵文件一个，例如 2,1,1</translation>
    </message>
    <message>
        <source>Consistency ratio that is accepted; 0.1 when not given</source>
        <translation>可接受的一致性比率；默认 0.1</translation>
    </message>
    <message>
        <source>Propose the fewest and smallest changes that reach the limit</source>
        <translation>给出达到界限的最少、最小修改</translation>
    </message>
    <message>
        <source>Crossing points of weights, smallest change that puts another first, stability of the ranks</source>
        <translation>权重的交叉点、使最优者改变的最小修改、位次的稳定性</translation>
    </message>
    <message>
        <source>Of the stability; 1000 when not given</source>
        <translation>稳定性模拟的次数；默认 1000</translation>
    </message>
    <message>
        <source>Uncertainty of a judgement&apos;s logarithm; 0.2 when not given</source>
        <translation>判断的对数的不确定度；默认 0.2</translation>
    </message>
    <message>
        <source>Of the draws; the same seed gives the same intervals</source>
        <translation>抽样的种子；种子相同，区间就相同</translation>
    </message>
    <message>
        <source>Of a project: name of the indicator tree, or a tree file that is weighed with the project&apos;s answers</source>
        <translation>项目：指标树的名称，或用项目的回答赋权的树文件</translation>
    </message>
    <message>
        <source>Weights from pairwise comparisons (AHP): matrices, a tree or a project</source>
        <translation>由两两比较得出权重（AHP）：矩阵、指标树或项目</translation>
    </message>
    <message>
        <source>MATRIX.csv … (experts, or criteria and then the alternatives by each), TREE.json or a project file (.manyi)</source>
        <translation>矩阵.csv …（多位专家，或先准则、再按各准则比较方案）、树.json 或项目文件（.manyi）</translation>
    </message>
    <message>
        <source>These weights are not from judgements; they have no consistency.</source>
        <translation>这些权重不是由判断得出的，没有一致性可言。</translation>
    </message>
    <message>
        <source>The table of random indices ends before this size; --ri alonso2006 goes on.</source>
        <translation>随机一致性指标表没有这么多项；可用 --ri alonso2006。</translation>
    </message>
    <message>
        <source>Three changed judgements are not enough.</source>
        <translation>修改三个判断仍不够。</translation>
    </message>
    <message>
        <source>A weight of this level lacks, or the table of random indices ends.</source>
        <translation>这一层缺少权重，或随机一致性指标表不够长。</translation>
    </message>
    <message>
        <source>No change of a single judgement puts another first.</source>
        <translation>修改任何单个判断都不会使别的居首。</translation>
    </message>
    <message>
        <source>Weight of</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>交叉点</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>换位</translation>
    </message>
    <message>
        <source>Best changes</source>
        <translation>最优者改变</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No weight of the first level changes a rank.</source>
        <translation>第一层的任何权重都不会改变位次。</translation>
    </message>
    <message>
        <source>Smallest change that puts another first: at %1, %2 against %3 from %4 to %5 makes %6 the best.</source>
        <translation>使最优者改变的最小修改：在&quot;%1&quot;处，%2 与 %3 之比由 %4 改为 %5，%6 成为最优。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First in</source>
        <translation>居首比例</translation>
    </message>
    <message>
        <source>Mean rank</source>
        <translation>平均位次</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>%1 draws, every judgement uncertain by sigma = %2 of its logarithm:</source>
        <translation>模拟 %1 次，每个判断的对数带有 σ = %2 的不确定度：</translation>
    </message>
    <message>
        <source>A weight above the alternatives lacks.</source>
        <translation>方案之上缺少权重。</translation>
    </message>
    <message>
        <source>The alternatives are neither compared nor all scored at: %1.</source>
        <translation>以下各处的方案既没有比较，也没有全部给出得分：%1。</translation>
    </message>
    <message>
        <source>A weight or a score lacks.</source>
        <translation>缺少权重或得分。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Level %1: CI = %2, RI = %3, CR = %4</source>
        <translation>第 %1 层：CI = %2，RI = %3，CR = %4</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Distributive</source>
        <translation>分配式</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>理想式</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Method %1; λmax = %2, CI = %3, RI = %4 (%5), CR = %6</source>
        <translation>方法 %1；λmax = %2，CI = %3，RI = %4（%5），CR = %6</translation>
    </message>
    <message>
        <source>%1: consistent (limit %2).</source>
        <translation>%1：一致（界限 %2）。</translation>
    </message>
    <message>
        <source>%1: not consistent (limit %2).</source>
        <translation>%1：不一致（界限 %2）。</translation>
    </message>
    <message>
        <source>%1: the table ends before this size.</source>
        <translation>%1：指标表没有这么多项。</translation>
    </message>
    <message>
        <source>Not judged: %1 against %2; filled in with %3.</source>
        <translation>未作判断：%1 与 %2；以 %3 补全。</translation>
    </message>
    <message>
        <source>Contradiction: %1 over %2, %2 over %3, %3 over %1.</source>
        <translation>矛盾：%1 优于 %2，%2 优于 %3，%3 又优于 %1。</translation>
    </message>
    <message>
        <source>Fits least: %1 against %2 is %3, the weights say %4.</source>
        <translation>最不相符：%1 与 %2 之比为 %3，按权重应为 %4。</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断数</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Consensus (Shannon): %1 %</source>
        <translation>共识度（香农）：%1%</translation>
    </message>
    <message>
        <source>%1: three changed judgements do not reach the limit; judge again.</source>
        <translation>%1：修改三个判断仍达不到界限，请重新判断。</translation>
    </message>
    <message>
        <source>%1: proposed repair (not applied), CR %2 to %3:</source>
        <translation>%1：修正建议（未采用），CR 由 %2 变为 %3：</translation>
    </message>
    <message>
        <source>  %1 against %2: %3 to %4</source>
        <translation>  %1 与 %2 之比：由 %3 改为 %4</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修正前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修正后</translation>
    </message>
    <message>
        <source>Fuzzy comprehensive evaluation of a table, a tree or a project</source>
        <translation>对表格、指标树或项目作模糊综合评价</translation>
    </message>
    <message>
        <source>TABLE.csv, TREE.json or a project file (.manyi)</source>
        <translation>TABLE.csv、TREE.json 或项目文件（.manyi）</translation>
    </message>
    <message>
        <source>Of a project: name of the indicator tree, or a tree file that is evaluated with the project&apos;s answers</source>
        <translation>用于项目：指标树的名称，或用项目的回答来评价的树文件</translation>
    </message>
    <message>
        <source>Of a project: one or two grouping variables</source>
        <translation>用于项目：一个或两个分组变量</translation>
    </message>
    <message>
        <source>minmax, prodmax, minsum, prodsum, normminsum, or all side by side; prodsum when not given</source>
        <translation>minmax、prodmax、minsum、prodsum、normminsum，或 all 并列全部；不写时为 prodsum</translation>
    </message>
    <message>
        <source>Scores of the grades, such as 95,80,60,35</source>
        <translation>各等级的分值，如 95,80,60,35</translation>
    </message>
    <message>
        <source>Of a table: weights of the first level, such as 0.5,0.2,0.3 or name=0.5,…</source>
        <translation>用于表格：一级因素的权重，如 0.5,0.2,0.3 或 名称=0.5,…</translation>
    </message>
    <message>
        <source>Of a table: the cells are numbers of votes</source>
        <translation>用于表格：单元格是票数</translation>
    </message>
    <message>
        <source>Draws for intervals of the score; none when not given</source>
        <translation>得分区间的自助抽样次数；不写则不算区间</translation>
    </message>
    <message>
        <source>All memberships are 0.</source>
        <translation>隶属度全为 0。</translation>
    </message>
    <message>
        <source>The grades have no scores; give them with --scores.</source>
        <translation>等级没有分值；请用 --scores 给出。</translation>
    </message>
    <message>
        <source>One grade has all the membership.</source>
        <translation>全部隶属度都在一个等级上。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Effectiveness</source>
        <translation>有效度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;; this version has satisfaction and indicators.</source>
        <translation>没有模板&quot;%1&quot;；本版本有 satisfaction 和 indicators。</translation>
    </message>
    <message>
        <source>Kind of report: satisfaction or indicators; satisfaction when not given</source>
        <translation>报告种类：satisfaction 或 indicators；不写时为 satisfaction</translation>
    </message>
    <message>
        <source>Indicator tree of the project, or a tree file; all of the project&apos;s when not given</source>
        <translation>项目的指标树，或树文件；不写时为项目的全部指标树</translation>
    </message>
    <message>
        <source>Groups of the indicators&apos; scores; the outermost place when not given</source>
        <translation>指标得分的分组；不写时为最外层的层级</translation>
    </message>
    <message>
        <source>There is nothing to weigh below &quot;%1&quot;; give it children, or alternatives to compare.</source>
        <translation>&quot;%1&quot;之下没有可赋权的内容；请给它下级指标，或要比较的方案。</translation>
    </message>
    <message>
        <source>Wrote the judgement form to %1.</source>
        <translation>判断表已写入 %1。</translation>
    </message>
    <message>
        <source>Of a tree: write the questionnaire for experts instead of weights</source>
        <translation>用于指标树：写出供专家填写的判断表，不算权重</translation>
    </message>
    <message>
        <source>Of a tree: the form filled in, one row an expert</source>
        <translation>用于指标树：填好的判断表，每位专家一行</translation>
    </message>
    <message>
        <source>Row %1, column %2, &quot;%3&quot;: %4</source>
        <translation>第 %1 行&quot;%2&quot;列，&quot;%3&quot;：%4</translation>
    </message>
    <message>
        <source>The tree asks for no judgements: no node with two or more children is weighed by them.</source>
        <translation>这棵树不需要判断：没有两个以上下级的节点由判断赋权。</translation>
    </message>
    <message>
        <source>%1 There are %2 more such places.</source>
        <translation>%1 另有 %2 处。</translation>
    </message>
    <message>
        <source>With --form: FILE.pdf to print, FILE.xlsx or FILE.csv to fill in</source>
        <translation>与 --form 同用：打印用 FILE.pdf，填写用 FILE.xlsx 或 FILE.csv</translation>
    </message>
    <message>
        <source>There is no exclusion %1. Nothing was restored; see the numbers with manyi-cli clean.</source>
        <translation>没有排除 %1。未恢复任何答卷；可用 manyi-cli clean 查看编号。</translation>
    </message>
    <message>
        <source>Restoring excluded responses</source>
        <translation>恢复被排除的答卷</translation>
    </message>
    <message>
        <source>Exclude responses by rules, with the reason; list and restore what is excluded</source>
        <translation>按规则排除答卷并注明原因；列出和恢复被排除的答卷</translation>
    </message>
    <message>
        <source>duplicate-key:VARS[:keep=last] | duplicate-answers[:ids=yes][:dates=yes] | same-device:VAR[:date=VAR][:minutes=60][:most=1] | straight-line:VARS[:least=4][:different=0.1] | speeder:VAR[:share=0.33][:within=VAR] | out-of-scale[:VARS] | inconsistent:FILTER | attention-check:VAR=CODE|CODE[:blank=right] | incomplete[:VARS][:least=0.5]; repeatable</source>
        <translation>duplicate-key:变量[:keep=last] | duplicate-answers[:ids=yes][:dates=yes] | same-device:变量[:date=变量][:minutes=60][:most=1] | straight-line:变量[:least=4][:different=0.1] | speeder:变量[:share=0.33][:within=变量] | out-of-scale[:变量] | inconsistent:筛选 | attention-check:变量=代码|代码[:blank=right] | incomplete[:变量][:least=0.5]；可重复</translation>
    </message>
    <message>
        <source>The rules that suit the questionnaire</source>
        <translation>适合该问卷的规则</translation>
    </message>
    <message>
        <source>Only say what would be excluded</source>
        <translation>只说明会排除哪些</translation>
    </message>
    <message>
        <source>Take an exclusion back, by its number, or all</source>
        <translation>按编号收回一次排除，或 all 全部收回</translation>
    </message>
    <message>
        <source>Exclude single responses by their ids, with --reason</source>
        <translation>按编号排除单份答卷，须写 --reason</translation>
    </message>
    <message>
        <source>Why responses are excluded by hand</source>
        <translation>手动排除的原因</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>%1 of %2 responses would be excluded; nothing was changed.</source>
        <translation>%2 份答卷中将排除 %1 份；未作任何改动。</translation>
    </message>
    <message>
        <source>%1 responses count, %2 were excluded now.</source>
        <translation>计入 %1 份答卷，本次排除 %2 份。</translation>
    </message>
    <message>
        <source>Exclusion</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>--update and --new-only cannot be combined; choose what becomes of rows that are known.</source>
        <translation>--update 和 --new-only 不能同时使用；请选定已有的行如何处理。</translation>
    </message>
    <message>
        <source>The files differ from the project in %1 points, so nothing was written; map columns, break series or leave out --strict.</source>
        <translation>文件与项目有 %1 处不同，因此没有写入；请对应列、断开序列，或去掉 --strict。</translation>
    </message>
    <message>
        <source>Key variable (auto: the id): rows whose key is known take the place of the older responses</source>
        <translation>键变量（auto：编号）：键已存在的行代替旧答卷</translation>
    </message>
    <message>
        <source>Key variable (auto: the id): rows whose key is known are left out</source>
        <translation>键变量（auto：编号）：跳过键已存在的行</translation>
    </message>
    <message>
        <source>COLUMN=VAR: the column goes to that variable of the project</source>
        <translation>列=变量：该列归入项目中的这个变量</translation>
    </message>
    <message>
        <source>VAR or VAR=reason: answers cannot be compared with those of earlier waves</source>
        <translation>变量 或 变量=原因：与以前波次的答案不可比</translation>
    </message>
    <message>
        <source>Columns whose personal data is masked, with commas between; VAR:kind with phone, e-mail, ip, id-number, all or hash; auto: all that look like it</source>
        <translation>要遮盖个人信息的列，用逗号分隔；变量:种类，种类为 phone、e-mail、ip、id-number、all 或 hash；auto：所有看起来是个人信息的列</translation>
    </message>
    <message>
        <source>Write nothing when a file differs from the project</source>
        <translation>文件与项目不同时不写入</translation>
    </message>
    <message>
        <source>Files of answers, one batch each, or folders of such files</source>
        <translation>答卷文件，每个文件一个批次；也可以是文件夹</translation>
    </message>
    <message>
        <source>VAR:key=value with key role, type, label, missing=98|99, labels=1:bad|5:good, reverse=yes, name, scale=1..5, mask=phone; or encoding=…, separator=…, sheet=…, format=…</source>
        <translation>变量:键=值，键为 role、type、label、missing=98|99、labels=1:差|5:好、reverse=yes、name、scale=1..5、mask=phone；或 encoding=…、separator=…、sheet=…、format=…</translation>
    </message>
    <message>
        <source>Wave of all rows, when the file does not tell; {file} stands for the name of each file without its ending</source>
        <translation>文件中没有波次时，所有行的波次；{file} 代表各文件不带扩展名的名称</translation>
    </message>
    <message>
        <source>Channel of all rows, when the file does not tell; {file} as with --wave</source>
        <translation>文件中没有渠道时，所有行的渠道；{file} 同 --wave</translation>
    </message>
    <message>
        <source>Of a folder, the files in the folders in it, too</source>
        <translation>文件夹中的下级文件夹也读取</translation>
    </message>
    <message>
        <source>Updated: %1, added: %2, left out: %3.</source>
        <translation>更新 %1，新增 %2，跳过 %3。</translation>
    </message>
    <message>
        <source>%1 was left out: %2</source>
        <translation>未导入 %1：%2</translation>
    </message>
    <message>
        <source>A judgement form is written as .pdf, .xlsx or .csv; name such a file with -o.</source>
        <translation>判断表写成 .pdf、.xlsx 或 .csv；请用 -o 指定这样的文件。</translation>
    </message>
    <message>
        <source>Responses found</source>
        <translation>找到答卷</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role of a variable.</source>
        <translation>&quot;%1&quot;不是变量的角色。</translation>
    </message>
    <message>
        <source>There is a derived variable &quot;%1&quot; already. Choose another name, or add --replace.</source>
        <translation>已有派生变量&quot;%1&quot;。请换一个名称，或加上 --replace。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no name. Write it as &quot;NAME=EXPRESSION&quot;.</source>
        <translation>&quot;%1&quot;没有名称。请写成&quot;名称=公式&quot;。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Write a hierarchy as &quot;NAME:LEVEL,LEVEL&quot;, the outermost level first.</source>
        <translation>层级请写成&quot;名称:层,层&quot;，最外层在前。</translation>
    </message>
    <message>
        <source>The derived variable %1 was removed.
</source>
        <translation>已删除派生变量 %1。
</translation>
    </message>
    <message>
        <source>VAR:1..2=1;3=2;99=missing;else=missing joins codes</source>
        <translation>变量:1..2=1;3=2;99=missing;else=missing 合并代码</translation>
    </message>
    <message>
        <source>VAR:18,25,35 cuts numbers or dates into bands</source>
        <translation>变量:18,25,35 把数或日期分段</translation>
    </message>
    <message>
        <source>With --bands: a cut belongs to the band below it</source>
        <translation>与 --bands 同用：分点归下面一段</translation>
    </message>
    <message>
        <source>VAR or VAR:k flags the k best answers (2 when not told)</source>
        <translation>变量 或 变量:k 标出最好的 k 个答案（不写为 2）</translation>
    </message>
    <message>
        <source>VAR or VAR:k flags the k worst answers</source>
        <translation>变量 或 变量:k 标出最差的 k 个答案</translation>
    </message>
    <message>
        <source>VAR,VAR[:atleast=k] is the mean of items, each in its good direction</source>
        <translation>变量,变量[:atleast=k] 题目均值，各按其好的方向</translation>
    </message>
    <message>
        <source>VAR,VAR[:atleast=k] is the sum of items</source>
        <translation>变量,变量[:atleast=k] 题目总和</translation>
    </message>
    <message>
        <source>VAR:year, quarter, month, week, day, weekday or hour</source>
        <translation>变量:year、quarter、month、week、day、weekday 或 hour</translation>
    </message>
    <message>
        <source>Name of the derived variable</source>
        <translation>派生变量的名称</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Its role, such as segment or wave</source>
        <translation>角色，例如 segment 或 wave</translation>
    </message>
    <message>
        <source>Labels of its codes: 1=Low;2=High</source>
        <translation>代码的标签：1=低;2=高</translation>
    </message>
    <message>
        <source>Define variables that follow from others, or list them</source>
        <translation>定义由其他变量得出的变量，或列出它们</translation>
    </message>
    <message>
        <source>NAME=EXPRESSION, such as &quot;Total=mean(Q1, Q2)&quot;; may be repeated</source>
        <translation>名称=公式，例如&quot;Total=mean(Q1, Q2)&quot;；可重复</translation>
    </message>
    <message>
        <source>JSON file with definitions</source>
        <translation>含定义的 JSON 文件</translation>
    </message>
    <message>
        <source>With --lookup: variable with the members, such as the store</source>
        <translation>与 --lookup 同用：成员所在的变量，例如门店</translation>
    </message>
    <message>
        <source>Table of what is known of each member (text or workbook): its other columns become variables</source>
        <translation>每个成员一行的表（文本或工作簿）：其他各列成为变量</translation>
    </message>
    <message>
        <source>With --lookup: header of the members in the file</source>
        <translation>与 --lookup 同用：文件中成员列的列名</translation>
    </message>
    <message>
        <source>With --lookup: headers of the columns wanted; all when not given</source>
        <translation>与 --lookup 同用：所要的列名；不写为全部</translation>
    </message>
    <message>
        <source>With --lookup: NAME:LEVEL,LEVEL makes them a hierarchy, outermost level first</source>
        <translation>与 --lookup 同用：名称:层,层 组成层级，最外层在前</translation>
    </message>
    <message>
        <source>Name of a derived variable to remove; may be repeated</source>
        <translation>要删除的派生变量的名称；可重复</translation>
    </message>
    <message>
        <source>Define a derived variable of that name anew</source>
        <translation>重新定义同名的派生变量</translation>
    </message>
    <message>
        <source>Show what would come out, write nothing</source>
        <translation>显示结果，不写入</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read. Write it as &quot;%2&quot;.</source>
        <translation>无法理解&quot;%1&quot;。请写成&quot;%2&quot;。</translation>
    </message>
    <message>
        <source>What is wanted of &quot;%1&quot; is missing; it stands behind a colon.</source>
        <translation>&quot;%1&quot;缺少冒号后面的内容。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 responses with a value, %4 missing.</source>
        <translation>%1（%2）：%3 份答卷有值，%4 份缺失。</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>…… 另有 %1 个。</translation>
    </message>
    <message>
        <source>Mean %1, smallest %2, largest %3.</source>
        <translation>均值 %1，最小 %2，最大 %3。</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>The project has no derived variables.</source>
        <translation>项目中没有派生变量。</translation>
    </message>
    <message>
        <source>Give targets: --target, --targets or --from-size.</source>
        <translation>请给出目标：--target、--targets 或 --from-size。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has targets twice. Give them once.</source>
        <translation>&quot;%1&quot;的目标给了两次。请只给一次。</translation>
    </message>
    <message>
        <source>Weight of the project</source>
        <translation>项目的权重</translation>
    </message>
    <message>
        <source>No weight below this share of its base weight</source>
        <translation>权重不低于基础权重的这个倍数</translation>
    </message>
    <message>
        <source>No weight above this multiple of its base weight</source>
        <translation>权重不高于基础权重的这个倍数</translation>
    </message>
    <message>
        <source>Cut weights above this multiple of the median after raking</source>
        <translation>加权后截去超过中位数这个倍数的权重</translation>
    </message>
    <message>
        <source>Make case weights by raking to targets</source>
        <translation>按目标用边际加权产生权重</translation>
    </message>
    <message>
        <source>Name of the weight; weight when not given</source>
        <translation>权重的名称；不写为 weight</translation>
    </message>
    <message>
        <source>VAR:LABEL=share;LABEL=share, one a margin; shares, percentages or counts</source>
        <translation>变量:标签=比例;标签=比例，每个边际一个；比例、百分数或人数</translation>
    </message>
    <message>
        <source>Table with the columns variable, category and share (text or workbook)</source>
        <translation>含变量、类别、比例各列的表（文本或工作簿）</translation>
    </message>
    <message>
        <source>LEVEL:SIZE takes targets from the size of each place</source>
        <translation>层级:规模 由每个地点的规模得到目标</translation>
    </message>
    <message>
        <source>Rake apart for each category of this variable, such as the wave</source>
        <translation>对该变量（如波次）的每个类别分别加权</translation>
    </message>
    <message>
        <source>Variable with base (design) weights</source>
        <translation>基础（设计）权重的变量</translation>
    </message>
    <message>
        <source>Make it the project&apos;s weight</source>
        <translation>设为项目的权重</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Target %</source>
        <translation>目标 %</translation>
    </message>
    <message>
        <source>Before %</source>
        <translation>加权前 %</translation>
    </message>
    <message>
        <source>After %</source>
        <translation>加权后 %</translation>
    </message>
    <message>
        <source>%1: weights of %2 responses, %3 without; %4 rounds.</source>
        <translation>%1：%2 份答卷有权重，%3 份没有；%4 轮。</translation>
    </message>
    <message>
        <source>Smallest %1, largest %2; design effect %3, effective n %4; %5 trimmed, %6 at a bound.</source>
        <translation>最小 %1，最大 %2；设计效应 %3，等效 n %4；截尾 %5 份，处于界限 %6 份。</translation>
    </message>
    <message>
        <source>It is the project&apos;s weight now.</source>
        <translation>它现在是项目的权重。</translation>
    </message>
    <message>
        <source>Write the responses as CSV, workbook, SPSS file, Triple-S survey or SQLite tables</source>
        <translation>把答卷写成 CSV、工作簿、SPSS 文件、Triple-S 调查或 SQLite 表</translation>
    </message>
    <message>
        <source>FILE.csv, FILE.xlsx, FILE.sav, FILE.sss or FILE.sqlite</source>
        <translation>文件.csv、文件.xlsx、文件.sav、文件.sss 或 文件.sqlite</translation>
    </message>
    <message>
        <source>The column becomes a variable of its own although the project has one of it</source>
        <translation>项目中已有该列的变量时，仍把它另建为新变量</translation>
    </message>
    <message>
        <source>%1, %2: %3 against %4 is %5, beyond the scale of 1/9 to 9. It counts as it stands; check it.</source>
        <translation>%1，%2：%3 与 %4 之比为 %5，超出 1/9 到 9 的标度。照样计算，请核对。</translation>
    </message>
    <message>
        <source>Nobody&apos;s judgements of &quot;%1&quot; count: all experts are excluded or weigh 0. Include one, or give one a weight.</source>
        <translation>&quot;%1&quot;没有可用的判断：所有专家都被排除或权重为 0。请恢复一位，或给一位权重。</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <source>Derived variables</source>
        <translation>派生变量</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The file cannot be read (%1); check its permissions.</source>
        <translation>无法读取该文件（%1）；请检查权限。</translation>
    </message>
    <message>
        <source>This is not a file that can be read; choose a file.</source>
        <translation>这不是可以读取的文件；请选择文件。</translation>
    </message>
    <message>
        <source>The file has more than %1 columns; its separator is probably another one.</source>
        <translation>文件超过 %1 列；分隔符多半不对。</translation>
    </message>
    <message>
        <source>The file cannot be read with this separator, quotation mark or header row; choose others, for example a comma, a double quotation mark and row 0.</source>
        <translation>用这个分隔符、引号或表头行无法读取文件；请另选，例如逗号、双引号和第 0 行。</translation>
    </message>
    <message>
        <source>There is no room left to write the file; the earlier file, if any, was kept. Make room or choose another folder.</source>
        <translation>没有空间写文件；原有文件（如有）已保留。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be written to; choose another one.</source>
        <translation>该文件夹不可写；请另选。</translation>
    </message>
    <message>
        <source>The folder does not exist; choose another one.</source>
        <translation>该文件夹不存在；请另选。</translation>
    </message>
    <message>
        <source>The file cannot be written (%1); the earlier file, if any, was kept.</source>
        <translation>无法写文件（%1）；原有文件（如有）已保留。</translation>
    </message>
    <message>
        <source>Lines without any cell stand in the file.</source>
        <translation>文件中有没有任何单元格的行。</translation>
    </message>
    <message>
        <source>They were skipped.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>The row has fewer cells than there are columns.</source>
        <translation>该行的单元格少于列数。</translation>
    </message>
    <message>
        <source>The cells that are not there are missing answers.</source>
        <translation>缺少的单元格作为缺失。</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns.</source>
        <translation>该行的单元格多于列数。</translation>
    </message>
    <message>
        <source>The extra cells named here were left out.</source>
        <translation>这里列出的多余单元格没有读入。</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns; the extra ones are empty.</source>
        <translation>该行的单元格多于列数；多出的是空的。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>A quotation mark at the beginning of a cell is never closed.</source>
        <translation>单元格开头的引号一直没有闭合。</translation>
    </message>
    <message>
        <source>It was read as an ordinary character.</source>
        <translation>按普通字符读入。</translation>
    </message>
    <message>
        <source>The cell holds bytes that are no text in the file&apos;s encoding.</source>
        <translation>单元格含有不属于文件编码的字节。</translation>
    </message>
    <message>
        <source>They were replaced by the sign U+FFFD; if many cells are named, choose another encoding.</source>
        <translation>已替换为 U+FFFD；如果列出的单元格很多，请另选编码。</translation>
    </message>
    <message>
        <source>The cell is not a number.</source>
        <translation>单元格不是数字。</translation>
    </message>
    <message>
        <source>It was set to missing.</source>
        <translation>已设为缺失。</translation>
    </message>
    <message>
        <source>The cell is not a whole number, as codes are.</source>
        <translation>单元格不是整数，不能作编码。</translation>
    </message>
    <message>
        <source>The cell is not a date in the order chosen.</source>
        <translation>单元格不是所选顺序的日期。</translation>
    </message>
    <message>
        <source>The value is outside of the question&apos;s scale.</source>
        <translation>数值超出该题的量表。</translation>
    </message>
    <message>
        <source>It was set to missing; declare it as a missing code to keep it visible.</source>
        <translation>已设为缺失；声明为缺失代码可保留显示。</translation>
    </message>
    <message>
        <source>The answer is not one of the labels of this column.</source>
        <translation>该回答不在此列的标签中。</translation>
    </message>
    <message>
        <source>It was set to missing; add it to the labels to keep it.</source>
        <translation>已设为缺失；加入标签可保留。</translation>
    </message>
    <message>
        <source>The choice is not one of the known choices of this question.</source>
        <translation>该选项不在此题的已知选项中。</translation>
    </message>
    <message>
        <source>It was left out; the other choices of the cell were kept.</source>
        <translation>已略去；该单元格的其他选项保留。</translation>
    </message>
    <message>
        <source>The choice carries a text that was filled in.</source>
        <translation>该选项带有填写的文字。</translation>
    </message>
    <message>
        <source>The choice was kept; the text stands only here.</source>
        <translation>选项保留；文字只在这里列出。</translation>
    </message>
    <message>
        <source>The column has more than 1,000 different answers; only the first were compared.</source>
        <translation>此列的不同回答超过 1,000 种；只比较了前面的。</translation>
    </message>
    <message>
        <source>Answers that are not among the labels will be set to missing.</source>
        <translation>不在标签中的回答将设为缺失。</translation>
    </message>
    <message>
        <source>The file has no column of this name.</source>
        <translation>文件没有这个名称的列。</translation>
    </message>
    <message>
        <source>All its answers are missing.</source>
        <translation>它的回答全部缺失。</translation>
    </message>
    <message>
        <source>The recipe does not name this column.</source>
        <translation>配方没有提到此列。</translation>
    </message>
    <message>
        <source>It was not read.</source>
        <translation>没有读入。</translation>
    </message>
    <message>
        <source>There are more problems than the 10,000 kinds that are listed.</source>
        <translation>问题多于所列的 10,000 种。</translation>
    </message>
    <message>
        <source>They were treated in the same way.</source>
        <translation>其余按同样方式处理。</translation>
    </message>
    <message>
        <source>0 appears in a scale of 1 to 5; probably it means &quot;not applicable&quot;.</source>
        <translation>1 到 5 的量表里出现 0；多半表示&quot;不适用&quot;。</translation>
    </message>
    <message>
        <source>It is kept as a value of a scale from 0 to 5; set it as missing if it is no rating.</source>
        <translation>按 0 到 5 量表的取值保留；如果不是评分，请设为缺失。</translation>
    </message>
    <message>
        <source>The code has no label.</source>
        <translation>该编码没有标签。</translation>
    </message>
    <message>
        <source>It is kept and shown as a number.</source>
        <translation>保留并显示为数字。</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>导入已取消；没有任何改动。</translation>
    </message>
    <message>
        <source>No line end was found within 256 MB; this file is not a table, or its separator or quotation mark is another one.</source>
        <translation>256 MB 之内没有行尾；此文件不是表格，或者分隔符、引号不对。</translation>
    </message>
    <message>
        <source>The text cannot be read in the encoding %1; choose another encoding.</source>
        <translation>无法用编码 %1 读取文本；请另选编码。</translation>
    </message>
    <message>
        <source>The encoding %1 is not known; use a name such as UTF-8, GB18030, UTF-16LE or windows-1252.</source>
        <translation>不认识编码 %1；请用 UTF-8、GB18030、UTF-16LE 或 windows-1252 之类的名称。</translation>
    </message>
    <message>
        <source>The value is outside of the question&apos;s scale; probably it is a code for &quot;no answer&quot;.</source>
        <translation>该值在题目量表之外，可能是表示没有回答的代码。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; was not found; check its name and folder.</source>
        <translation>找不到文件&quot;%1&quot;；请检查文件名和文件夹。</translation>
    </message>
</context>
<context>
    <name>CsvGuess</name>
    <message>
        <source>The cells are dates; no day is above 12, so month and day may be the other way round.</source>
        <translation>单元格是日期；没有大于 12 的日，月和日可能颠倒。</translation>
    </message>
    <message>
        <source>The cells are dates.</source>
        <translation>单元格是日期。</translation>
    </message>
    <message>
        <source>The answers are the steps of an answer scale; the worst is 1.</source>
        <translation>回答是量表的各级；最差的为 1。</translation>
    </message>
    <message>
        <source>The answers form a scale except for some others; declare those as missing to use it as a scale.</source>
        <translation>除个别外，回答构成量表；把个别的声明为缺失即可作量表使用。</translation>
    </message>
    <message>
        <source>The answers carry their codes.</source>
        <translation>回答自带编码。</translation>
    </message>
    <message>
        <source>The cells join several choices of one question.</source>
        <translation>单元格合并了同一题的多个选项。</translation>
    </message>
    <message>
        <source>The name says that it is a place.</source>
        <translation>名称说明它是地点。</translation>
    </message>
    <message>
        <source>Name or values tell the wave.</source>
        <translation>名称或取值说明是波次。</translation>
    </message>
    <message>
        <source>The name says that it is a channel.</source>
        <translation>名称说明它是渠道。</translation>
    </message>
    <message>
        <source>Few different answers that come again.</source>
        <translation>不同的回答很少且反复出现。</translation>
    </message>
    <message>
        <source>The name says that it identifies the response.</source>
        <translation>名称说明它标识答卷。</translation>
    </message>
    <message>
        <source>Every cell is different, as ids are.</source>
        <translation>每个单元格都不同，像编号。</translation>
    </message>
    <message>
        <source>Many different texts.</source>
        <translation>不同的文本很多。</translation>
    </message>
    <message>
        <source>The column is empty.</source>
        <translation>该列是空的。</translation>
    </message>
    <message>
        <source>The cells are numbers with a unit.</source>
        <translation>单元格是带单位的数字。</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Neighbouring columns with one beginning of their names, each with one choice of a question.</source>
        <translation>相邻的列名开头相同，各为一题的一个选项。</translation>
    </message>
    <message>
        <source>One of more than 64 columns of choices; they are kept as single columns.</source>
        <translation>超过 64 列选项中的一列；作为单独的列保留。</translation>
    </message>
    <message>
        <source>The name says that it tells the wave.</source>
        <translation>名称说明它是波次。</translation>
    </message>
    <message>
        <source>The only values are 0 and 1.</source>
        <translation>只有 0 和 1 两种值。</translation>
    </message>
    <message>
        <source>Few different whole numbers, which look like codes of categories.</source>
        <translation>不同的整数很少，像类别编码。</translation>
    </message>
    <message>
        <source>The name says weight and all values are positive.</source>
        <translation>名称是权重，且全部为正数。</translation>
    </message>
    <message>
        <source>The name says that it is a length of time.</source>
        <translation>名称说明它是时长。</translation>
    </message>
    <message>
        <source>A running number: every value comes once.</source>
        <translation>流水号：每个值只出现一次。</translation>
    </message>
    <message>
        <source>The cells are numbers.</source>
        <translation>单元格是数字。</translation>
    </message>
    <message>
        <source>The name asks for a recommendation and the scale goes from 0 to 10.</source>
        <translation>名称问推荐意愿，量表为 0 到 10。</translation>
    </message>
    <message>
        <source>The name asks how easy it was and the scale fits a customer effort score.</source>
        <translation>名称问是否容易，量表符合费力度。</translation>
    </message>
    <message>
        <source>The name asks for satisfaction and the values form an answer scale.</source>
        <translation>名称问满意度，取值构成量表。</translation>
    </message>
    <message>
        <source>The values form an answer scale.</source>
        <translation>取值构成量表。</translation>
    </message>
    <message>
        <source>The cells rank the choices of one question; each becomes its place.</source>
        <translation>单元格按名次列出一道题的选项；每个选项取其名次。</translation>
    </message>
    <message>
        <source>The cells are numbers with thousands separators or a currency.</source>
        <translation>单元格是带千位分隔符或货币符号的数字。</translation>
    </message>
</context>
<context>
    <name>Derivation</name>
    <message>
        <source>An object in braces is expected there.</source>
        <translation>此处应为花括号内的对象。</translation>
    </message>
    <message>
        <source>This key is missing.</source>
        <translation>缺少这个键。</translation>
    </message>
    <message>
        <source>A number is expected there.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>A whole number of 1 or more is expected there.</source>
        <translation>此处应为 1 或更大的整数。</translation>
    </message>
    <message>
        <source>true or false is expected there.</source>
        <translation>此处应为 true 或 false。</translation>
    </message>
    <message>
        <source>A text in quotation marks is expected there.</source>
        <translation>此处应为引号内的文字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known there.</source>
        <translation>此处不认识 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>A list in square brackets is expected there.</source>
        <translation>此处应为方括号内的列表。</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>列表为空。</translation>
    </message>
    <message>
        <source>The project has no variable &quot;%1&quot;.</source>
        <translation>项目中没有变量&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>The number of a variable is expected there.</source>
        <translation>此处应为变量的编号。</translation>
    </message>
    <message>
        <source>This key is not known here.</source>
        <translation>此处没有这个键。</translation>
    </message>
    <message>
        <source>The range begins after its end.</source>
        <translation>区间的起点在终点之后。</translation>
    </message>
    <message>
        <source>Each cut must be above the one before it.</source>
        <translation>每个分点必须大于前一个。</translation>
    </message>
    <message>
        <source>A share is a number of 0 or more.</source>
        <translation>比例是 0 或更大的数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind of derived variable. The project may have been written by a newer version of Manyi.</source>
        <translation>&quot;%1&quot;不是派生变量的种类。项目可能由更新版本的满意写成。</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation>它不是 JSON。</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>The definition of a derived variable cannot be read. %1</source>
        <translation>无法读取派生变量的定义。%1</translation>
    </message>
    <message>
        <source>The definition of a derived variable cannot be read at &quot;%1&quot;: %2</source>
        <translation>派生变量的定义在&quot;%1&quot;处无法读取：%2</translation>
    </message>
</context>
<context>
    <name>Derived</name>
    <message>
        <source>&quot;%1&quot; has no values: a source is gone or is of another type than the definition reads. Define it anew.</source>
        <translation>&quot;%1&quot;没有值：某个来源已不在，或类型与定义所需不同。请重新定义。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no values: its source has no answer scale any more. Give it one.</source>
        <translation>&quot;%1&quot;没有值：其来源不再有答案量表。请为它设定量表。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no values. %2</source>
        <translation>&quot;%1&quot;没有值。%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gives no weights.</source>
        <translation>&quot;%1&quot;没有产生权重。</translation>
    </message>
    <message>
        <source>%1 responses are missing because of a division by 0.</source>
        <translation>%1 份答卷因除以 0 而缺失。</translation>
    </message>
    <message>
        <source>%1 responses are missing because a logarithm, a root or a power has no value there.</source>
        <translation>%1 份答卷因对数、方根或乘方无定义而缺失。</translation>
    </message>
    <message>
        <source>%1 members with %2 responses are not in the table and count as missing: %3.</source>
        <translation>%1 个成员（%2 份答卷）不在表中，按缺失计：%3。</translation>
    </message>
    <message>
        <source>Derived variable %1</source>
        <translation>派生变量 %1</translation>
    </message>
    <message>
        <source>%1 derived variables</source>
        <translation>%1 个派生变量</translation>
    </message>
    <message>
        <source>Removal of the derived variable %1</source>
        <translation>删除派生变量 %1</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>%1, recoded</source>
        <translation>%1，重编码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds texts, which cannot be cut into bands. Choose numbers, codes or dates.</source>
        <translation>&quot;%1&quot;是文本，不能分段。请选择数、编码或日期。</translation>
    </message>
    <message>
        <source>The bands of &quot;%1&quot; need at least one cut, in ascending order.</source>
        <translation>&quot;%1&quot;的分段至少需要一个分点，并按升序排列。</translation>
    </message>
    <message>
        <source>%1, in bands</source>
        <translation>%1，分段</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no answer scale. Give it one (lowest and highest answer) first.</source>
        <translation>&quot;%1&quot;没有答案量表。请先设定（最低和最高的答案）。</translation>
    </message>
    <message>
        <source>%1, lowest %2 boxes</source>
        <translation>%1，最低 %2 项</translation>
    </message>
    <message>
        <source>%1, top %2 boxes</source>
        <translation>%1，最高 %2 项</translation>
    </message>
    <message>
        <source>Name at least one item.</source>
        <translation>请至少指定一个题目。</translation>
    </message>
    <message>
        <source>Mean of %1 and the other items</source>
        <translation>%1 等题目的均值</translation>
    </message>
    <message>
        <source>Sum of %1 and the other items</source>
        <translation>%1 等题目的总和</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation>&quot;%1&quot;不是日期。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a date; members are looked up by codes or texts.</source>
        <translation>&quot;%1&quot;是日期；成员按编码或文本查找。</translation>
    </message>
    <message>
        <source>%1, looked up</source>
        <translation>%1，查找</translation>
    </message>
    <message>
        <source>Weight by raking</source>
        <translation>边际加权的权重</translation>
    </message>
    <message>
        <source>The project has no variable of number %1.</source>
        <translation>项目中没有编号为 %1 的变量。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds neither codes nor numbers, so this cannot be derived from it.</source>
        <translation>&quot;%1&quot;既不是编码也不是数，不能由它派生。</translation>
    </message>
    <message>
        <source>%1, year</source>
        <translation>%1，年</translation>
    </message>
    <message>
        <source>%1, quarter</source>
        <translation>%1，季度</translation>
    </message>
    <message>
        <source>%1, month</source>
        <translation>%1，月</translation>
    </message>
    <message>
        <source>%1, week</source>
        <translation>%1，周</translation>
    </message>
    <message>
        <source>%1, day</source>
        <translation>%1，日</translation>
    </message>
    <message>
        <source>%1, day of the week</source>
        <translation>%1，星期</translation>
    </message>
    <message>
        <source>%1, hour</source>
        <translation>%1，小时</translation>
    </message>
    <message>
        <source>Give the derived variable a name.</source>
        <translation>请给派生变量一个名称。</translation>
    </message>
    <message>
        <source>The project has a variable &quot;%1&quot; with answers of an import. Choose another name.</source>
        <translation>项目中已有变量&quot;%1&quot;，含导入的答案。请换一个名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role of a variable.</source>
        <translation>&quot;%1&quot;不是变量的角色。</translation>
    </message>
    <message>
        <source>Labels are written as {&quot;1&quot;: &quot;text&quot;}; &quot;%1&quot; is no such pair.</source>
        <translation>标签写作 {&quot;1&quot;: &quot;文本&quot;}；&quot;%1&quot;不是这样的一对。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of a derived variable. Known are %2.</source>
        <translation>&quot;%1&quot;不是派生变量的键。可用的有 %2。</translation>
    </message>
    <message>
        <source>The definition is no JSON (byte %1). Write an object in braces or a list of them.</source>
        <translation>定义不是 JSON（第 %1 字节）。请写花括号中的对象，或这样的列表。</translation>
    </message>
</context>
<context>
    <name>Dialects</name>
    <message>
        <source>Qualtrics: the third row holds import ids.</source>
        <translation>Qualtrics：第三行是 ImportId。</translation>
    </message>
    <message>
        <source>Qualtrics, the older form: the second row holds question texts.</source>
        <translation>Qualtrics 旧格式：第二行是题干。</translation>
    </message>
    <message>
        <source>Qualtrics, by the names of its own columns.</source>
        <translation>Qualtrics：由其自带列的名称识别。</translation>
    </message>
    <message>
        <source>SurveyMonkey: questions in the first row, choices in the second.</source>
        <translation>SurveyMonkey：第一行是问题，第二行是选项。</translation>
    </message>
    <message>
        <source>SurveyMonkey, by its column of respondents.</source>
        <translation>SurveyMonkey：由其受访者编号列识别。</translation>
    </message>
    <message>
        <source>Google Forms: the first column is its timestamp.</source>
        <translation>Google Forms：第一列是时间戳记。</translation>
    </message>
    <message>
        <source>LimeSurvey, by the names of its own columns.</source>
        <translation>LimeSurvey：由其自带列的名称识别。</translation>
    </message>
    <message>
        <source>KoBo or ODK, with a second row of HXL tags.</source>
        <translation>KoBo 或 ODK，第二行是 HXL 标签。</translation>
    </message>
    <message>
        <source>KoBo or ODK, by the names of its own columns.</source>
        <translation>KoBo 或 ODK：由其自带列的名称识别。</translation>
    </message>
    <message>
        <source>问卷星, answers by number (按序号).</source>
        <translation>问卷星，按序号导出。</translation>
    </message>
    <message>
        <source>问卷星, answers by text (按文本).</source>
        <translation>问卷星，按文本导出。</translation>
    </message>
    <message>
        <source>金山表单: submitter and time are filled in by the form.</source>
        <translation>金山表单：提交者和时间由表单自动填写。</translation>
    </message>
    <message>
        <source>Merged cells group the columns below them.</source>
        <translation>合并单元格把下方的列分成组。</translation>
    </message>
    <message>
        <source>Its choices stand in the columns that follow, one each; they are read instead.</source>
        <translation>它的选项在后面各占一列，改为读取那些列。</translation>
    </message>
    <message>
        <source>A column that the survey tool adds to each answer.</source>
        <translation>问卷平台为每份答卷自动添加的列。</translation>
    </message>
    <message>
        <source>The survey tool writes a column for each choice of a question.</source>
        <translation>问卷平台为题目的每个选项各写一列。</translation>
    </message>
    <message>
        <source>Words that respondents filled in for &quot;other&quot;.</source>
        <translation>受访者在其他选项中填写的文字。</translation>
    </message>
    <message>
        <source>The form joins the choices of a question by commas.</source>
        <translation>表单用逗号连接一道题的多个选项。</translation>
    </message>
    <message>
        <source>The questionnaire names the choices.</source>
        <translation>问卷文件给出了选项的名称。</translation>
    </message>
    <message>
        <source>The file is no LimeSurvey archive with a survey and its responses.</source>
        <translation>该文件不是包含问卷和答卷的 LimeSurvey 归档。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; holds repeated answers, at most %2 a response.</source>
        <translation>工作表&quot;%1&quot;是重复组的答案，每份答卷最多 %2 次。</translation>
    </message>
    <message>
        <source>Their number was added to each response.</source>
        <translation>已把次数加到每份答卷。</translation>
    </message>
    <message>
        <source>They were added to each response as columns.</source>
        <translation>已作为列加到每份答卷。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; holds answers repeated within repeated ones.</source>
        <translation>工作表&quot;%1&quot;是重复组内的重复组。</translation>
    </message>
    <message>
        <source>It was left out.</source>
        <translation>没有读取。</translation>
    </message>
    <message>
        <source>Every respondent gave the options of this question different places, so they are a ranking.</source>
        <translation>每位回答者给本题各选项的名次都不相同，因此是排序题。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The export was cancelled; %1 is as it was before.</source>
        <translation>导出已取消；%1 保持原样。</translation>
    </message>
    <message>
        <source>%1 could not be replaced: %2. It is as it was before.</source>
        <translation>无法替换 %1：%2。它保持原样。</translation>
    </message>
    <message>
        <source>%1 exists already and would be replaced by the data of the survey; choose another name.</source>
        <translation>%1 已经存在，会被调查的数据替换；请换一个名称。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Value labels</source>
        <translation>值标签</translation>
    </message>
    <message>
        <source>A sheet holds at most 1,048,575 responses and 16,384 variables. Filter, choose variables, or export as CSV; nothing was written.</source>
        <translation>一张工作表最多容纳 1,048,575 份答卷和 16,384 个变量。请筛选、选择变量，或导出为 CSV；未写入任何内容。</translation>
    </message>
    <message>
        <source>%1 cannot be written: this version exports .csv, .xlsx, .sav, .sss and .sqlite; choose one of these.</source>
        <translation>无法写入 %1：此版本可导出 .csv、.xlsx、.sav、.sss 和 .sqlite，请选择其中之一。</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>There is no variable &quot;%1&quot;, or several have that label. Answers in quotation marks stand to the right of =, != or inside in().</source>
        <translation>没有变量&quot;%1&quot;，或有几个变量用这个标签。引号中的答案写在 =、!= 的右边或 in() 之内。</translation>
    </message>
    <message>
        <source>An answer in quotation marks is compared with a variable, not with a formula.</source>
        <translation>引号中的答案与变量比较，不与公式比较。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an answer of %2.</source>
        <translation>&quot;%1&quot;不是 %2 的答案。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; counts as a missing answer of %2, which a formula does not see. Ask missing(%2), or recode it to a valid code first.</source>
        <translation>&quot;%1&quot;是 %2 的缺失答案，公式看不到它。请用 missing(%2)，或先把它重编码为有效代码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-07-18 or 2026-07-18 09:30.</source>
        <translation>&quot;%1&quot;不是日期。请写成 2026-07-18 或 2026-07-18 09:30。</translation>
    </message>
    <message>
        <source>Dates are compared with dates.</source>
        <translation>日期与日期比较。</translation>
    </message>
    <message>
        <source>A number is needed here; texts and dates cannot be reckoned with. days(from, to) gives the days between two dates.</source>
        <translation>此处需要数；文本和日期不能运算。days(从, 到) 给出两个日期相差的天数。</translation>
    </message>
    <message>
        <source>A text cannot stand here.</source>
        <translation>此处不能是文本。</translation>
    </message>
    <message>
        <source>Numbers and dates cannot be mixed here.</source>
        <translation>此处不能混用数和日期。</translation>
    </message>
    <message>
        <source>A text can only be compared by =, != and in, with texts in quotation marks.</source>
        <translation>文本只能用 =、!= 和 in 与引号中的文本比较。</translation>
    </message>
    <message>
        <source>A condition is needed here, such as Q1 &gt; 3.</source>
        <translation>此处需要条件，例如 Q1 &gt; 3。</translation>
    </message>
    <message>
        <source>A date is needed here.</source>
        <translation>此处需要日期。</translation>
    </message>
    <message>
        <source>The formula gives a text; it must give a number, a condition or a date.</source>
        <translation>公式的结果是文本；结果应为数、条件或日期。</translation>
    </message>
    <message>
        <source>The sign &quot;%1&quot; means nothing here. Names with signs or blanks stand in [ ].</source>
        <translation>符号&quot;%1&quot;在此没有意义。含符号或空格的名称写在 [ ] 中。</translation>
    </message>
    <message>
        <source>This mark is never closed.</source>
        <translation>此处的引号或括号没有闭合。</translation>
    </message>
    <message>
        <source>This is neither a number nor a name. Names that begin with a digit stand in [ ].</source>
        <translation>这既不是数也不是名称。以数字开头的名称写在 [ ] 中。</translation>
    </message>
    <message>
        <source>At character %1 of the formula: %2</source>
        <translation>公式第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here. An operator may be missing before it.</source>
        <translation>此处不应有&quot;%1&quot;。前面可能缺少运算符。</translation>
    </message>
    <message>
        <source>The formula ends too early; a number, a name or a closing parenthesis is missing.</source>
        <translation>公式不完整；缺少数、名称或右括号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is expected here.</source>
        <translation>此处应为&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>The formula is nested too deeply. Derive a part of it as a variable of its own.</source>
        <translation>公式嵌套过深。请把其中一部分另作派生变量。</translation>
    </message>
    <message>
        <source>Two comparisons in a row cannot be read; write between(x, low, high).</source>
        <translation>不能连写两个比较；请写 between(x, 低, 高)。</translation>
    </message>
    <message>
        <source>A number, a name or a function is expected instead of &quot;%1&quot;.</source>
        <translation>此处应为数、名称或函数，而不是&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;.</source>
        <translation>没有函数&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>%1 takes %2 arguments, not %3.</source>
        <translation>%1 需要 %2 个参数，而不是 %3 个。</translation>
    </message>
    <message>
        <source>%1 takes at least %2 arguments, not %3.</source>
        <translation>%1 至少需要 %2 个参数，而不是 %3 个。</translation>
    </message>
    <message>
        <source>atleast is a whole number from 1 to the number of arguments.</source>
        <translation>atleast 是 1 到参数个数之间的整数。</translation>
    </message>
    <message>
        <source>Only min, max, sum and mean take atleast.</source>
        <translation>只有 min、max、sum 和 mean 可用 atleast。</translation>
    </message>
    <message>
        <source>The formula is too long. Derive a part of it as a variable of its own.</source>
        <translation>公式过长。请把其中一部分另作派生变量。</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Customer satisfaction summary</source>
        <translation>客户满意度摘要</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>出资方</translation>
    </message>
    <message>
        <source>Who paid for the survey</source>
        <translation>谁为调查付费</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>调查对象</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>访问了谁</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>访问方式</translation>
    </message>
    <message>
        <source>Web, telephone, paper …</source>
        <translation>网络、电话、纸质…</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>抽样方式</translation>
    </message>
    <message>
        <source>How respondents were chosen</source>
        <translation>受访者如何选取</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Draft, final …</source>
        <translation>草稿、定稿…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Who answers questions</source>
        <translation>由谁解答疑问</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>The answers to %1 are not loaded.</source>
        <translation>没有载入 %1 的回答。</translation>
    </message>
    <message>
        <source>At character %1 of the filter: %2</source>
        <translation>筛选的第 %1 个字符处：%2</translation>
    </message>
    <message>
        <source>this quotation mark is never closed.</source>
        <translation>这个引号一直没有闭合。</translation>
    </message>
    <message>
        <source>“%1” was not expected here; conditions are joined by and / or, and names or values with blanks stand in quotation marks.</source>
        <translation>这里不应出现&quot;%1&quot;；条件用 and / or 连接，带空格的名称或取值要加引号。</translation>
    </message>
    <message>
        <source>the filter is nested too deeply.</source>
        <translation>筛选嵌套过深。</translation>
    </message>
    <message>
        <source>a closing parenthesis is expected.</source>
        <translation>应为右括号。</translation>
    </message>
    <message>
        <source>the name of a variable is expected.</source>
        <translation>应为变量名。</translation>
    </message>
    <message>
        <source>a value is expected.</source>
        <translation>应为取值。</translation>
    </message>
    <message>
        <source>a condition is expected, such as: region = East.</source>
        <translation>应为条件，例如：region = East。</translation>
    </message>
    <message>
        <source>after a variable comes =, !=, &lt;, &lt;=, &gt;, &gt;=, in, contains, has or a range such as 9..10; names with blanks stand in quotation marks.</source>
        <translation>变量之后应为 =、!=、&lt;、&lt;=、&gt;、&gt;=、in、contains、has 或 9..10 这样的范围；带空格的名称要加引号。</translation>
    </message>
    <message>
        <source>after a variable and not comes in.</source>
        <translation>变量和 not 之后应为 in。</translation>
    </message>
    <message>
        <source>a list in parentheses is expected, such as: in (East, West).</source>
        <translation>应为括号中的列表，例如：in (East, West)。</translation>
    </message>
    <message>
        <source>a comma or a closing parenthesis is expected; values with blanks stand in quotation marks.</source>
        <translation>应为逗号或右括号；带空格的取值要加引号。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The project holds %1 as %2, not as %3; give the column another name or import it with that type.</source>
        <translation>项目中 %1 是%2，不是%3；请给该列另起名称，或按那种类型导入。</translation>
    </message>
    <message>
        <source>%1 does not hold codes, so &quot;%2&quot; cannot be added to it; give the file a column of its own instead.</source>
        <translation>%1 不是编码，不能加入&quot;%2&quot;；请让文件的该列成为单独的列。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; has new answers, which get codes of their own: %2.</source>
        <translation>列&quot;%1&quot;有新的回答，各得新编码：%2。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; has answers outside the scale %2 to %3: %4. Has its scale changed?</source>
        <translation>列&quot;%1&quot;有超出量表 %2 到 %3 的回答：%4。量表改了吗？</translation>
    </message>
    <message>
        <source>Most answers in the column &quot;%1&quot; cannot be read as before (%2); they become missing.</source>
        <translation>列&quot;%1&quot;的多数回答无法照旧读取（%2）；它们成为缺失。</translation>
    </message>
    <message>
        <source>The project holds %1 as %2, so the column &quot;%3&quot; is read that way.</source>
        <translation>项目中 %1 是%2，所以列&quot;%3&quot;也这样读。</translation>
    </message>
    <message>
        <source>The import was cancelled; the project is as before.</source>
        <translation>导入已取消；项目保持原样。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;; its answers stay empty for these rows.</source>
        <translation>文件没有列&quot;%1&quot;；这些行的回答留空。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is new; it is taken as guessed.</source>
        <translation>列&quot;%1&quot;是新的；按猜测读入。</translation>
    </message>
    <message>
        <source>The wording of %1 has changed from &quot;%2&quot; to &quot;%3&quot;.</source>
        <translation>%1 的题面由&quot;%2&quot;变为&quot;%3&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the %2 of &quot;%3&quot;; write %4.</source>
        <translation>&quot;%1&quot;不能作为&quot;%3&quot;的%2；请写 %4。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a separator; write one character or tab.</source>
        <translation>&quot;%1&quot;不是分隔符；请写一个字符或 tab。</translation>
    </message>
    <message>
        <source>No single column is called &quot;%1&quot;; name it by its header or its variable name.</source>
        <translation>没有唯一的列叫&quot;%1&quot;；请用表头或变量名。</translation>
    </message>
    <message>
        <source>Another column is called %1 already; choose another name.</source>
        <translation>已有另一列叫 %1；请另选名称。</translation>
    </message>
    <message>
        <source>Set by you.</source>
        <translation>由您设定。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>The answer %1 of &quot;%2&quot; is called &quot;%3&quot; now, not &quot;%4&quot;.</source>
        <translation>&quot;%2&quot;的答案 %1 现在叫&quot;%3&quot;，不再是&quot;%4&quot;。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Questions and choices are named by the questionnaire %1.</source>
        <translation>题目和选项的名称取自问卷文件 %1。</translation>
    </message>
    <message>
        <source>The labels of its codes come from %1, the same survey by text.</source>
        <translation>代码的标签取自 %1，即同一问卷按文本的导出。</translation>
    </message>
    <message>
        <source>The scale &quot;%1&quot; has answers that it did not have: %2. They get codes behind the others; set their places in the scale.</source>
        <translation>量表题&quot;%1&quot;有以前没有的答案：%2。它们的代码排在其他答案之后，请确定它们在量表中的位置。</translation>
    </message>
    <message>
        <source>The scale of &quot;%1&quot; goes from %2 to %3 now; it went from %4 to %5.</source>
        <translation>&quot;%1&quot;的量表现在是 %2 到 %3，以前是 %4 到 %5。</translation>
    </message>
    <message>
        <source>The direction of &quot;%1&quot; is turned round: its labels stand on the mirrored codes. Answers were brought to the project&apos;s codes by their labels.</source>
        <translation>&quot;%1&quot;的方向反过来了：标签位于相反的代码上。答案已按标签换成项目的代码。</translation>
    </message>
    <message>
        <source>The answers of &quot;%1&quot; have other codes than before. They were brought to the project&apos;s codes by their labels.</source>
        <translation>&quot;%1&quot;的答案代码与以前不同，已按标签换成项目的代码。</translation>
    </message>
    <message>
        <source>No column of the file is an id; name the key.</source>
        <translation>文件中没有编号列，请指定键。</translation>
    </message>
    <message>
        <source>No single column of the file is the key &quot;%1&quot;; name it by its header or its variable name.</source>
        <translation>文件中没有唯一的键列&quot;%1&quot;；请用列标题或变量名指定。</translation>
    </message>
    <message>
        <source>Responses with these keys stand in the project already.</source>
        <translation>这些键的答卷项目中已有。</translation>
    </message>
    <message>
        <source>These rows took their place; the older ones are excluded and can be taken back.</source>
        <translation>这些行代替了旧答卷；旧答卷已排除，可以恢复。</translation>
    </message>
    <message>
        <source>These rows were left out.</source>
        <translation>这些行没有导入。</translation>
    </message>
    <message>
        <source>The key stands again further below.</source>
        <translation>同一个键在下面又出现。</translation>
    </message>
    <message>
        <source>The last row of each key was kept, these were left out.</source>
        <translation>每个键保留最后一行，这些行没有导入。</translation>
    </message>
    <message>
        <source>The row has no key.</source>
        <translation>该行没有键。</translation>
    </message>
    <message>
        <source>It was added as a new response.</source>
        <translation>已作为新答卷加入。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; looks like phone numbers: %2 cells.</source>
        <translation>&quot;%1&quot;列看起来是电话号码：%2 个单元格。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; looks like e-mail addresses: %2 cells.</source>
        <translation>&quot;%1&quot;列看起来是电子邮箱：%2 个单元格。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; looks like IP addresses: %2 cells.</source>
        <translation>&quot;%1&quot;列看起来是 IP 地址：%2 个单元格。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; looks like identity card numbers: %2 cells.</source>
        <translation>&quot;%1&quot;列看起来是身份证号：%2 个单元格。</translation>
    </message>
    <message>
        <source>Texts of the column &quot;%1&quot; hold phone numbers, e-mail addresses, IP addresses or identity card numbers: %2 cells.</source>
        <translation>&quot;%1&quot;列的文字中有电话号码、电子邮箱、IP 地址或身份证号：%2 个单元格。</translation>
    </message>
    <message>
        <source>Nothing was masked; choose masking for the column if the project must not hold it.</source>
        <translation>未脱敏；如果项目中不应保存，请为该列选择脱敏。</translation>
    </message>
    <message>
        <source>Personal data in the column &quot;%1&quot; was masked: %2 cells.</source>
        <translation>已遮盖&quot;%1&quot;列中的个人信息：%2 个单元格。</translation>
    </message>
    <message>
        <source>The project does not hold what stood there.</source>
        <translation>项目中不保存原来的内容。</translation>
    </message>
    <message>
        <source>The workbook&apos;s own sheet of variables says so.</source>
        <translation>工作簿自带的变量表这样说明。</translation>
    </message>
    <message>
        <source>No file has the column of &quot;%1&quot;; write COLUMN=VAR with a column of the file and a variable of the project.</source>
        <translation>没有文件含有&quot;%1&quot;中的列；请写作 列=变量，列在文件中，变量在项目中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no variable of the project; write COLUMN=VAR with a column of the file and a variable of the project.</source>
        <translation>&quot;%1&quot;没有指出项目中的变量；请写作 列=变量，列在文件中，变量在项目中。</translation>
    </message>
    <message>
        <source>The file has a column of its own for %1 (&quot;%2&quot;), so &quot;%3&quot; cannot be mapped to it.</source>
        <translation>文件中已有 %1 自己的列（&quot;%2&quot;），因此&quot;%3&quot;不能归入它。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting; write VAR:key=value with the key role, type, label, missing, labels, reverse, name, scale or mask, or encoding=…, separator=…, sheet=… or format=….</source>
        <translation>&quot;%1&quot;不是设置；请写作 变量:键=值，键为 role、type、label、missing、labels、reverse、name、scale 或 mask，或 encoding=…、separator=…、sheet=…、format=…。</translation>
    </message>
    <message>
        <source>The new column &quot;%1&quot; looks like &quot;%2&quot;, which is missing; map it to %3 if it is the same question.</source>
        <translation>新列&quot;%1&quot;与缺少的&quot;%2&quot;相似；如果是同一道题，请把它归入 %3。</translation>
    </message>
    <message>
        <source>Updated by the import of %1.</source>
        <translation>由导入 %1 更新。</translation>
    </message>
    <message>
        <source>Breaks in series</source>
        <translation>断开序列</translation>
    </message>
    <message>
        <source>Answers cannot be compared with those before.</source>
        <translation>与以前的答案不可比。</translation>
    </message>
    <message>
        <source>There is no variable &quot;%1&quot;, so its series cannot be broken.</source>
        <translation>没有变量&quot;%1&quot;，无法断开它的序列。</translation>
    </message>
    <message>
        <source>A break in a series needs the wave it begins with; name the wave of %1.</source>
        <translation>断开序列需要知道从哪一波次开始；请指定 %1 的波次。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read: %2.</source>
        <translation>无法读取文件夹 %1：%2。</translation>
    </message>
    <message>
        <source>It is a text, but no table of answers; name the file itself if it is one.</source>
        <translation>是文本，但不是答卷表格；如果确实是，请直接指定该文件。</translation>
    </message>
    <message>
        <source>There is no survey file in the folder; other files in it: %1.</source>
        <translation>文件夹中没有调查文件；其他文件 %1 个。</translation>
    </message>
    <message>
        <source>No file has a column &quot;%1&quot; that could become a new variable.</source>
        <translation>没有文件含有可另建为新变量的列&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is part of a multiple-choice question, which cannot be taken apart.</source>
        <translation>&quot;%1&quot;是多选题的一部分，不能单独另建变量。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; becomes a variable of its own, %2; the earlier one stays empty for these rows.</source>
        <translation>列&quot;%1&quot;另建为变量 %2；原来的变量在这些行上留空。</translation>
    </message>
    <message>
        <source>Nothing was decided: old and new answers stand in one series although they cannot be compared. Break the series at this wave or keep the column as a new variable.</source>
        <translation>尚未决定：新旧答案不可比，却在同一序列中。请从这一波次断开序列，或把该列另建为新变量。</translation>
    </message>
    <message>
        <source>No answer of the column &quot;%1&quot; is above %2; its scale goes from %3 to %4. Has its scale changed?</source>
        <translation>列&quot;%1&quot;没有高于 %2 的答案，而量表是 %3 到 %4。量表是否改变了？</translation>
    </message>
</context>
<context>
    <name>IndicatorCharts</name>
    <message>
        <source>eigenvector</source>
        <translation>特征向量法</translation>
    </message>
    <message>
        <source>geometric mean</source>
        <translation>几何平均法</translation>
    </message>
    <message>
        <source>column mean</source>
        <translation>列归一均值法</translation>
    </message>
    <message>
        <source>least squares</source>
        <translation>最小二乘法</translation>
    </message>
    <message>
        <source>Weights: %1, experts by %2</source>
        <translation>权重：%1，专家按 %2 集结</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicator tree with weights</source>
        <translation>带权重的指标树</translation>
    </message>
    <message>
        <source>%1: local and global weights</source>
        <translation>%1：局部与全局权重</translation>
    </message>
    <message>
        <source>Local weight</source>
        <translation>局部权重</translation>
    </message>
    <message>
        <source>Global weight</source>
        <translation>全局权重</translation>
    </message>
    <message>
        <source>Global weights of the leaves</source>
        <translation>末级指标的全局权重</translation>
    </message>
    <message>
        <source>%1 weighs most</source>
        <translation>%1权重最大</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: local weights</source>
        <translation>%1：局部权重</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>The first place stays whatever %1 weighs</source>
        <translation>无论%1的权重如何，首位不变</translation>
    </message>
    <message>
        <source>The first place depends on what %1 weighs</source>
        <translation>首位取决于%1的权重</translation>
    </message>
    <message>
        <source>The other weights keep their proportions; dots: two totals are equal, filled where the first place changes</source>
        <translation>其余权重保持比例；圆点：两者总分相等，实心处首位改变</translation>
    </message>
    <message>
        <source>Totals over the weight of %1</source>
        <translation>总分随%1权重的变化</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>equal to %1</source>
        <translation>与%1相等</translation>
    </message>
    <message>
        <source>%1: which weights move its total</source>
        <translation>%1：哪些权重影响其总分</translation>
    </message>
    <message>
        <source>Each weight changed by ± %1 %, the others in proportion</source>
        <translation>每个权重变动 ±%1%，其余按比例</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: the largest membership is %2</source>
        <translation>%1：最大隶属度为%2</translation>
    </message>
    <message>
        <source>Membership of each grade, % of the row</source>
        <translation>各等级隶属度，行百分比</translation>
    </message>
    <message>
        <source>%1: memberships of the grades</source>
        <translation>%1：各等级隶属度</translation>
    </message>
    <message>
        <source>First-level indicators by group</source>
        <translation>各组的一级指标</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>judgements (%1, %2)</source>
        <translation>判断（%1，%2）</translation>
    </message>
    <message>
        <source>direct ratings</source>
        <translation>直接评分</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>CRITIC</source>
        <translation>CRITIC</translation>
    </message>
    <message>
        <source>derived from the outcome</source>
        <translation>由结果题推导</translation>
    </message>
    <message>
        <source>Weights: %1</source>
        <translation>权重：%1</translation>
    </message>
</context>
<context>
    <name>IndicatorReport</name>
    <message>
        <source>%1 experts, %2; weights: %3</source>
        <translation>%1 位专家，%2；权重：%3</translation>
    </message>
    <message>
        <source>one expert; weights: %1</source>
        <translation>一位专家；权重：%1</translation>
    </message>
    <message>
        <source>%1; mixed: %2</source>
        <translation>%1；混合：%2</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>The weights cannot be had: %1.</source>
        <translation>得不出权重：%1。</translation>
    </message>
    <message>
        <source>Weights A</source>
        <translation>权重 A</translation>
    </message>
    <message>
        <source>Example: %1 = %2 = %3</source>
        <translation>例：%1 = %2 = %3</translation>
    </message>
    <message>
        <source>Operator %1, %2; rows: %3</source>
        <translation>算子 %1，%2；行：%3</translation>
    </message>
    <message>
        <source>Evaluation of %1</source>
        <translation>%1的合成</translation>
    </message>
    <message>
        <source>%1 factors; their rows are in the table of the tree</source>
        <translation>共 %1 个因素；各行见指标树表</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>very effective</source>
        <translation>非常有效</translation>
    </message>
    <message>
        <source>effective</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>weak; read the score instead</source>
        <translation>有效度低，宜看得分</translation>
    </message>
    <message>
        <source>%1, β = %2; no other grade has a membership</source>
        <translation>%1，β = %2；其他等级没有隶属度</translation>
    </message>
    <message>
        <source>%1; another grade is as large</source>
        <translation>%1；另有等级与它相同</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>There is no score: not every grade has one.</source>
        <translation>没有得分：并非每个等级都有分值。</translation>
    </message>
    <message>
        <source>principal eigenvector</source>
        <translation>主特征向量</translation>
    </message>
    <message>
        <source>geometric mean of the rows</source>
        <translation>行几何平均</translation>
    </message>
    <message>
        <source>mean of the normalised columns</source>
        <translation>列归一化平均</translation>
    </message>
    <message>
        <source>logarithmic least squares</source>
        <translation>对数最小二乘</translation>
    </message>
    <message>
        <source>common in Chinese textbooks</source>
        <translation>国内教材通用表</translation>
    </message>
    <message>
        <source>geometric mean of the judgements (AIJ)</source>
        <translation>判断的几何平均（AIJ）</translation>
    </message>
    <message>
        <source>mean of the priorities (AIP)</source>
        <translation>权重的平均（AIP）</translation>
    </message>
    <message>
        <source>principal factor decides</source>
        <translation>主因素决定</translation>
    </message>
    <message>
        <source>principal factor stands out</source>
        <translation>主因素突出</translation>
    </message>
    <message>
        <source>bounded sum of minima</source>
        <translation>取小有界和</translation>
    </message>
    <message>
        <source>weighted mean</source>
        <translation>加权平均</translation>
    </message>
    <message>
        <source>balanced mean</source>
        <translation>均衡平均</translation>
    </message>
    <message>
        <source>judgements</source>
        <translation>专家判断</translation>
    </message>
    <message>
        <source>direct weights</source>
        <translation>直接赋权</translation>
    </message>
    <message>
        <source>equal weights</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>entropy weights</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>CRITIC weights</source>
        <translation>CRITIC 权重</translation>
    </message>
    <message>
        <source>weights derived from the outcome</source>
        <translation>由结果变量推导的权重</translation>
    </message>
    <message>
        <source>%1 × %2 and %3 × %4</source>
        <translation>%1 × %2 与 %3 × %4</translation>
    </message>
    <message>
        <source>%1 (%2 experts, %3; %4)</source>
        <translation>%1（%2 位专家，%3；%4）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>answers to %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>votes of evaluators</source>
        <translation>评价人投票</translation>
    </message>
    <message>
        <source>counted votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>实测：%1</translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation>%1 的均值</translation>
    </message>
    <message>
        <source>typed memberships</source>
        <translation>录入的隶属度</translation>
    </message>
    <message>
        <source>no valid answers</source>
        <translation>没有有效回答</translation>
    </message>
    <message>
        <source>no votes</source>
        <translation>没有投票</translation>
    </message>
    <message>
        <source>no measured quantity</source>
        <translation>没有实测值</translation>
    </message>
    <message>
        <source>data that do not fit the grades</source>
        <translation>数据与等级不符</translation>
    </message>
    <message>
        <source>an unknown variable</source>
        <translation>未知变量</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>尚未判断</translation>
    </message>
    <message>
        <source>judgements that do not connect all items</source>
        <translation>判断没有连通所有项</translation>
    </message>
    <message>
        <source>a direct weight is missing</source>
        <translation>缺少直接权重</translation>
    </message>
    <message>
        <source>direct weights that do not sum to 1</source>
        <translation>直接权重之和不为 1</translation>
    </message>
    <message>
        <source>too few objects with scores</source>
        <translation>有得分的对象太少</translation>
    </message>
    <message>
        <source>no shares in the outcome</source>
        <translation>得不出对结果变量的贡献</translation>
    </message>
    <message>
        <source>The indicators of %1 and what they weigh</source>
        <translation>%1的指标及其权重</translation>
    </message>
    <message>
        <source>Indicator tree</source>
        <translation>指标树</translation>
    </message>
    <message>
        <source>Local and global weights</source>
        <translation>局部权重与全局权重</translation>
    </message>
    <message>
        <source>Grades of the first level and of the whole</source>
        <translation>一级指标与总体的等级构成</translation>
    </message>
    <message>
        <source>Memberships, %; behind the grades their scores</source>
        <translation>隶属度，%；等级名后为分值</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，按%2</translation>
    </message>
    <message>
        <source>Indicator weights: %1</source>
        <translation>指标权重：%1</translation>
    </message>
    <message>
        <source>The consistency ratio is above %1 at %2: these judgements should be looked at again.</source>
        <translation>%2 的一致性比率高于 %1，这些判断应当复核。</translation>
    </message>
    <message>
        <source>All consistency ratios are within %1.</source>
        <translation>各级 CR 均不超过 %1。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>There is no overall figure yet. What is missing: %1.</source>
        <translation>尚得不出总体结果。缺少：%1。</translation>
    </message>
    <message>
        <source>Of the %1 criteria %2 weighs most (%3).</source>
        <translation>%1 项准则中%2权重最大（%3）。</translation>
    </message>
    <message>
        <source>Of the %1 criteria %2 weighs most (%3); it scores %4.</source>
        <translation>%1 项准则中%2权重最大（%3），得 %4 分。</translation>
    </message>
    <message>
        <source>Of the %1 criteria %2 weighs most (%3) and scores %4; %5, with a weight of %6, scores only %7.</source>
        <translation>%1 项准则中%2权重最大（%3），得 %4 分；%5权重 %6，只得 %7 分。</translation>
    </message>
    <message>
        <source>With the other operators the grade stays; the scores are %1.</source>
        <translation>换用其余算子，等级不变，得分为 %1。</translation>
    </message>
    <message>
        <source>With %1 of the 4 other operators the grade changes; the scores are %2.</source>
        <translation>换用其余 4 种算子，有 %1 种等级改变；得分为 %2。</translation>
    </message>
    <message>
        <source>%1 The interval (%2) comes from %3 bootstrap samples of the responses; the weights are taken as fixed.</source>
        <translation>%1区间（%2）由答卷自助抽样 %3 次得出，不含权重误差。</translation>
    </message>
    <message>
        <source>The experts&apos; own CR lie between %1 and %2.</source>
        <translation>各专家的 CR 在 %1 与 %2 之间。</translation>
    </message>
    <message>
        <source>%1: weights of the indicators</source>
        <translation>%1：指标权重</translation>
    </message>
    <message>
        <source>%1 is graded %2</source>
        <translation>%1等级为%2</translation>
    </message>
    <message>
        <source>%1 scores %2, graded %3</source>
        <translation>%1综合得分 %2，等级为%3</translation>
    </message>
    <message>
        <source>%1 scores %2, graded %3; the short board is %4</source>
        <translation>%1综合得分 %2，等级为%3，短板在%4</translation>
    </message>
    <message>
        <source>Weights: %1.</source>
        <translation>权重：%1。</translation>
    </message>
    <message>
        <source>Overall score %1</source>
        <translation>综合得分 %1</translation>
    </message>
    <message>
        <source>Grade: %1</source>
        <translation>等级：%1</translation>
    </message>
    <message>
        <source>CI = (λmax − n) / (n − 1), CR = CI / RI; RI from the table: %1.</source>
        <translation>CI =（λmax − n）/（n − 1），CR = CI / RI；RI 取表：%1。</translation>
    </message>
    <message>
        <source>Consistency.</source>
        <translation>一致性。</translation>
    </message>
    <message>
        <source>Robustness.</source>
        <translation>稳健性。</translation>
    </message>
    <message>
        <source>Remarks.</source>
        <translation>说明。</translation>
    </message>
    <message>
        <source>The operators side by side</source>
        <translation>各算子对照</translation>
    </message>
    <message>
        <source>Normalised memberships. Bold: the operator used. ◆: another grade than with it. Weights: %1.</source>
        <translation>归一化隶属度。粗体为所用算子，◆ 表示等级与它不同。权重：%1。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>The tree with its weights</source>
        <translation>指标树与权重</translation>
    </message>
    <message>
        <source>Local weights sum to 1 below each node; global ones are multiplied down the tree and sum to 1 over the last level.</source>
        <translation>局部权重在每个节点之下合计为 1；全局权重逐级相乘，末级合计为 1。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Weights or data</source>
        <translation>权重或数据来源</translation>
    </message>
    <message>
        <source>The experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>CR: the highest of each expert&apos;s own matrices.</source>
        <translation>CR：该专家各判断矩阵中的最高值。</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断数</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>Scores by %1</source>
        <translation>按%1的得分</translation>
    </message>
    <message>
        <source>Highest score first; normalised memberships. Weights: %1.</source>
        <translation>按得分从高到低；归一化隶属度。权重：%1。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>The largest membership and its effectiveness</source>
        <translation>最大隶属度及其有效度</translation>
    </message>
    <message>
        <source>%1, β = %2; α = (nβ − 1) / (2γ(n − 1)) = %3: %4</source>
        <translation>%1，β = %2；α =（nβ − 1）/（2γ(n − 1)）= %3：%4</translation>
    </message>
    <message>
        <source>Judgements of %1</source>
        <translation>%1的判断</translation>
    </message>
    <message>
        <source>Judgements of %1, columns %2 to %3</source>
        <translation>%1的判断，第 %2 至 %3 列</translation>
    </message>
    <message>
        <source>Columns are numbered as the rows are.</source>
        <translation>列的编号与行相同。</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>First-level indicators by %1</source>
        <translation>按%1的一级指标</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Scores; the best and the last of %1 groups, and all together</source>
        <translation>得分；%1 个组中最好与最后的一组，以及总体</translation>
    </message>
    <message>
        <source>The matrix of %1 × %1 judgements is printed below.</source>
        <translation>%1 × %1 的判断矩阵印在下面。</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>The goal stays at the root of the tree. Nothing was moved.</source>
        <translation>目标始终是树根。没有移动任何内容。</translation>
    </message>
    <message>
        <source>The indicator to move to is not in the tree any more. Nothing was moved.</source>
        <translation>要移往的指标已不在树中。没有移动任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand below itself: the tree would have a cycle. Nothing was moved.</source>
        <translation>&quot;%1&quot; 不能位于自己之下，否则树会成环。没有移动任何内容。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>The tree file was written by a newer version of Manyi. Install that version to read it.</source>
        <translation>这个树文件由更新版本的满意写成。请安装该版本来读取。</translation>
    </message>
    <message>
        <source>The tree file has no &quot;goal&quot;. Write the root of the tree there, with its &quot;children&quot;.</source>
        <translation>树文件没有 &quot;goal&quot;。请在其中写出树根及其 &quot;children&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a key of the tree file. Correct or remove it.</source>
        <translation>&quot;%1&quot; 不是树文件的键。请改正或删除。</translation>
    </message>
    <message>
        <source>A text in quotation marks is expected there.</source>
        <translation>此处应为引号内的文字。</translation>
    </message>
    <message>
        <source>A number is expected there.</source>
        <translation>此处应为数字。</translation>
    </message>
    <message>
        <source>A list in square brackets is expected there.</source>
        <translation>此处应为方括号内的列表。</translation>
    </message>
    <message>
        <source>An object in braces is expected there.</source>
        <translation>此处应为花括号内的对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known there.</source>
        <translation>此处不认识 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>A weight is a number of 0 or more.</source>
        <translation>权重是不小于 0 的数。</translation>
    </message>
    <message>
        <source>The expert &quot;%1&quot; is listed twice.</source>
        <translation>专家&quot;%1&quot;列出了两次。</translation>
    </message>
    <message>
        <source>A share is a number from 0 to 1.</source>
        <translation>份额是 0 到 1 的数。</translation>
    </message>
    <message>
        <source>The vote &quot;%1&quot; is not a grade of the set. Correct it.</source>
        <translation>票&quot;%1&quot;不是等级集中的等级。请改正。</translation>
    </message>
    <message>
        <source>The tree is deeper than %1 levels.</source>
        <translation>树超过 %1 层。</translation>
    </message>
    <message>
        <source>Expert 1</source>
        <translation>专家 1</translation>
    </message>
    <message>
        <source>The matrix has %1 rows, but %2 items are compared there.</source>
        <translation>矩阵有 %1 行，但此处比较 %2 项。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the alternatives.</source>
        <translation>&quot;%1&quot; 不是其中的方案。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not compared there.</source>
        <translation>&quot;%1&quot; 不在此处比较。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the tree.</source>
        <translation>&quot;%1&quot; 不在树中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice; in a flat list names are unique.</source>
        <translation>&quot;%1&quot; 列出了两次；平铺列表中名称不能重复。</translation>
    </message>
    <message>
        <source>The parent &quot;%1&quot; of &quot;%2&quot; is not in the list.</source>
        <translation>&quot;%2&quot; 的上级&quot;%1&quot;不在列表中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; have no parent; only the goal has none.</source>
        <translation>&quot;%1&quot; 和 &quot;%2&quot; 都没有上级；只有目标没有上级。</translation>
    </message>
    <message>
        <source>The parents form a cycle: %1. One of them must stand below the goal.</source>
        <translation>上级关系成环：%1。其中之一必须位于目标之下。</translation>
    </message>
    <message>
        <source>The tree file is not readable JSON (%1, at character %2). Correct it there.</source>
        <translation>树文件不是可读的 JSON（%1，第 %2 个字符处）。请在该处改正。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There are fewer than two grades. Add the grades that an evaluation may end with, the best first.</source>
        <translation>等级少于两个。请按从好到差添加评价的各个等级。</translation>
    </message>
    <message>
        <source>The grade &quot;%2&quot; has no score, so no total score can be worked out. Give it one.</source>
        <translation>等级&quot;%2&quot;没有分值，算不出总得分。请给出分值。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice under the same indicator. Rename one of them.</source>
        <translation>同一指标下有两个&quot;%1&quot;。请改名其中一个。</translation>
    </message>
    <message>
        <source>An indicator has no name. Give it one.</source>
        <translation>有一个指标没有名称。请给它命名。</translation>
    </message>
    <message>
        <source>The direct weights below &quot;%1&quot; sum to %2 instead of 1 (or 100). Correct them; nothing is scaled for you.</source>
        <translation>&quot;%1&quot;之下的直接权重之和为 %2，而不是 1（或 100）。请改正；不会自动归一化。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no direct weight. Type one, 0 or more.</source>
        <translation>&quot;%1&quot; 没有直接权重。请输入一个不小于 0 的数。</translation>
    </message>
    <message>
        <source>Weights are to come from judgements, but there is no expert. Add one, or choose another source of weights.</source>
        <translation>权重应由判断得出，但没有专家。请添加专家，或选择其他权重来源。</translation>
    </message>
    <message>
        <source>%2 has not voted on &quot;%1&quot;. Enter the vote, or exclude the evaluator with a reason.</source>
        <translation>%2 还没有对&quot;%1&quot;投票。请填写其投票，或说明原因后排除该评价人。</translation>
    </message>
    <message>
        <source>A vote on &quot;%1&quot; is for grade %2, which is not in the set of grades. Correct the vote.</source>
        <translation>对&quot;%1&quot;有一票投给了第 %2 个等级，评价集中没有它。请更正这一票。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 memberships; as many as there are grades are needed.</source>
        <translation>&quot;%1&quot;有 %2 个隶属度；个数须与等级数相同。</translation>
    </message>
    <message>
        <source>The membership %2 of &quot;%1&quot; is out of bounds. Memberships go from 0 to 1; counts are not negative.</source>
        <translation>&quot;%1&quot;的隶属度 %2 超出范围。隶属度在 0 到 1 之间，票数不能为负。</translation>
    </message>
    <message>
        <source>The membership functions of &quot;%1&quot; cannot be used: one a grade is needed, each with all its points in ascending order.</source>
        <translation>&quot;%1&quot;的隶属函数无法使用：每个等级需要一个，且各点齐全并按升序排列。</translation>
    </message>
    <message>
        <source>The limits of the grades for &quot;%2&quot; in &quot;%1&quot; cannot be used: one fewer than grades is needed, from high to low.</source>
        <translation>&quot;%1&quot;中&quot;%2&quot;的等级界限无法使用：个数应比等级数少一个，并从高到低排列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no data yet. Choose its questions, votes, a measured quantity, or type its memberships.</source>
        <translation>&quot;%1&quot;还没有数据。请选择题目、投票或实测值，或直接输入隶属度。</translation>
    </message>
    <message>
        <source>There is no line with a name in the text. Write one indicator a line, indented below its parent.</source>
        <translation>文字中没有写名称的行。请每行写一个指标，在其上级之下缩进。</translation>
    </message>
    <message>
        <source>Line %1 (&quot;%2&quot;) is indented, but no line above it is its parent. Indent it as its siblings.</source>
        <translation>第 %1 行（&quot;%2&quot;）有缩进，但其上没有它的上级。请与同级指标同样缩进。</translation>
    </message>
    <message>
        <source>The table needs the columns factor (因素), weight (权重) and one a grade; its header row is: %1.</source>
        <translation>表格需要&quot;因素&quot;&quot;权重&quot;和每个等级一列；现在的表头是：%1。</translation>
    </message>
    <message>
        <source>Before the weight column stand one or two columns of names (first-level factor, factor); there are %1.</source>
        <translation>权重列之前应有一列或两列名称（一级因素、因素）；现在有 %1 列。</translation>
    </message>
    <message>
        <source>Overall evaluation</source>
        <translation>综合评价</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行&quot;%2&quot;列</translation>
    </message>
    <message>
        <source>Column %1 has no head; a grade needs a name.</source>
        <translation>第 %1 列没有表头；等级需要名称。</translation>
    </message>
    <message>
        <source>The grade &quot;%1&quot; stands in two columns; give each grade a name of its own.</source>
        <translation>等级&quot;%1&quot;出现在两列；请给每个等级不同的名称。</translation>
    </message>
    <message>
        <source>An evaluation needs two grades or more; write a column for each behind the weight.</source>
        <translation>评价至少需要两个等级；请在权重之后每个等级写一列。</translation>
    </message>
    <message>
        <source>Row %1 has %2 cells, the header has %3; remove what is too much.</source>
        <translation>第 %1 行有 %2 个单元格，表头有 %3 个；请删去多余的。</translation>
    </message>
    <message>
        <source>The table has no factors below its header row.</source>
        <translation>表头之下没有因素。</translation>
    </message>
    <message>
        <source>%1 is blank; name the first-level factor there.</source>
        <translation>%1是空的；请写上一级因素。</translation>
    </message>
    <message>
        <source>%1 says %2, but the same first-level factor has another weight above; write one.</source>
        <translation>%1写着 %2，但同一一级因素在上面另有权重；请只写一个。</translation>
    </message>
    <message>
        <source>%1 is blank; name the factor there.</source>
        <translation>%1是空的；请写上因素名称。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; stands there a second time; give each factor a name of its own.</source>
        <translation>%1：&quot;%2&quot;重复出现；请给每个因素不同的名称。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has no votes at all; leave the factor out or write its votes.</source>
        <translation>%1：&quot;%2&quot;一票也没有；请去掉该因素或写上票数。</translation>
    </message>
    <message>
        <source>The memberships of %1 sum to %2; they are used as written.</source>
        <translation>%1的隶属度合计为 %2；按所写的数使用。</translation>
    </message>
    <message>
        <source>%1 is blank; write a number there (0 for none).</source>
        <translation>%1是空的；请写上数字（没有则写 0）。</translation>
    </message>
    <message>
        <source>%1 says &quot;%2&quot;, which is not a number.</source>
        <translation>%1写着&quot;%2&quot;，不是数字。</translation>
    </message>
    <message>
        <source>%1 says %2; numbers below 0 have no meaning there.</source>
        <translation>%1写着 %2；这里小于 0 的数没有意义。</translation>
    </message>
    <message>
        <source>%1 says %2, but memberships lie between 0 and 1; for numbers of votes add --votes.</source>
        <translation>%1写着 %2，但隶属度在 0 与 1 之间；若是票数，请加 --votes。</translation>
    </message>
    <message>
        <source>%1 says %2, but weights lie between 0 and 1; write shares such as 0.25 for 25 %.</source>
        <translation>%1写着 %2，但权重在 0 与 1 之间；25% 请写成 0.25。</translation>
    </message>
    <message>
        <source>The weights given with --weights replace the table&apos;s.</source>
        <translation>用 --weights 给出的权重代替了表格里的权重。</translation>
    </message>
    <message>
        <source>The first-level factor %1 has no weight; give the weights of all with --weights, such as --weights 0.5,0.3,0.2, or in a column before the factors.</source>
        <translation>一级因素&quot;%1&quot;没有权重；请用 --weights 给出全部权重，如 --weights 0.5,0.3,0.2，或写在因素之前的一列。</translation>
    </message>
    <message>
        <source>%1 has no weight; write one.</source>
        <translation>&quot;%1&quot;没有权重；请写上。</translation>
    </message>
    <message>
        <source>The weights of the first level</source>
        <translation>一级权重</translation>
    </message>
    <message>
        <source>The weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The weights below %1</source>
        <translation>&quot;%1&quot;之下的权重</translation>
    </message>
    <message>
        <source>%1 sum to %2, taken as rounding; they are used as written.</source>
        <translation>%1合计为 %2，视为四舍五入；按所写的数使用。</translation>
    </message>
    <message>
        <source>%1 sum to %2 and not to 1; correct them, or divide each by %2 if only their ratios are meant.</source>
        <translation>%1合计为 %2，不是 1；请更正，若只表示比例，请各除以 %2。</translation>
    </message>
    <message>
        <source>The table begins with its header row: factor, weight, then one column a grade.</source>
        <translation>表格以表头开始：因素、权重，然后每个等级一列。</translation>
    </message>
    <message>
        <source>%1 scores are given for %2 grades; give one for each grade, the best first.</source>
        <translation>给了 %1 个分值，等级有 %2 个；请每个等级给一个，最好的在前。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a score: scores are numbers such as 95,80,60,35.</source>
        <translation>&quot;%1&quot;不是分值；分值是数字，如 95,80,60,35。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>no source of data; give it questions, votes, a quantity or numbers</source>
        <translation>没有数据来源；请指定题目、投票、实测量或数字</translation>
    </message>
    <message>
        <source>no valid answers; widen the filter or the group</source>
        <translation>没有有效回答；请放宽筛选或分组</translation>
    </message>
    <message>
        <source>no votes of evaluators that count; ask them, or include them again</source>
        <translation>没有计入的评价人投票；请征集投票，或重新计入</translation>
    </message>
    <message>
        <source>no measured quantity; type it or name the variable that holds it</source>
        <translation>没有实测量；请录入，或指定存放它的变量</translation>
    </message>
    <message>
        <source>numbers that do not fit the grades, or a question without a known scale; check its source</source>
        <translation>数字与等级不符，或题目没有已知的量表；请检查数据来源</translation>
    </message>
    <message>
        <source>a variable that the answers at hand do not have; choose another</source>
        <translation>现有回答中没有该变量；请另选</translation>
    </message>
    <message>
        <source>nobody has judged it; judge it or choose other weights</source>
        <translation>还没有人作出判断；请判断，或选择其他权重</translation>
    </message>
    <message>
        <source>the judgements do not connect all items; judge one more pair</source>
        <translation>判断没有把所有项连通；请再比较一对</translation>
    </message>
    <message>
        <source>a direct weight is missing; type it</source>
        <translation>缺少直接权重；请输入</translation>
    </message>
    <message>
        <source>the direct weights do not sum to 1 or 100; correct them</source>
        <translation>直接权重之和不是 1 或 100；请改正</translation>
    </message>
    <message>
        <source>too few places or alternatives with scores to make weights from</source>
        <translation>有得分的网点或方案太少，得不出权重</translation>
    </message>
    <message>
        <source>nothing that explains the outcome could be worked out; choose an outcome question or other weights</source>
        <translation>得不出对结果的解释；请选择结果题，或选择其他权重</translation>
    </message>
    <message>
        <source>The evaluation is incomplete (%1).</source>
        <translation>评价不完整（%1）。</translation>
    </message>
    <message>
        <source>%1 expert weights are given for %2 matrices; give one for each, in the order of the files.</source>
        <translation>给出了 %1 个专家权重，而矩阵有 %2 个；请按文件次序各给一个。</translation>
    </message>
    <message>
        <source>Expert weights are numbers of 0 or more, and at least one is above 0.</source>
        <translation>专家权重是不小于 0 的数，且至少有一个大于 0。</translation>
    </message>
    <message>
        <source>%1 and %2 compare different things. Experts&apos; matrices all have the same names; with criteria first, the others all compare the same alternatives.</source>
        <translation>%1 与 %2 比较的不是同样的东西。各专家的矩阵名称都相同；先给出准则时，其余矩阵都比较同样的方案。</translation>
    </message>
    <message>
        <source>%1 compares %2 criteria, but %3 matrices of alternatives follow; give one for each criterion.</source>
        <translation>%1 比较 %2 个准则，其后却有 %3 个方案矩阵；请为每个准则各给一个。</translation>
    </message>
    <message>
        <source>No matrix&apos; name ends in &quot;%1&quot;, the name of a criterion. Name the files after the criteria, or none of them.</source>
        <translation>没有哪个矩阵的名称以准则&quot;%1&quot;结尾。请全部按准则命名，或全不按准则命名。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check the path.</source>
        <translation>无法读取 %1（%2）；请检查路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a weight: weights are numbers from 0 to 1, such as 0.5,0.3,0.2.</source>
        <translation>&quot;%1&quot;不是权重；权重是 0 到 1 的数，如 0.5,0.3,0.2。</translation>
    </message>
    <message>
        <source>There is no factor &quot;%1&quot; to give a weight to.</source>
        <translation>没有可赋权的因素&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two weights; give it one.</source>
        <translation>&quot;%1&quot;有两个权重；请只给一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no weight; name all factors.</source>
        <translation>&quot;%1&quot;没有权重；请写全所有因素。</translation>
    </message>
    <message>
        <source>%1 weights are given for %2 factors (%3); give one each, in this order.</source>
        <translation>给了 %1 个权重，因素有 %2 个（%3）；请按此顺序各给一个。</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Field service quality (worked example)</source>
        <translation>现场服务质量（示例）</translation>
    </message>
    <message>
        <source>Five indicators: quality, service, price, experience, brand</source>
        <translation>五项指标：质量、服务、价格、体验、品牌</translation>
    </message>
    <message>
        <source>Bank branch</source>
        <translation>银行网点</translation>
    </message>
    <message>
        <source>Car service</source>
        <translation>汽车服务</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;; choose another.</source>
        <translation>没有模板&quot;%1&quot;；请另选。</translation>
    </message>
    <message>
        <source>Entropy and CRITIC weights need a place variable whose groups can be compared; give one that role.</source>
        <translation>熵权和 CRITIC 权重需要可比较的层级变量；请把一个变量设为层级。</translation>
    </message>
    <message>
        <source>Derived weights need an outcome question; choose one, such as overall satisfaction.</source>
        <translation>推导权重需要结果变量；请选一个，如总体满意度。</translation>
    </message>
    <message>
        <source>The outcome question %1 is not in the project; choose another.</source>
        <translation>结果变量 %1 不在项目中；请另选。</translation>
    </message>
    <message>
        <source>Derived weights below %1 cannot be had: %2 has no answers of questions.</source>
        <translation>得不出&quot;%1&quot;之下的推导权重：&quot;%2&quot;没有题目的回答。</translation>
    </message>
    <message>
        <source>Derived weights below %1 cannot be had: too few responses answer all of it, or their answers do not differ.</source>
        <translation>得不出&quot;%1&quot;之下的推导权重：全部回答的答卷太少，或回答没有差异。</translation>
    </message>
    <message>
        <source>Derived weights below %1 cannot be had: %2 goes against the outcome; check its direction.</source>
        <translation>得不出&quot;%1&quot;之下的推导权重：&quot;%2&quot;与结果变量方向相反；请检查其方向。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消；没有任何改动。</translation>
    </message>
    <message>
        <source>The project has no indicator tree; make one in the place Indicators, or name a tree file (.json).</source>
        <translation>项目没有指标树；请在&quot;指标体系&quot;中建立，或指定树文件（.json）。</translation>
    </message>
    <message>
        <source>The project has %1 indicator trees (%2); name one.</source>
        <translation>项目有 %1 棵指标树（%2）；请指定一棵。</translation>
    </message>
    <message>
        <source>The project has no indicator tree called &quot;%1&quot;; it has: %2.</source>
        <translation>项目没有名为&quot;%1&quot;的指标树；现有：%2。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>No column of the table is a pair of this tree; the first row must hold heads such as &quot;%1&quot;. Write the form again and fill it in.</source>
        <translation>表格没有一列是这棵树的比较对；第一行应有如&quot;%1&quot;的表头。请重新导出判断表再填写。</translation>
    </message>
    <message>
        <source>The column is no pair of this tree and was left out; correct its head.</source>
        <translation>该列不是这棵树的比较对，未读入；请更正表头。</translation>
    </message>
    <message>
        <source>The row names no expert and was left out; write a name in its first cell.</source>
        <translation>该行没有专家姓名，未读入；请在第一格写上姓名。</translation>
    </message>
    <message>
        <source>The expert stands in the table twice; the first row counts, this one was left out.</source>
        <translation>该专家在表中出现两次；以第一行为准，本行未读入。</translation>
    </message>
    <message>
        <source>This is no weight of 0 or more; the expert keeps the weight known before, or 1.</source>
        <translation>这不是 0 或以上的权重；该专家保留原有权重，或为 1。</translation>
    </message>
    <message>
        <source>This is no judgement; write a number above 0 such as 3, 1/3 or 0.333. What was known before was kept.</source>
        <translation>这不是判断值；请写大于 0 的数，如 3、1/3 或 0.333。原有的判断保留不变。</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>%1 and %2 both compare &quot;%3&quot;, but not the same things beside it. Experts&apos; matrices all have the same names; correct the one that differs.</source>
        <translation>%1 与 %2 都比较&quot;%3&quot;，但其余比较的东西不同。各专家的矩阵名称都相同；请改正不同的那一个。</translation>
    </message>
    <message>
        <source>A judgement is a number, a fraction such as &quot;1/3&quot;, or null for what was not judged.</source>
        <translation>判断应为数字、分数（如 &quot;1/3&quot;），未作的判断写 null。</translation>
    </message>
    <message>
        <source>The row of &quot;%1&quot; has %2 cells, but %3 items are compared there. Write a cell for each, null for what was not judged.</source>
        <translation>&quot;%1&quot;这一行有 %2 个单元，而那里比较的是 %3 项。请每项写一个单元，未作的判断写 null。</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断数</translation>
    </message>
    <message>
        <source>%1 more cells of the column say the same; they were taken as left blank.</source>
        <translation>该列另有 %1 个单元格内容相同，已按空白处理。</translation>
    </message>
    <message>
        <source>The pair stands in the table twice; the first column counts, this one was left out.</source>
        <translation>这一对在表中出现两次；以第一列为准，这一列未采用。</translation>
    </message>
    <message>
        <source>The spreadsheet program made a date of what was typed; write 1/3 as =1/3 or 0.333, or format the cell as text first. What was known before was kept.</source>
        <translation>电子表格程序把键入的内容变成了日期；请把 1/3 写作 =1/3 或 0.333，或先把单元格设为文本格式。原有的判断已保留。</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows; is it a file of responses? Import it as a survey.</source>
        <translation>%1 超过 %2 行；这是答卷文件吗？请作为调查导入。</translation>
    </message>
    <message>
        <source>Row %1, column %2, &quot;%3&quot;: %4</source>
        <translation>第 %1 行&quot;%2&quot;列，&quot;%3&quot;：%4</translation>
    </message>
    <message>
        <source>%1 Nothing was pasted.</source>
        <translation>%1没有粘贴任何内容。</translation>
    </message>
    <message>
        <source>There are no cells in the clipboard; copy the alternatives in the spreadsheet first.</source>
        <translation>剪贴板中没有单元格；请先在电子表格中复制备选方案。</translation>
    </message>
    <message>
        <source>Column %1 is headed &quot;%2&quot;, but no leaf is called so; correct the head or leave the column out.</source>
        <translation>第 %1 列的表头是&quot;%2&quot;，但没有这样的末级指标；请改正表头或去掉这一列。</translation>
    </message>
    <message>
        <source>Several leaves are called &quot;%1&quot;; write the name above before it, such as &quot;%2&quot;.</source>
        <translation>有多个末级指标名为&quot;%1&quot;；请在前面写上级名称，如&quot;%2&quot;。</translation>
    </message>
    <message>
        <source>The rows have %1 columns behind the name, but the tree has %2 leaves; write the leaves&apos; names above the columns.</source>
        <translation>名称之后有 %1 列，而指标树有 %2 个末级指标；请在各列上方写末级指标的名称。</translation>
    </message>
    <message>
        <source>The leaf &quot;%1&quot; has two columns; leave one of them out.</source>
        <translation>末级指标&quot;%1&quot;有两列；请去掉一列。</translation>
    </message>
    <message>
        <source>The alternatives are compared in pairs at &quot;%1&quot;, where scores do not count; leave the column out.</source>
        <translation>方案在&quot;%1&quot;处作两两比较，得分不起作用；请去掉这一列。</translation>
    </message>
    <message>
        <source>Row %1 has no name in its first column.</source>
        <translation>第 %1 行的第一列没有名称。</translation>
    </message>
    <message>
        <source>Row %1: &quot;%2&quot; stands there a second time; give each alternative a name of its own.</source>
        <translation>第 %1 行：&quot;%2&quot;再次出现；请给每个方案各取一个名称。</translation>
    </message>
    <message>
        <source>Row %1, column %2: &quot;%3&quot; stands below no leaf&apos;s name.</source>
        <translation>第 %1 行第 %2 列：&quot;%3&quot;上方没有末级指标的名称。</translation>
    </message>
    <message>
        <source>Row %1, column %2 (%3): &quot;%4&quot; is not a number.</source>
        <translation>第 %1 行第 %2 列（%3）：&quot;%4&quot;不是数字。</translation>
    </message>
    <message>
        <source>The tree file has both &quot;goal&quot; and &quot;indicators&quot;. Write the tree in one of the two ways.</source>
        <translation>指标树文件同时有&quot;goal&quot;和&quot;indicators&quot;。请只用其中一种写法。</translation>
    </message>
    <message>
        <source>The tree file is not a JSON object. It begins with { and has a &quot;goal&quot;.</source>
        <translation>指标树文件不是 JSON 对象。它应以 { 开头，并有&quot;goal&quot;。</translation>
    </message>
    <message>
        <source>%1 more votes are missing.</source>
        <translation>另有 %1 票缺失。</translation>
    </message>
    <message>
        <source>The row of &quot;%1&quot; has %2 cells, but %3 items are compared. Write a cell for each, blank for what was not judged.</source>
        <translation>&quot;%1&quot;一行有 %2 格，而比较的有 %3 项。请为每项各写一格，没有判断的留空。</translation>
    </message>
    <message>
        <source>&quot;reversed&quot; is true or false, without quotation marks.</source>
        <translation>&quot;reversed&quot; 是 true 或 false，不加引号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; both say where the memberships come from. Keep one of them.</source>
        <translation>&quot;%1&quot;和&quot;%2&quot;都说明了隶属度的来源，请只保留一个。</translation>
    </message>
    <message>
        <source>The file is no tree file but &quot;%1&quot;. Choose another one.</source>
        <translation>该文件不是指标树文件，而是&quot;%1&quot;。请另选文件。</translation>
    </message>
    <message>
        <source>Grade %1 has no name. Give it one.</source>
        <translation>第 %1 个等级没有名称，请命名。</translation>
    </message>
    <message>
        <source>The grade &quot;%1&quot; is listed twice. Rename one of them.</source>
        <translation>等级&quot;%1&quot;列了两次，请改名其中一个。</translation>
    </message>
    <message>
        <source>A limit is a number above 0, at most 1.</source>
        <translation>界限是大于 0、不超过 1 的数。</translation>
    </message>
    <message>
        <source>An indicator has no &quot;name&quot;. Give it one.</source>
        <translation>有一个指标没有 &quot;name&quot;，请命名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is for leaves, but there are children below. Move it to one of them, or remove it.</source>
        <translation>&quot;%1&quot;只用于末级指标，但它之下还有下级。请移到某个下级，或去掉。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice. Rename one of them.</source>
        <translation>&quot;%1&quot;出现两次，请改名其中一个。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands a second time in the same braces (line %2, character %3). Keep one of the two.</source>
        <translation>键&quot;%1&quot;在同一对花括号中出现了第二次（第 %2 行第 %3 个字符），请只保留一个。</translation>
    </message>
</context>
<context>
    <name>JudgementForm</name>
    <message>
        <source>The scale</source>
        <translation>标度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Both count the same</source>
        <translation>两者同样重要</translation>
    </message>
    <message>
        <source>One counts a little more than the other</source>
        <translation>一方比另一方稍重要</translation>
    </message>
    <message>
        <source>One counts clearly more than the other</source>
        <translation>一方比另一方明显重要</translation>
    </message>
    <message>
        <source>One counts very much more than the other</source>
        <translation>一方比另一方强烈重要</translation>
    </message>
    <message>
        <source>One counts extremely more than the other</source>
        <translation>一方比另一方极端重要</translation>
    </message>
    <message>
        <source>Between the two neighbours</source>
        <translation>介于相邻两级之间</translation>
    </message>
    <message>
        <source>Which of the two counts more, and how much?</source>
        <translation>两者哪个更重要，重要多少？</translation>
    </message>
    <message>
        <source>Circle one number a row, on the side of what counts more. Leave a row blank if you cannot judge it.</source>
        <translation>每行圈一个数，圈在更重要的一侧。无法判断的行请留空。</translation>
    </message>
    <message>
        <source>How do the alternatives compare in %1?</source>
        <translation>就%1而言，各方案相比如何？</translation>
    </message>
    <message>
        <source>What counts how much for %1?</source>
        <translation>对%1而言，各项有多重要？</translation>
    </message>
    <message>
        <source>Name: ______________________________  Date: _______________</source>
        <translation>姓名：______________________________  日期：_______________</translation>
    </message>
    <message>
        <source>Judgements: %1</source>
        <translation>判断表：%1</translation>
    </message>
    <message>
        <source>Thank you. Please answer without asking the others.</source>
        <translation>谢谢。请独立作答，不与他人商量。</translation>
    </message>
</context>
<context>
    <name>Judgements</name>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>The table holds no judgements. Give the names in the first row and in the first column.</source>
        <translation>表中没有判断。请在第一行和第一列写名称。</translation>
    </message>
    <message>
        <source>Row %1 is called &quot;%2&quot; but column %1 is called &quot;%3&quot;. Rows and columns need the same names in the same order.</source>
        <translation>第 %1 行叫&quot;%2&quot;，而第 %1 列叫&quot;%3&quot;。行和列的名称及顺序必须相同。</translation>
    </message>
    <message>
        <source>%1 is %2 but the other way round it is %3. The two must be reciprocal; correct one of them or leave it blank.</source>
        <translation>%1 是 %2，反过来却是 %3。两者必须互为倒数；请改正一个或留空。</translation>
    </message>
    <message>
        <source>Row %1 has no name. Give each row and column one.</source>
        <translation>第 %1 行没有名称。请给每行每列一个名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice. Give each row its own name.</source>
        <translation>&quot;%1&quot; 出现了两次。请给每行各自的名称。</translation>
    </message>
    <message>
        <source>The table has %1 rows of judgements but &quot;%2&quot; stands in column %3 of row %4. It must be square: as many columns as rows.</source>
        <translation>表中有 %1 行判断，但 &quot;%2&quot; 位于第 %4 行第 %3 列。表必须是方阵：列数与行数相同。</translation>
    </message>
    <message>
        <source>Row %1 is called &quot;%2&quot;, but the first row names only %3 columns. The table must be square: as many columns as rows.</source>
        <translation>第 %1 行名为&quot;%2&quot;，但首行只有 %3 个列名。表必须是方阵：列数与行数相同。</translation>
    </message>
    <message>
        <source>The judgement of %1 is &quot;%2&quot;. Write a number such as 3 or a fraction such as 1/3 (1/1000 to 1000), or leave the cell blank.</source>
        <translation>%1的判断是&quot;%2&quot;。请写 3 这样的数或 1/3 这样的分数（1/1000 到 1000），或留空。</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>Members are looked up by a variable of codes or texts. Choose one.</source>
        <translation>成员按代码或文本变量查找。请选择一个。</translation>
    </message>
    <message>
        <source>The look-up file is empty.</source>
        <translation>查找表为空。</translation>
    </message>
    <message>
        <source>The look-up file has no column &quot;%1&quot;. It has %2.</source>
        <translation>查找表没有列&quot;%1&quot;。它有 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the look-up file with different values (row %2). Correct the file.</source>
        <translation>&quot;%1&quot;在查找表中出现两次，且值不同（第 %2 行）。请更正文件。</translation>
    </message>
    <message>
        <source>The look-up file has no members.</source>
        <translation>查找表没有成员。</translation>
    </message>
    <message>
        <source>%1 members stand twice with the same values: %2.</source>
        <translation>%1 个成员重复出现，值相同：%2。</translation>
    </message>
    <message>
        <source>The look-up file has only the column of the members.</source>
        <translation>查找表只有成员一列。</translation>
    </message>
    <message>
        <source>The project has a variable &quot;%1&quot; already; the column of the file is called %2.</source>
        <translation>项目中已有变量&quot;%1&quot;；文件的这一列称为 %2。</translation>
    </message>
    <message>
        <source>%1 is blank for %2 members, which will be missing: %3.</source>
        <translation>%1 对 %2 个成员为空白，将为缺失：%3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a column of the look-up file nor a variable of the project.</source>
        <translation>&quot;%1&quot;既不是查找表的列，也不是项目的变量。</translation>
    </message>
    <message>
        <source>%1 stand in several members of &quot;%2&quot;, so they are no level below it. Give them different names or another order of levels.</source>
        <translation>%1 属于&quot;%2&quot;的几个成员，不能作它的下一层。请改用不同的名称，或调整层的次序。</translation>
    </message>
    <message>
        <source>Hierarchy %1</source>
        <translation>层级 %1</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>&quot;%1&quot; is not a metric. Write nps:VAR, csat:VAR, csat:VAR:top=2, index:VAR, ces:VAR, mean:VAR, share:VAR=CODE or freq:VAR.</source>
        <translation>&quot;%1&quot;不是指标。请写 nps:VAR、csat:VAR、csat:VAR:top=2、index:VAR、ces:VAR、mean:VAR、share:VAR=CODE 或 freq:VAR。</translation>
    </message>
    <message>
        <source>CSAT, %1</source>
        <translation>满意率，%1</translation>
    </message>
    <message>
        <source>CSAT, bottom %1 of %2</source>
        <translation>不满意率，%2 级量表末 %1 级</translation>
    </message>
    <message>
        <source>CSAT, top %1 of %2</source>
        <translation>满意率，%2 级量表前 %1 级</translation>
    </message>
    <message>
        <source>CES 2.0, mean of %1</source>
        <translation>费力度 2.0，%1 均值</translation>
    </message>
    <message>
        <source>CES 2.0, share of 5–7</source>
        <translation>费力度 2.0，5–7 占比</translation>
    </message>
    <message>
        <source>CES 2.0, share of 6–7 less share of 1–3</source>
        <translation>费力度 2.0，6–7 占比减 1–3 占比</translation>
    </message>
    <message>
        <source>CES 1.0, mean effort of %1</source>
        <translation>费力度 1.0，%1 平均费力</translation>
    </message>
    <message>
        <source>Mean agreement that it was easy (high is good).</source>
        <translation>同意&quot;办理容易&quot;程度的均值（高为好）。</translation>
    </message>
    <message>
        <source>Share of valid answers 5–7, in per cent.</source>
        <translation>有效回答中 5–7 的百分比。</translation>
    </message>
    <message>
        <source>Share of 6–7 less share of 1–3, in points.</source>
        <translation>6–7 的占比减 1–3 的占比，单位为点。</translation>
    </message>
    <message>
        <source>Mean effort (low is good).</source>
        <translation>平均费力程度（低为好）。</translation>
    </message>
    <message>
        <source>CSAT index</source>
        <translation>满意度指数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Share of &quot;%1&quot;</source>
        <translation>&quot;%1&quot;的占比</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频数</translation>
    </message>
    <message>
        <source>Share of 9–10 less share of 0–6, in points.</source>
        <translation>9–10 的占比减 0–6 的占比，单位为点。</translation>
    </message>
    <message>
        <source>Share of valid answers in %1 on the scale %2, in per cent.</source>
        <translation>有效回答中 %1 的百分比，量表为 %2。</translation>
    </message>
    <message>
        <source>Mean on the scale %1, rescaled to 0–100.</source>
        <translation>量表 %1 上的均值，换算到 0–100。</translation>
    </message>
    <message>
        <source>Mean of the valid answers.</source>
        <translation>有效回答的均值。</translation>
    </message>
    <message>
        <source>Share of this answer among the valid answers, in per cent.</source>
        <translation>该回答占有效回答的百分比。</translation>
    </message>
    <message>
        <source>Share of each answer among the valid answers, in per cent.</source>
        <translation>各回答占有效回答的百分比。</translation>
    </message>
    <message>
        <source>%1 is a question with several answers; ask freq:%1 or share:%1=CHOICE with one of its choices.</source>
        <translation>%1 是多选题；请用 freq:%1，或用其中一个选项写 share:%1=CHOICE。</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>&quot;%1&quot; is declared missing in %2, so it is in no share of valid answers; freq:%2 shows how often it was given.</source>
        <translation>&quot;%1&quot;在 %2 中已定为缺失，不在有效回答的比例之内；freq:%2 可显示其次数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an answer of %2: nobody gave it, it has no label and is no step of a scale.</source>
        <translation>&quot;%1&quot;不是 %2 的答案：无人选择，没有标签，也不属于量表。</translation>
    </message>
    <message>
        <source>The answers of %1 are texts without an order (%2, %3 …), so %4 would say nothing; take freq:%1 or a share, or import the column with a scale.</source>
        <translation>%1 的回答是没有次序的文字（%2、%3 …），%4 没有意义；请用 freq:%1 或比例，或导入时为该列设定量表。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>It was stopped before all columns were there.</source>
        <translation>在全部列就绪之前已停止。</translation>
    </message>
    <message>
        <source>The variable is not a derived one.</source>
        <translation>该变量不是派生变量。</translation>
    </message>
</context>
<context>
    <name>ProjectHead</name>
    <message>
        <source>1 wave · n %1</source>
        <translation>1 个波次 · n %1</translation>
    </message>
    <message>
        <source>%1 waves · n %2</source>
        <translation>%1 个波次 · n %2</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
</context>
<context>
    <name>ProjectSettings</name>
    <message>
        <source>Project settings</source>
        <translation>项目设置</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>A column of the project that weighs each response; used while Weighted is ticked in the filter bar.</source>
        <translation>项目中为每份答卷加权的列；筛选栏勾选&quot;加权&quot;时使用。</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Interval of the NPS</source>
        <translation>净推荐值的区间</translation>
    </message>
    <message>
        <source>Several comparisons</source>
        <translation>多重比较</translation>
    </message>
    <message>
        <source>How p values are corrected when each group is compared with the rest.</source>
        <translation>各组与其余相比时 p 值的校正方法。</translation>
    </message>
    <message>
        <source>Mark bases below</source>
        <translation>标记的基数低于</translation>
    </message>
    <message>
        <source>Figures on fewer answers are hatched and grey.</source>
        <translation>回答少于此数的数值画斜线并变灰。</translation>
    </message>
    <message>
        <source>Hide bases below</source>
        <translation>隐藏的基数低于</translation>
    </message>
    <message>
        <source>Figures on fewer answers are not shown and not tested.</source>
        <translation>回答少于此数的数值不显示、不检验。</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增加(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减少(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Save in:</source>
        <translation>保存到：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件(&amp;H)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>全部文件 (*)</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到文件。
请检查文件名是否正确。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>The recipe cannot be used: %1. Nothing was read; correct the recipe or import without it.</source>
        <translation>配方不能用：%1。没有读取任何内容；请改正配方，或不用配方导入。</translation>
    </message>
    <message>
        <source>it is not JSON at byte %1</source>
        <translation>第 %1 个字节处不是 JSON</translation>
    </message>
    <message>
        <source>it is not a Manyi recipe of version %1</source>
        <translation>不是第 %1 版的满意配方</translation>
    </message>
    <message>
        <source>%1 has a value that is not understood</source>
        <translation>%1 的取值无法理解</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report was cancelled. The file was not written; one that was there is unchanged.</source>
        <translation>报告已取消，没有写入文件；原有文件保持不变。</translation>
    </message>
    <message>
        <source>Writing page %1 of %2</source>
        <translation>正在写第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>There is no room on the disk for the report. Nothing was changed. Make room or choose another folder, then write it again.</source>
        <translation>磁盘空间不足，报告没有写入，原有内容未变。请腾出空间或另选文件夹后重写。</translation>
    </message>
    <message>
        <source>The report could not be written to %1. A file that was there is unchanged. Choose another folder or name, or close the program that holds the file.</source>
        <translation>报告无法写入 %1，原有文件保持不变。请另选文件夹或文件名，或关闭占用该文件的程序。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Nothing was written. Choose another folder.</source>
        <translation>文件夹 %1 不存在，没有写入任何内容。请另选文件夹。</translation>
    </message>
    <message>
        <source>Question wording and definitions</source>
        <translation>问题原文与定义</translation>
    </message>
    <message>
        <source>Questions and variables of this report</source>
        <translation>本报告的问题与变量</translation>
    </message>
    <message>
        <source>As they stand in the data; codes that count as missing in the last column</source>
        <translation>按数据中的原样列出；末列为视作缺失的编码</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Missing codes</source>
        <translation>缺失代码</translation>
    </message>
    <message>
        <source>Full tables of answers</source>
        <translation>答案完整表</translation>
    </message>
    <message>
        <source>Full tables of places</source>
        <translation>地点完整表</translation>
    </message>
    <message>
        <source>Metrics of this report</source>
        <translation>本报告的指标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>n is the number of valid answers, weighted n the sum of their weights Σw, effective n = (Σw)² / Σw² (Kish). Shares are of valid answers. Figures are rounded only where they are printed.</source>
        <translation>n 为有效答案数，加权 n 为权重之和 Σw，等效样本量 = (Σw)² / Σw²（Kish）。百分比以有效答案为基数。数字只在印出时四舍五入。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation>保留行数</translation>
    </message>
    <message>
        <source>SHA-256, first 12</source>
        <translation>SHA-256 前 12 位</translation>
    </message>
    <message>
        <source>Problems at import</source>
        <translation>导入时的问题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>首次出现行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>The first %1 of %2 entries; the import report in the project holds them all.</source>
        <translation>共 %2 条，列出前 %1 条；全部见项目中的导入报告。</translation>
    </message>
    <message>
        <source>Sources, exclusions and problems at import</source>
        <translation>数据来源、剔除与导入问题</translation>
    </message>
    <message>
        <source>All responses in the data are in this report.</source>
        <translation>数据中的全部答卷都进入本报告。</translation>
    </message>
    <message>
        <source>The import reports are not part of this document.</source>
        <translation>本报告不含导入报告。</translation>
    </message>
    <message>
        <source>Nothing was dropped, changed or doubtful at import.</source>
        <translation>导入时没有丢弃、改动或存疑的内容。</translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation>附录</translation>
    </message>
    <message>
        <source>n = %1 of %2 in the data</source>
        <translation>n = %1（数据共 %2 份）</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>无筛选</translation>
    </message>
    <message>
        <source>unweighted</source>
        <translation>未加权</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 (unweighted)</source>
        <translation>%1（未加权）</translation>
    </message>
    <message>
        <source>%1 (design effect %2)</source>
        <translation>%1（设计效应 %2）</translation>
    </message>
    <message>
        <source>Survey report</source>
        <translation>调查报告</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>委托方</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>调查波次</translation>
    </message>
    <message>
        <source>Fieldwork</source>
        <translation>访问日期</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>调查对象</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>访问方式</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本量</translation>
    </message>
    <message>
        <source>Effective n</source>
        <translation>等效样本量</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖范围</translation>
    </message>
    <message>
        <source>Filter, weight</source>
        <translation>筛选与加权</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>报告版本</translation>
    </message>
    <message>
        <source>%1 with %2 interval</source>
        <translation>%1 与 %2 区间</translation>
    </message>
    <message>
        <source>Made with Manyi %1</source>
        <translation>满意 Manyi %1 编制</translation>
    </message>
    <message>
        <source>Data fingerprint %1</source>
        <translation>数据指纹 %1</translation>
    </message>
    <message>
        <source>Bonferroni</source>
        <translation>Bonferroni</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg</source>
        <translation>Benjamini–Hochberg</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Unweighted.</source>
        <translation>未加权。</translation>
    </message>
    <message>
        <source>Weighted by %1; effective n %2.</source>
        <translation>加权：%1；等效样本量 %2。</translation>
    </message>
    <message>
        <source>Two-sided at the %1 level, without correction for several tests; each group against the rest of the sample, each wave against the one before.</source>
        <translation>双侧检验，水平 %1，未作多重比较校正；各组与其余样本比较，各波次与上一波次比较。</translation>
    </message>
    <message>
        <source>Two-sided at the %1 level, %2 correction over the groups of a metric; each group against the rest of the sample, each wave against the one before.</source>
        <translation>双侧检验，水平 %1，同一指标各组间作 %2 校正；各组与其余样本比较，各波次与上一波次比较。</translation>
    </message>
    <message>
        <source>%1 intervals stand beside every figure: Wilson for shares, adjusted Wald for the NPS, t for means, each on the effective n. They hold sampling error only, and for a sample that is not random they are a guide.</source>
        <translation>每个数字都附 %1 区间：百分比用 Wilson 法，NPS 用校正 Wald 法，均值用 t 分布，均按等效样本量计算。区间只含抽样误差；样本非随机抽取时仅供参考。</translation>
    </message>
    <message>
        <source>Groups with fewer than %1 answers are hatched and not tested; with fewer than %2 no value is printed.</source>
        <translation>少于 %1 份答案的组以斜线标出，不作检验；少于 %2 份的不印数值。</translation>
    </message>
    <message>
        <source>Method note</source>
        <translation>方法说明</translation>
    </message>
    <message>
        <source>How this survey was made and how its figures are to be read</source>
        <translation>调查如何进行，数字如何解读</translation>
    </message>
    <message>
        <source>The list follows the disclosure elements of the American Association for Public Opinion Research (AAPOR). What the project does not record is printed as not stated.</source>
        <translation>以下按美国舆论研究协会（AAPOR）的披露要求列出；项目中没有记录的内容写作未说明。</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>出资方</translation>
    </message>
    <message>
        <source>Conducted by</source>
        <translation>执行方</translation>
    </message>
    <message>
        <source>Sampling frame and method</source>
        <translation>抽样框与抽样方法</translation>
    </message>
    <message>
        <source>Mode of interview</source>
        <translation>访问方式</translation>
    </message>
    <message>
        <source>Fieldwork dates</source>
        <translation>访问日期</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>回收率</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>None: all responses.</source>
        <translation>无：全部答卷。</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Margins of error</source>
        <translation>误差范围</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Small bases</source>
        <translation>小样本</translation>
    </message>
    <message>
        <source>Missing answers</source>
        <translation>缺失答案</translation>
    </message>
    <message>
        <source>Left out question by question; their number is printed with each figure.</source>
        <translation>逐题剔除；缺失数随每个数字印出。</translation>
    </message>
    <message>
        <source>Question wording</source>
        <translation>问题原文</translation>
    </message>
    <message>
        <source>Printed in full in the appendix.</source>
        <translation>全文见附录。</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Data fingerprint</source>
        <translation>数据指纹</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>披露事项</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1, total %2</source>
        <translation>%1，总体 %2</translation>
    </message>
    <message>
        <source>effective n = %1</source>
        <translation>等效样本量 = %1</translation>
    </message>
    <message>
        <source>not available: no valid answers</source>
        <translation>无法计算：没有有效答案</translation>
    </message>
    <message>
        <source>Figures by %1; none could be tested</source>
        <translation>按%1分组的数字，均无法检验</translation>
    </message>
    <message>
        <source>None of the %1 groups tested differs from the rest</source>
        <translation>受检的 %1 组均与其余无显著差异</translation>
    </message>
    <message>
        <source>%1 of the %2 groups tested differ from the rest</source>
        <translation>受检的 %2 组中有 %1 组与其余不同</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>已加权</translation>
    </message>
    <message>
        <source>Base: respondents with a valid answer, %1, by %2.</source>
        <translation>基数：有有效答案的受访者，%1，按%2分组。</translation>
    </message>
    <message>
        <source>%1 %2 of %3 shown: the highest and the lowest; all are in the appendix.</source>
        <translation>%1共 %3 组，列出最高和最低的 %2 组；全部见附录。</translation>
    </message>
    <message>
        <source>%1, adjusted Wald on the effective n.</source>
        <translation>%1，校正 Wald 法，按等效样本量。</translation>
    </message>
    <message>
        <source>%1, Wald on the effective n.</source>
        <translation>%1，Wald 法，按等效样本量。</translation>
    </message>
    <message>
        <source>%1, Wilson on the effective n.</source>
        <translation>%1，Wilson 法，按等效样本量。</translation>
    </message>
    <message>
        <source>%1, on the effective n.</source>
        <translation>%1，按等效样本量。</translation>
    </message>
    <message>
        <source>No test was possible.</source>
        <translation>无法检验。</translation>
    </message>
    <message>
        <source>Two-sided test of each group against its complement at the %1 level, without correction.</source>
        <translation>各组与其余样本作双侧检验，水平 %1，未校正。</translation>
    </message>
    <message>
        <source>Two-sided test of each group against its complement at the %1 level, %2 correction.</source>
        <translation>各组与其余样本作双侧检验，水平 %1，%2 校正。</translation>
    </message>
    <message>
        <source>Question.</source>
        <translation>问题。</translation>
    </message>
    <message>
        <source>Definition.</source>
        <translation>定义。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>Interval and test.</source>
        <translation>区间与检验。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 without a valid answer.</source>
        <translation>%1 份没有有效答案。</translation>
    </message>
    <message>
        <source>%1 %2 left out for an unusable weight.</source>
        <translation>%1另有 %2 份因权重不可用而剔除。</translation>
    </message>
    <message>
        <source>Missing.</source>
        <translation>缺失。</translation>
    </message>
    <message>
        <source>Answers to the question</source>
        <translation>各选项的回答</translation>
    </message>
    <message>
        <source>n = %1, %2</source>
        <translation>n = %1，%2</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1（按%2）</translation>
    </message>
    <message>
        <source>p, %1</source>
        <translation>p（%1）</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>比例 %</translation>
    </message>
    <message>
        <source>Weighted n</source>
        <translation>加权 n</translation>
    </message>
    <message>
        <source>%1 interval</source>
        <translation>%1 区间</translation>
    </message>
    <message>
        <source>▲▼ significant at the %1 level, without correction · n.s. not significant</source>
        <translation>▲▼ 在 %1 水平显著，未校正</translation>
    </message>
    <message>
        <source>▲▼ significant at the %1 level after %2 correction · n.s. not significant</source>
        <translation>▲▼ 经 %2 校正后在 %1 水平显著</translation>
    </message>
    <message>
        <source>Against the rest</source>
        <translation>与其余相比</translation>
    </message>
    <message>
        <source>%1 by %2, with tests against the rest of the sample</source>
        <translation>%1（按%2），与其余样本的检验</translation>
    </message>
    <message>
        <source>Since the wave before</source>
        <translation>较上一波次</translation>
    </message>
    <message>
        <source>%1 by wave, with tests against the wave before</source>
        <translation>%1各波次，与上一波次的检验</translation>
    </message>
    <message>
        <source>%1: all answers</source>
        <translation>%1：全部答案</translation>
    </message>
    <message>
        <source>n = %1; without an answer: %2</source>
        <translation>n = %1；未回答：%2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Share of valid answers, %</source>
        <translation>占有效答案 %</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Share of all, %</source>
        <translation>占全部 %</translation>
    </message>
    <message>
        <source>Valid answers</source>
        <translation>有效答案</translation>
    </message>
    <message>
        <source>Share, unweighted %</source>
        <translation>未加权比例 %</translation>
    </message>
    <message>
        <source>Share, weighted %</source>
        <translation>加权比例 %</translation>
    </message>
    <message>
        <source>Sample profile</source>
        <translation>样本构成</translation>
    </message>
    <message>
        <source>Unweighted shares show who answered, weighted shares what the figures of this report stand on. No quota is recorded in the project.</source>
        <translation>未加权比例说明谁作了回答，加权比例是本报告数字的依据。项目中没有记录配额。</translation>
    </message>
    <message>
        <source>The sample is not weighted: the shares show who answered and what the figures of this report stand on. No quota is recorded in the project.</source>
        <translation>样本未加权：比例既说明谁作了回答，也是本报告数字的依据。项目中没有记录配额。</translation>
    </message>
    <message>
        <source>The data holds no short list of segments, places or channels to describe the sample by.</source>
        <translation>数据中没有可用来描述样本的分组、地点或渠道。</translation>
    </message>
    <message>
        <source>Lists of more than %1 places are in the appendix.</source>
        <translation>超过 %1 个地点的列表见附录。</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（续）</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>共 %1 页</translation>
    </message>
    <message>
        <source>n.s.</source>
        <translation>不显著</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Weight: %1</source>
        <translation>加权：%1</translation>
    </message>
    <message>
        <source>Wave: %1</source>
        <translation>波次：%1</translation>
    </message>
    <message>
        <source>Intervals: %1</source>
        <translation>区间：%1</translation>
    </message>
    <message>
        <source>Customer satisfaction summary</source>
        <translation>客户满意度调查报告</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 of the %2 groups tested</source>
        <translation>受检的 %2 组中有 %1 组</translation>
    </message>
    <message>
        <source>%1 stands above the rest in %2</source>
        <translation>%1的%2高于其余</translation>
    </message>
    <message>
        <source>%1 stand above the rest in %2</source>
        <translation>%1的%2高于其余</translation>
    </message>
    <message>
        <source>%1 stands below the rest in %2</source>
        <translation>%1的%2低于其余</translation>
    </message>
    <message>
        <source>%1 stand below the rest in %2</source>
        <translation>%1的%2低于其余</translation>
    </message>
    <message>
        <source>%1 stands below</source>
        <translation>%1低于其余</translation>
    </message>
    <message>
        <source>%1 stand below</source>
        <translation>%1低于其余</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>without correction for several tests</source>
        <translation>未作多重比较校正</translation>
    </message>
    <message>
        <source>Groups with fewer than %1 answers, which are not tested: %2.</source>
        <translation>答案少于 %1 份、不作检验的组：%2 个。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 after %2 in %3: %4, %5; n = %6, interval %7.</source>
        <translation>%3 为 %2，本波次为 %1，变化 %4（%5）；n = %6，区间 %7。</translation>
    </message>
    <message>
        <source>Against the rest: %1; %2 groups tested, %3.</source>
        <translation>与其余相比：%1；共检验 %2 组，%3。</translation>
    </message>
    <message>
        <source>%1 stands at %2</source>
        <translation>%1为 %2</translation>
    </message>
    <message>
        <source>%1 by %2: no group differs from the rest</source>
        <translation>%1按%2看，各组与其余均无显著差异</translation>
    </message>
    <message>
        <source>%1 held at %2 in %3; the change since %4 is not significant</source>
        <translation>%3 %1为 %2；较 %4 的变化不显著</translation>
    </message>
    <message>
        <source>%1 rose to %2 in %3, significantly above %4</source>
        <translation>%3 %1升至 %2，显著高于 %4</translation>
    </message>
    <message>
        <source>%1 fell to %2 in %3, significantly below %4</source>
        <translation>%3 %1降至 %2，显著低于 %4</translation>
    </message>
    <message>
        <source>Against the rest of the sample: %1.</source>
        <translation>与其余样本相比：%1。</translation>
    </message>
    <message>
        <source>%1 groups were tested, %2; %3 of them differ from the rest.</source>
        <translation>共检验 %1 组，%2，其中 %3 组与其余不同。</translation>
    </message>
    <message>
        <source>No comparison between groups could be tested.</source>
        <translation>各组之间均无法检验。</translation>
    </message>
    <message>
        <source>There is no place or segment to compare by; the figure is of all respondents.</source>
        <translation>没有可比较的地点或分组；数字为全部受访者。</translation>
    </message>
    <message>
        <source>The total was %1 in %2 after %3 in %4, a change of %5 that the test tells from sampling error (%6).</source>
        <translation>总体 %2 为 %1，%4 为 %3，变化 %5，检验表明超出抽样误差（%6）。</translation>
    </message>
    <message>
        <source>The total was %1 in %2 after %3 in %4, a change of %5 that the test does not tell from sampling error (%6).</source>
        <translation>总体 %2 为 %1，%4 为 %3，变化 %5，检验不能把它与抽样误差区分开（%6）。</translation>
    </message>
    <message>
        <source>No satisfaction metric could be computed</source>
        <translation>没有可以计算的满意度指标</translation>
    </message>
    <message>
        <source>%1 held at %2</source>
        <translation>%1稳定在 %2</translation>
    </message>
    <message>
        <source>%1 rose to %2</source>
        <translation>%1升至 %2</translation>
    </message>
    <message>
        <source>%1 fell to %2</source>
        <translation>%1降至 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>较 %2 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 since %4</source>
        <translation>%1 为 %2，较 %4 %3</translation>
    </message>
    <message>
        <source>n.s., %1</source>
        <translation>不显著，%1</translation>
    </message>
    <message>
        <source>Promoters outnumber detractors</source>
        <translation>推荐者多于贬损者</translation>
    </message>
    <message>
        <source>Detractors outnumber promoters</source>
        <translation>贬损者多于推荐者</translation>
    </message>
    <message>
        <source>Promoters and detractors balance within the interval</source>
        <translation>推荐者与贬损者在区间内持平</translation>
    </message>
    <message>
        <source>%1 n = %2, %3. NPS = %4 − %5 = %6</source>
        <translation>%1n = %2，%3。NPS = %4 − %5 = %6</translation>
    </message>
    <message>
        <source>One-page summary</source>
        <translation>一页摘要</translation>
    </message>
    <message>
        <source>No comparison between groups or waves could be tested, so there are no findings to report; the figures are on the pages that follow.</source>
        <translation>没有可以检验的组间或波次间比较，因此没有发现可报告；数字见后面各页。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>▲▼ differences that are significant at the %1 level. Differences that are not significant are marked as such and are not read as up or down.</source>
        <translation>▲▼ 差异在 %1 水平显著；不显著的差异写明，不作升降解读。</translation>
    </message>
    <message>
        <source>Marks.</source>
        <translation>标记。</translation>
    </message>
    <message>
        <source>Intervals.</source>
        <translation>区间。</translation>
    </message>
    <message>
        <source>%1 confidence, on the effective n. Figures are %2.</source>
        <translation>%1 置信水平，按等效样本量。数字%2。</translation>
    </message>
    <message>
        <source>%1 by wave</source>
        <translation>%1各波次</translation>
    </message>
    <message>
        <source>No wave differs significantly from the one before</source>
        <translation>各波次与上一波次均无显著差异</translation>
    </message>
    <message>
        <source>Waves that differ significantly from the one before: %1</source>
        <translation>与上一波次有显著差异的波次：%1 个</translation>
    </message>
    <message>
        <source>The change between the last two waves could not be tested.</source>
        <translation>最近两个波次之间的变化无法检验。</translation>
    </message>
    <message>
        <source>%1, change since %2</source>
        <translation>%1，较 %2 的变化</translation>
    </message>
    <message>
        <source>n = %1 after %2</source>
        <translation>n = %1，上一波次 %2</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Waves.</source>
        <translation>波次。</translation>
    </message>
    <message>
        <source>Independent samples; the filter of the report applies except for its choice of wave.</source>
        <translation>各波次为独立样本；除波次外，沿用本报告的筛选。</translation>
    </message>
    <message>
        <source>Test.</source>
        <translation>检验。</translation>
    </message>
    <message>
        <source>Two-sided, each wave against the one before, from both standard errors.</source>
        <translation>各波次与上一波次作双侧检验，按两者的标准误。</translation>
    </message>
    <message>
        <source>with %1 correction</source>
        <translation>经 %1 校正</translation>
    </message>
    <message>
        <source>%1 stands above %2 in %3</source>
        <translation>%1的%3高于%2</translation>
    </message>
    <message>
        <source>%1 held at %2 in %3</source>
        <translation>%3 %1稳定在 %2</translation>
    </message>
    <message>
        <source>%1 rose to %2 in %3</source>
        <translation>%3 %1升至 %2</translation>
    </message>
    <message>
        <source>%1 fell to %2 in %3</source>
        <translation>%3 %1降至 %2</translation>
    </message>
    <message>
        <source>%1, design effect %2</source>
        <translation>%1，设计效应 %2</translation>
    </message>
    <message>
        <source>%1 of the %2 groups tested differs from the rest</source>
        <translation>受检的 %2 组中有 %1 组与其余不同</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups were tested, %2; none of them differs from the rest.</source>
        <translation>
            <numerusform>共检验 %1 组，%2，与其余均无显著差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 groups were tested, %2; %3 of them differs from the rest.</source>
        <translation>共检验 %1 组，%2，其中 %3 组与其余不同。</translation>
    </message>
    <message>
        <source>%1 by wave with %2 intervals, %3.</source>
        <translation>%1，各波次，附 %2 区间，%3。</translation>
    </message>
    <message>
        <source>%1 by wave with %2 intervals, %3. The axis begins at %4.</source>
        <translation>%1，各波次，附 %2 区间，%3。纵轴从 %4 起。</translation>
    </message>
    <message>
        <source>Indicators: AHP and fuzzy evaluation</source>
        <translation>指标体系：AHP 与模糊综合评价</translation>
    </message>
    <message>
        <source>Excluded responses</source>
        <translation>排除的答卷</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>The last wave is not compared with the one before, because the series begins anew with it: %1</source>
        <translation>最后一个波次不与上一波次比较，因为序列从它起重新开始：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 responses are left out by the filter: %3</source>
        <translation>
            <numerusform>%2 份答卷中有 %1 份被筛选排除：%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses of %2 in the data; effective n %3. Each figure is printed with its own base.</source>
        <translation>
            <numerusform>数据共 %2 份答卷，本报告用 %1 份；等效样本量 %3。每个数字都附有各自的基数。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses do not count in any figure. %2</source>
        <translation>
            <numerusform>%1 份答卷不计入任何数字。%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who answered: %1 responses</source>
        <translation>
            <numerusform>样本构成：%1 份答卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 groups tested against the rest, %2; none differs.</source>
        <translation>
            <numerusform>%1 组与其余比较，%2，均无显著差异。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDraft</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>%1 could not be written: %2. Nothing was changed.</source>
        <translation>无法写 %1：%2。没有任何改动。</translation>
    </message>
    <message>
        <source>The sample was cancelled; nothing was written.</source>
        <translation>示例已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is; choose another name or remove it first.</source>
        <translation>%1 已存在，保持原样；请另选名称或先移走它。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The file is protected by a password. Save it without a password first.</source>
        <translation>文件有密码保护。请先去掉密码再保存。</translation>
    </message>
    <message>
        <source>The file is no OpenDocument spreadsheet.</source>
        <translation>该文件不是 OpenDocument 表格。</translation>
    </message>
    <message>
        <source>The file holds no rows; choose another sheet or file.</source>
        <translation>文件中没有数据行，请选择其他工作表或文件。</translation>
    </message>
    <message>
        <source>The cell shows an error of the spreadsheet instead of a value.</source>
        <translation>单元格显示的是表格错误，而不是值。</translation>
    </message>
    <message>
        <source>It was set to missing.</source>
        <translation>已设为缺失。</translation>
    </message>
    <message>
        <source>The cell holds a formula whose result was not saved.</source>
        <translation>单元格中的公式没有保存结果。</translation>
    </message>
    <message>
        <source>It was set to missing; open and save the file in a spreadsheet program to have its results.</source>
        <translation>已设为缺失；用表格程序打开并保存文件，即可得到结果。</translation>
    </message>
    <message>
        <source>The cell is formatted as a date, but its value is no date.</source>
        <translation>单元格的格式是日期，但其值不是日期。</translation>
    </message>
    <message>
        <source>The number was kept.</source>
        <translation>已保留该数字。</translation>
    </message>
    <message>
        <source>Rows without any answer stand between others.</source>
        <translation>数据行之间有没有任何回答的空行。</translation>
    </message>
    <message>
        <source>They were skipped.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>已停止读取文件。</translation>
    </message>
    <message>
        <source>The sheet has more than %1 rows and is not read; save it as CSV.</source>
        <translation>工作表超过 %1 行，未读取；请另存为 CSV。</translation>
    </message>
    <message>
        <source>The file is damaged: row %1 of the sheet stands behind row %2. Save it again in a spreadsheet program.</source>
        <translation>文件已损坏：工作表的第 %1 行排在第 %2 行之后。请用表格程序重新保存。</translation>
    </message>
    <message>
        <source>The sheet has more than %1 columns and is not read; save it as CSV.</source>
        <translation>工作表超过 %1 列，未读取；请另存为 CSV。</translation>
    </message>
    <message>
        <source>A cell of the sheet holds a text of more than %1 bytes; no spreadsheet program writes such. The file is not read.</source>
        <translation>工作表有一个单元格的文本超过 %1 字节，表格程序不会写出这样的内容。文件未读取。</translation>
    </message>
    <message>
        <source>The sheet has more than %1 cells and is not read; split it or save it as CSV.</source>
        <translation>工作表超过 %1 个单元格，未读取；请拆分或另存为 CSV。</translation>
    </message>
    <message>
        <source>The file has no sheet named &quot;%1&quot;; choose one of its sheets: %2.</source>
        <translation>文件中没有名为&quot;%1&quot;的工作表；请从这些工作表中选择：%2。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; holds no table.</source>
        <translation>工作表&quot;%1&quot;中没有数据表。</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; was read instead; choose another one if that is wrong.</source>
        <translation>已改为读取工作表&quot;%1&quot;；如果不对，请另选一张。</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Codes of categories; some lie outside every usual scale.</source>
        <translation>类别编码；有些超出了所有常用量表的范围。</translation>
    </message>
    <message>
        <source>The labels of its answers form an answer scale.</source>
        <translation>答案的标签构成一个量表。</translation>
    </message>
    <message>
        <source>The file names the categories of its codes.</source>
        <translation>文件给出了各编码的类别名称。</translation>
    </message>
    <message>
        <source>The file holds it as numbers.</source>
        <translation>文件中以数值存放。</translation>
    </message>
    <message>
        <source>The file holds it as text.</source>
        <translation>文件中以文本存放。</translation>
    </message>
    <message>
        <source>The file says that these are dates.</source>
        <translation>文件说明这些是日期。</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>The file says that it belongs to a question with several answers.</source>
        <translation>文件说明它属于一道多选题。</translation>
    </message>
    <message>
        <source>The column has no answers in this file.</source>
        <translation>这一列在此文件中没有答案。</translation>
    </message>
    <message>
        <source>The file says so.</source>
        <translation>文件如此说明。</translation>
    </message>
    <message>
        <source>It begins like an SPSS data file.</source>
        <translation>文件开头是 SPSS 数据文件的标记。</translation>
    </message>
    <message>
        <source>It begins like a compressed SPSS data file.</source>
        <translation>文件开头是 SPSS 压缩数据文件的标记。</translation>
    </message>
    <message>
        <source>It begins like a Stata data file.</source>
        <translation>文件开头是 Stata 数据文件的标记。</translation>
    </message>
    <message>
        <source>It begins like a SAS data file.</source>
        <translation>文件开头是 SAS 数据文件的标记。</translation>
    </message>
    <message>
        <source>It begins like a SAS transport file.</source>
        <translation>文件开头是 SAS 传输文件的标记。</translation>
    </message>
    <message>
        <source>It begins like a workbook of Excel 97–2003.</source>
        <translation>文件开头是 Excel 97–2003 工作簿的标记。</translation>
    </message>
    <message>
        <source>This is a PDF; export the answers as a table and choose that.</source>
        <translation>这是 PDF 文件；请把答案导出为表格再选择。</translation>
    </message>
    <message>
        <source>This is a picture, not a file of answers.</source>
        <translation>这是图片，不是答卷文件。</translation>
    </message>
    <message>
        <source>This is a database; if it is a Manyi project, open it instead.</source>
        <translation>这是数据库；如果是满意项目，请直接打开它。</translation>
    </message>
    <message>
        <source>The file is packed with gzip; unpack it first.</source>
        <translation>文件经 gzip 压缩，请先解压。</translation>
    </message>
    <message>
        <source>The file is packed with 7-Zip; unpack it first.</source>
        <translation>文件经 7-Zip 压缩，请先解压。</translation>
    </message>
    <message>
        <source>The file is packed with RAR; unpack it first.</source>
        <translation>文件经 RAR 压缩，请先解压。</translation>
    </message>
    <message>
        <source>This is a text document, not a file of answers.</source>
        <translation>这是文字文档，不是答卷文件。</translation>
    </message>
    <message>
        <source>It is a ZIP file that says it is an OpenDocument spreadsheet.</source>
        <translation>这是 ZIP 文件，自述为 OpenDocument 电子表格。</translation>
    </message>
    <message>
        <source>It is a ZIP file that holds an Excel workbook.</source>
        <translation>这是 ZIP 文件，内含 Excel 工作簿。</translation>
    </message>
    <message>
        <source>It is a ZIP file that holds a LimeSurvey survey.</source>
        <translation>这是 ZIP 文件，内含 LimeSurvey 调查。</translation>
    </message>
    <message>
        <source>The file is packed with ZIP; unpack it first.</source>
        <translation>文件经 ZIP 压缩，请先解压。</translation>
    </message>
    <message>
        <source>It is an XML file that describes a Triple-S survey.</source>
        <translation>这是描述 Triple-S 调查的 XML 文件。</translation>
    </message>
    <message>
        <source>It begins like an SPSS portable file.</source>
        <translation>文件开头是 SPSS 便携文件的标记。</translation>
    </message>
    <message>
        <source>It is text with a separator between the cells.</source>
        <translation>这是以分隔符分开单元格的文本。</translation>
    </message>
    <message>
        <source>The description of the file could not be understood (%1).</source>
        <translation>无法理解文件的描述（%1）。</translation>
    </message>
    <message>
        <source>Reading the file takes more memory than a reader may use; it is too large, or damaged. Nothing was changed.</source>
        <translation>读取该文件所需的内存超过上限；文件过大或已损坏。没有任何改动。</translation>
    </message>
    <message>
        <source>The file cannot be read now (%1); nothing was changed.</source>
        <translation>现在无法读取该文件（%1）；没有任何改动。</translation>
    </message>
    <message>
        <source>The reader program could not be started (%1); nothing was changed. Install Manyi again if this comes again.</source>
        <translation>无法启动读取程序（%1）；没有任何改动。如果再次出现，请重新安装满意。</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped after row %1; it is too large, or damaged. Nothing was changed.</source>
        <translation>读取文件用时过长，在第 %1 行之后停止；文件过大或已损坏。没有任何改动。</translation>
    </message>
    <message>
        <source>The file is damaged: its reader broke off after row %1 (%2 % of the file). Nothing was changed; get the file again.</source>
        <translation>文件已损坏：读取在第 %1 行之后中断（文件的 %2 %）。没有任何改动；请重新获取该文件。</translation>
    </message>
    <message>
        <source>Reading was cancelled; nothing was changed.</source>
        <translation>读取已取消；没有任何改动。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>The program manyi-reader, which reads such files, is not beside Manyi; install Manyi again.</source>
        <translation>读取此类文件的程序 manyi-reader 不在满意旁边；请重新安装满意。</translation>
    </message>
    <message>
        <source>There is no reader for files of the format %1.</source>
        <translation>没有读取 %1 格式文件的程序。</translation>
    </message>
    <message>
        <source>No temporary file could be made (%1), so the file was not read; make room in the temporary folder.</source>
        <translation>无法建立临时文件（%1），因此没有读取该文件；请在临时文件夹中腾出空间。</translation>
    </message>
    <message>
        <source>The file holds more than %1 million cells, which is more than can be read at once; split it.</source>
        <translation>文件的单元格超过 %1 百万个，无法一次读入；请拆分文件。</translation>
    </message>
    <message>
        <source>The temporary folder is full, so the file could not be read; nothing was changed. Make room and repeat.</source>
        <translation>临时文件夹已满，无法读取该文件；没有任何改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The answers in the file take more room than the reader may use; split it.</source>
        <translation>文件中的答案占用的空间超过上限；请拆分文件。</translation>
    </message>
    <message>
        <source>The temporary file could not be written (%1); nothing was changed.</source>
        <translation>无法写入临时文件（%1）；没有任何改动。</translation>
    </message>
    <message>
        <source>Texts in the encoding %1 cannot be read; choose another one, for example GB18030 or windows-1252.</source>
        <translation>无法读取编码为 %1 的文本；请选择其他编码，例如 GB18030 或 windows-1252。</translation>
    </message>
    <message>
        <source>The file is damaged: it ends after row %1 of %2. Nothing was changed; get the file again.</source>
        <translation>文件已损坏：共 %2 行，在第 %1 行之后就结束了。没有任何改动；请重新获取该文件。</translation>
    </message>
    <message>
        <source>This version of the format cannot be read; save the file in an older or plainer version and repeat.</source>
        <translation>无法读取该格式的这个版本；请另存为较旧或较简单的版本后重试。</translation>
    </message>
    <message>
        <source>The encoding of the file&apos;s texts is not known; name it, for example GB18030 or windows-1252, and repeat.</source>
        <translation>不认识文件文本的编码；请指定编码（例如 GB18030 或 windows-1252）后重试。</translation>
    </message>
    <message>
        <source>A text in or after row %1 does not fit the encoding of the file; name another encoding and repeat.</source>
        <translation>第 %1 行或其后的文本与文件的编码不符；请指定其他编码后重试。</translation>
    </message>
    <message>
        <source>The file is damaged in or after row %1 (%2). Nothing was changed; get the file again.</source>
        <translation>文件在第 %1 行或其后已损坏（%2）。没有任何改动；请重新获取该文件。</translation>
    </message>
    <message>
        <source>Its variables are kept as single columns.</source>
        <translation>其中的变量保留为单独的列。</translation>
    </message>
    <message>
        <source>A multiple-response set names variables that are not there.</source>
        <translation>多重响应集引用了不存在的变量。</translation>
    </message>
    <message>
        <source>A multiple-response set has more than 64 variables.</source>
        <translation>多重响应集的变量超过 64 个。</translation>
    </message>
    <message>
        <source>A multiple-response set shares variables with another one.</source>
        <translation>多重响应集与另一个响应集共用变量。</translation>
    </message>
    <message>
        <source>A multiple-response set has more than 64 choices.</source>
        <translation>多重响应集的选项超过 64 个。</translation>
    </message>
    <message>
        <source>The file does not say how its texts are encoded; it was guessed.</source>
        <translation>文件没有说明文本的编码；编码是推测的。</translation>
    </message>
    <message>
        <source>If labels look wrong, name the encoding and import again.</source>
        <translation>如果标签显示不正确，请指定编码后重新导入。</translation>
    </message>
    <message>
        <source>Some texts hold bytes that mean nothing in this encoding.</source>
        <translation>有些文本含有在此编码中没有意义的字节。</translation>
    </message>
    <message>
        <source>These bytes were replaced by �.</source>
        <translation>这些字节已替换为 �。</translation>
    </message>
    <message>
        <source>The file is damaged: its description of the variables breaks off at byte %1. Nothing was changed; get the file again.</source>
        <translation>文件已损坏：变量的描述在第 %1 字节处中断。没有任何改动；请重新获取该文件。</translation>
    </message>
    <message>
        <source>This is not an SPSS file.</source>
        <translation>这不是 SPSS 文件。</translation>
    </message>
    <message>
        <source>The date lies outside the years 1 to 9999.</source>
        <translation>日期超出公元 1 年至 9999 年的范围。</translation>
    </message>
    <message>
        <source>Taken as missing.</source>
        <translation>作为缺失处理。</translation>
    </message>
    <message>
        <source>There is no room left to write %1; an earlier file was kept. Make room or choose another folder.</source>
        <translation>没有空间写入 %1；原有文件已保留。请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written (%2); an earlier file was kept.</source>
        <translation>无法写入 %1（%2）；原有文件已保留。</translation>
    </message>
    <message>
        <source>The labels of its answers form an answer scale whose best answer has the lowest code; reverse it if high figures are to be good.</source>
        <translation>答案的标签构成量表，最好的答案编码最小；如要数值高表示好，请设为反向。</translation>
    </message>
    <message>
        <source>A missing value with a letter, such as .a, says why there is no answer.</source>
        <translation>带字母的缺失值（如 .a）说明了没有答案的原因。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; split it.</source>
        <translation>文件超过 %1 MB；请拆分文件。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>The data of this survey, a file of the same name ending in .asc, .csv or .dat, is not beside it; put it there.</source>
        <translation>该调查的数据（同名的 .asc、.csv 或 .dat 文件）不在旁边；请放到同一文件夹。</translation>
    </message>
    <message>
        <source>This XML file does not describe a Triple-S survey.</source>
        <translation>这个 XML 文件不是 Triple-S 调查的描述。</translation>
    </message>
    <message>
        <source>The survey has more than %1 variables.</source>
        <translation>该调查的变量超过 %1 个。</translation>
    </message>
    <message>
        <source>The file does not say where the answers of %1 stand; get the file again.</source>
        <translation>文件没有说明 %1 的答案所在的位置；请重新获取该文件。</translation>
    </message>
    <message>
        <source>Kept as missing codes of their own, labelled with the letter.</source>
        <translation>保留为单独的缺失代码，标签带字母。</translation>
    </message>
    <message>
        <source>The file is no text and of no known kind; export the answers as a table and choose that.</source>
        <translation>文件既不是文本，也不是已知的类型；请把答卷导出为表格后再选择。</translation>
    </message>
    <message>
        <source>The file is weighted by this variable.</source>
        <translation>文件用这个变量加权。</translation>
    </message>
    <message>
        <source>It was read as a weight; figures are weighted by it when it is chosen as the weight.</source>
        <translation>已作为权重读入；选它为项目权重后，指标才会用它加权。</translation>
    </message>
    <message>
        <source>The file is empty; choose another one.</source>
        <translation>文件是空的；请选择另一个文件。</translation>
    </message>
    <message>
        <source>This is a web page, whatever its name says; open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>不管文件名是什么，这是一个网页；请在电子表格程序中打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is JSON and no table; export the answers as CSV or .xlsx.</source>
        <translation>这是 JSON，不是表格；请把答卷导出为 CSV 或 .xlsx。</translation>
    </message>
    <message>
        <source>This is a workbook written as XML; open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>这是以 XML 保存的工作簿；请在电子表格程序中打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>This is a LimeSurvey questionnaire or a part of an archive; choose the archive (.lsa), or the questionnaire together with the file of answers.</source>
        <translation>这是 LimeSurvey 的问卷或存档的一部分；请选择存档（.lsa），或同时选择问卷和答卷文件。</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no such import, or it was removed already. Nothing was changed.</source>
        <translation>没有这次导入，或者已经移除。没有任何改动。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is not in the project, or holds another kind of values there. Nothing was changed.</source>
        <translation>变量&quot;%1&quot;不在项目中，或在项目中是另一种取值。没有任何改动。</translation>
    </message>
    <message>
        <source>Two columns of the import go into the same variable. Nothing was changed. Give each column a variable of its own.</source>
        <translation>导入的两列写入同一个变量。没有任何改动。请给每列自己的变量。</translation>
    </message>
    <message>
        <source>A question names a variable that is not in the import. Nothing was changed.</source>
        <translation>有一题提到了不在导入中的变量。没有任何改动。</translation>
    </message>
    <message>
        <source>The place level &quot;%1&quot; is not a variable. Nothing was changed.</source>
        <translation>层级&quot;%1&quot;不是变量。没有任何改动。</translation>
    </message>
    <message>
        <source>The rows of the import do not fit its variables. The project is as it was before.</source>
        <translation>导入的行与变量不符。项目保持原样。</translation>
    </message>
    <message>
        <source>A category code is beyond ±2,147,483,647. The project is as it was before. Import this column as numbers.</source>
        <translation>类别编码超出 ±2,147,483,647。项目保持原样。请把此列作为数值导入。</translation>
    </message>
    <message>
        <source>This import is over. Nothing was changed.</source>
        <translation>这次导入已经结束。没有任何改动。</translation>
    </message>
    <message>
        <source>An import should have %1 responses, but %2 are in the project. It is damaged or was changed by another program. Open a restore point, or save what can still be read into a new file.</source>
        <translation>一次导入应有 %1 份答卷，项目里却有 %2 份。文件已损坏或被其他程序改动。请打开还原点，或把能读出的内容存入新文件。</translation>
    </message>
    <message>
        <source>The project holds a category code beyond ±2,147,483,647. It was changed by another program.</source>
        <translation>项目中有超出 ±2,147,483,647 的类别编码。它被其他程序改动过。</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was not changed. Choose another name.</source>
        <translation>已有同名文件，没有改动它。请另选名称。</translation>
    </message>
    <message>
        <source>Another window is making a project of this name. Choose another name.</source>
        <translation>另一个窗口正在建立同名项目。请另选名称。</translation>
    </message>
    <message>
        <source>No project can be made in this folder, because it cannot be written. Choose another folder.</source>
        <translation>该文件夹不可写，无法在此建立项目。请另选文件夹。</translation>
    </message>
    <message>
        <source>This is not a Manyi project. It was not changed. If it is a data file, import it into a project.</source>
        <translation>这不是满意项目，没有改动它。如果是数据文件，请导入到项目中。</translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved or renamed.</source>
        <translation>没有这个文件。它可能已被移动或改名。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may read its folder.</source>
        <translation>无法读取该文件。请检查是否有权读取其文件夹。</translation>
    </message>
    <message>
        <source>The file ends within its first bytes. It was not changed. Open a restore point or a copy.</source>
        <translation>文件只有开头几个字节，没有改动它。请打开还原点或副本。</translation>
    </message>
    <message>
        <source>The disk is full. The file was not written; what was there before is still there. Make room on the disk and try again.</source>
        <translation>磁盘已满。文件没有写入，原有内容仍在。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The file cannot be written here (%1). What was there before is still there. Choose another folder.</source>
        <translation>文件无法写在这里（%1）。原有内容仍在。请另选文件夹。</translation>
    </message>
    <message>
        <source>The last session ended unexpectedly, and there is no room to recover the project. It was not changed. Make room in the folder for temporary files (%1) and open it again.</source>
        <translation>上次意外结束，而没有空间恢复项目。项目没有改动。请在临时文件夹（%1）腾出空间后重新打开。</translation>
    </message>
    <message>
        <source>The project has no such variable. It may have been undone.</source>
        <translation>项目没有这个变量。它可能已被撤销。</translation>
    </message>
    <message>
        <source>An import is being written. Wait for it to end and try again.</source>
        <translation>正在写入一次导入。请等它结束后重试。</translation>
    </message>
    <message>
        <source>The project was opened for reading only, because its file or folder cannot be written. Nothing was changed. Save it under another name to go on.</source>
        <translation>文件或文件夹不可写，项目以只读方式打开。没有任何改动。请另存后继续。</translation>
    </message>
    <message>
        <source>The project was opened for reading only, because it is open elsewhere (%1). Nothing was changed. Close it there and open it again.</source>
        <translation>项目已在别处打开（%1），这里以只读方式打开。没有任何改动。请在那边关闭后重新打开。</translation>
    </message>
    <message>
        <source>The project was made by a newer version of Manyi and opened for reading only. Nothing was changed. Install the newer version to change it.</source>
        <translation>项目由更新版本的满意建立，以只读方式打开。没有任何改动。请安装新版本后修改。</translation>
    </message>
    <message>
        <source>The project file is damaged and was opened for reading only (%1). Nothing was changed. Open a restore point, or save what can still be read into a new file.</source>
        <translation>项目文件已损坏，以只读方式打开（%1）。没有任何改动。请打开还原点，或把能读出的内容存入新文件。</translation>
    </message>
    <message>
        <source>The project was opened for reading only. Nothing was changed.</source>
        <translation>项目以只读方式打开。没有任何改动。</translation>
    </message>
    <message>
        <source>The project file is damaged. It was not changed. Open a restore point, or save what can still be read into a new file.</source>
        <translation>项目文件已损坏，没有改动它。请打开还原点，或把能读出的内容存入新文件。</translation>
    </message>
    <message>
        <source>Removal of %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>A setting may not hold a zero byte. Nothing was changed.</source>
        <translation>设置不能含零字节。没有任何改动。</translation>
    </message>
    <message>
        <source>The project is in this file already, and every change is saved at once. Choose another name for a copy.</source>
        <translation>项目就在这个文件里，每次改动都已保存。做副本请另选名称。</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1，%2，自 %3 起</translation>
    </message>
    <message>
        <source>The file does not say which version of Manyi it was made by.</source>
        <translation>文件没有说明由哪个版本的满意建立。</translation>
    </message>
    <message>
        <source>The end of the file is missing.</source>
        <translation>文件末尾缺失。</translation>
    </message>
    <message>
        <source>Another program has switched the file to a write-ahead log.</source>
        <translation>其他程序把文件改成了预写日志方式。</translation>
    </message>
    <message>
        <source>The journal beside the file is broken or belongs to another file.</source>
        <translation>文件旁的日志已损坏，或属于另一个文件。</translation>
    </message>
    <message>
        <source>It holds &quot;%1&quot;, which Manyi did not make so.</source>
        <translation>其中有&quot;%1&quot;，不是满意所建。</translation>
    </message>
    <message>
        <source>This project was made by a newer version of Manyi and cannot be read by this one. It was not changed. Install the newer version.</source>
        <translation>此项目由更新版本的满意建立，本版本无法读取，没有改动它。请安装新版本。</translation>
    </message>
    <message>
        <source>Before the upgrade</source>
        <translation>升级之前</translation>
    </message>
    <message>
        <source>The project file is damaged and cannot be read. It was not changed. Open a restore point, or save what can still be read into a new file.</source>
        <translation>项目文件已损坏，无法读取，没有改动它。请打开还原点，或把能读出的内容存入新文件。</translation>
    </message>
    <message>
        <source>The project holds a kind of entry that is not known (%1). It may be damaged, or made by another program.</source>
        <translation>项目含有不认识的条目（%1）。它可能已损坏，或由其他程序建立。</translation>
    </message>
    <message>
        <source>There is a variable called &quot;%1&quot; already. Nothing was changed. Choose another name.</source>
        <translation>已有叫&quot;%1&quot;的变量。没有任何改动。请另选名称。</translation>
    </message>
    <message>
        <source>A code of the variable &quot;%1&quot; is not a number. Nothing was changed.</source>
        <translation>变量&quot;%1&quot;有一个编码不是数字。没有任何改动。</translation>
    </message>
    <message>
        <source>A variable needs a name. Nothing was changed.</source>
        <translation>变量需要名称。没有任何改动。</translation>
    </message>
    <message>
        <source>No restore point could be made, because its folder cannot be made. The project is as it was before.</source>
        <translation>无法建立还原点的文件夹，因此没有建立还原点。项目保持原样。</translation>
    </message>
    <message>
        <source>%1 responses were saved; %2 could not be read.</source>
        <translation>已保存 %1 份答卷；%2 份无法读出。</translation>
    </message>
    <message>
        <source>These tables could be read only in part: %1. Check the variables and their labels.</source>
        <translation>这些表只能读出一部分：%1。请检查变量及其标签。</translation>
    </message>
    <message>
        <source>The disk is full. The change was not made and the project is as it was before. Make room on the disk and try again.</source>
        <translation>磁盘已满。改动没有生效，项目保持原样。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The project file is damaged. Nothing was written to it. Open a restore point, or save what can still be read into a new file.</source>
        <translation>项目文件已损坏，没有向它写入任何内容。请打开还原点，或把能读出的内容存入新文件。</translation>
    </message>
    <message>
        <source>The project cannot be written here. Nothing was changed. Save it under another name or in another folder.</source>
        <translation>项目在这里不可写。没有任何改动。请换名称或换文件夹另存。</translation>
    </message>
    <message>
        <source>The file cannot be opened (%1). Check that it exists and that you may read it.</source>
        <translation>无法打开文件（%1）。请检查它是否存在、是否有权读取。</translation>
    </message>
    <message>
        <source>Another program is using the project file. Nothing was changed. Close the other program and try again.</source>
        <translation>其他程序正在使用项目文件。没有任何改动。请关闭那个程序后重试。</translation>
    </message>
    <message>
        <source>Cancelled. The project is as it was before.</source>
        <translation>已取消。项目保持原样。</translation>
    </message>
    <message>
        <source>A value is too large, or memory ran out (%1). The change was not made and the project is as it was before.</source>
        <translation>有一个值过大，或内存不足（%1）。改动没有生效，项目保持原样。</translation>
    </message>
    <message>
        <source>The project file could not be read or written (%1). The change was not made and the project is as it was before.</source>
        <translation>无法读写项目文件（%1）。改动没有生效，项目保持原样。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. The project is as it was before. Close other programs and try again.</source>
        <translation>内存不足，无法完成。项目保持原样。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is nothing to undo. The project was not changed.</source>
        <translation>没有可撤销的步骤。项目没有改动。</translation>
    </message>
    <message>
        <source>There is nothing to do again. The project was not changed.</source>
        <translation>没有可重做的步骤。项目没有改动。</translation>
    </message>
    <message>
        <source>The copy could not be read back as it was written. It was not kept; the project is as it was before. Check the disk.</source>
        <translation>副本读回与写入的不一致，没有保留；项目保持原样。请检查磁盘。</translation>
    </message>
    <message>
        <source>The file cannot be written here. The project is as it was before. Choose another folder.</source>
        <translation>文件无法写在这里。项目保持原样。请另选文件夹。</translation>
    </message>
    <message>
        <source>The project to be replaced is open in another window. It was not changed. Close it there, or choose another name.</source>
        <translation>要替换的项目正在另一个窗口打开，没有改动它。请在那边关闭，或另选名称。</translation>
    </message>
    <message>
        <source>The file to be replaced was not closed properly. It was not changed. Open and close it first, or choose another name.</source>
        <translation>要替换的文件没有正常关闭，没有改动它。请先打开再关闭它，或另选名称。</translation>
    </message>
    <message>
        <source>The parents of the indicators of &quot;%1&quot; do not make a tree (a cycle, or no single goal). Nothing was changed. Open a restore point, or correct the table indicator.</source>
        <translation>&quot;%1&quot;的指标上下级关系不构成一棵树（存在循环，或目标不唯一）。未作任何更改。请打开还原点，或更正 indicator 表。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is derived and takes no answers of a file. Nothing was changed.</source>
        <translation>变量&quot;%1&quot;是派生变量，不能接收文件中的答案。没有任何改动。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; reads a variable that is not in the project. Nothing was changed. Choose another source.</source>
        <translation>变量&quot;%1&quot;所用的变量不在项目中。没有任何改动。请选择其他来源。</translation>
    </message>
    <message>
        <source>The variables would be derived from one another in a circle: %1. Nothing was changed. Choose another source.</source>
        <translation>这些变量将循环地互相派生：%1。没有任何改动。请选择其他来源。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; cannot be removed, because others need it: %2. Nothing was changed. Change or remove those first.</source>
        <translation>变量&quot;%1&quot;不能移除，因为还有内容需要它：%2。没有任何改动。请先修改或移除它们。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; holds answers of an import and cannot be removed. Nothing was changed. Remove the import, or set its role to be ignored.</source>
        <translation>变量&quot;%1&quot;保存着导入的答案，不能移除。没有任何改动。请移除该次导入，或将其角色设为忽略。</translation>
    </message>
    <message>
        <source>A break of a series needs a variable of the project and a wave, each pair once. Nothing was changed.</source>
        <translation>序列断点需要项目中的变量和波次，且每对只能出现一次。没有任何改动。</translation>
    </message>
    <message>
        <source>Some of the responses are not in the project any more. Nothing was changed. Find them again and repeat.</source>
        <translation>部分答卷已不在项目中。没有任何改动。请重新查找后再试。</translation>
    </message>
    <message>
        <source>There is no such exclusion, or it was taken back already. Nothing was changed.</source>
        <translation>没有这次排除，或者它已被撤回。没有任何改动。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is derived: its values are not in the project file.</source>
        <translation>变量&quot;%1&quot;是派生变量：其值不保存在项目文件中。</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is not a derived one. Nothing was changed.</source>
        <translation>变量&quot;%1&quot;不是派生变量。没有任何改动。</translation>
    </message>
    <message>
        <source>There are no responses to exclude. Nothing was changed.</source>
        <translation>没有可排除的答卷。没有任何改动。</translation>
    </message>
    <message>
        <source>The definition of the derived variable &quot;%1&quot; cannot be read. The project may be damaged, or made by another program.</source>
        <translation>无法读取派生变量&quot;%1&quot;的定义。项目可能已损坏，或由其他程序生成。</translation>
    </message>
    <message>
        <source>A row that should take the place of an older response is not in the import. The project is as it was before.</source>
        <translation>应替换旧答卷的某一行不在导入数据中。项目保持原样。</translation>
    </message>
    <message>
        <source>A saved filter needs a name that no other one has (&quot;%1&quot;). Nothing was changed.</source>
        <translation>保存的筛选条件需要一个不与其他重复的名称（&quot;%1&quot;）。没有任何改动。</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2 rows read, %3 kept. %4, %5.</source>
        <translation>%1：读取 %2 行，保留 %3 行。%4，%5。</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Recipe of %1</source>
        <translation>%1 的配方</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 and %2 by %3</source>
        <translation>%1 和 %2，按%3</translation>
    </message>
    <message>
        <source>lines: total of all selected answers · n %1</source>
        <translation>线：全部所选答卷的总体 · n %1</translation>
    </message>
    <message>
        <source>%1 of %2 questions by %3</source>
        <translation>%2 题中的 %1 题，按%3</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Shares by group</source>
        <translation>各组占比</translation>
    </message>
    <message>
        <source>Bars with intervals</source>
        <translation>带区间的条形</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Line over waves</source>
        <translation>波次折线</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>四象限</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>雷达</translation>
    </message>
    <message>
        <source>Base n</source>
        <translation>基数 n</translation>
    </message>
    <message>
        <source>Effective n</source>
        <translation>等效 n</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>%1 columns → %2 variables</source>
        <translation>%1 列 → %2 个变量</translation>
    </message>
    <message>
        <source>%1 of them reversed</source>
        <translation>其中 %1 道反向</translation>
    </message>
    <message>
        <source>high codes are good</source>
        <translation>高分为好</translation>
    </message>
    <message>
        <source>Missing texts</source>
        <translation>缺失文本</translation>
    </message>
    <message>
        <source>Missing codes %1</source>
        <translation>缺失代码 %1</translation>
    </message>
    <message>
        <source>%1 count as no answer</source>
        <translation>%1 算作未回答</translation>
    </message>
    <message>
        <source>Hierarchy: %1</source>
        <translation>层级：%1</translation>
    </message>
    <message>
        <source>Take %1 as a missing code</source>
        <translation>把 %1 设为缺失代码</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; as no answer</source>
        <translation>把&quot;%1&quot;算作未回答</translation>
    </message>
    <message>
        <source>Stretch the scale to %1</source>
        <translation>把量表扩展到 %1</translation>
    </message>
    <message>
        <source>Add it as an answer</source>
        <translation>加为一个回答</translation>
    </message>
    <message>
        <source>Read the column as text</source>
        <translation>把此列读作文本</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>略去此列</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Read CSV, %1, separator %2</source>
        <translation>读取 CSV，%1，分隔符 %2</translation>
    </message>
    <message>
        <source>%1 rows × %2 columns</source>
        <translation>%1 行 × %2 列</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>NPS</source>
        <translation>NPS</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>费力度</translation>
    </message>
    <message>
        <source>Scale item</source>
        <translation>评分题</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Open text</source>
        <translation>开放题</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读入</translation>
    </message>
    <message>
        <source>%1 choices</source>
        <translation>%1 个选项</translation>
    </message>
    <message>
        <source>number, %1</source>
        <translation>数值，%1</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <translation>有序 %1</translation>
    </message>
    <message>
        <source>%1 categories</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>Fewer than %1 answers: not shown</source>
        <translation>回答少于 %1：不显示</translation>
    </message>
    <message>
        <source>No valid answers</source>
        <translation>没有有效回答</translation>
    </message>
    <message>
        <source>Too few answers</source>
        <translation>回答太少</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>n &lt; %1</source>
        <translation>n &lt; %1</translation>
    </message>
    <message>
        <source>%1 on %2 · not significant</source>
        <translation>较 %2 %1 · 不显著</translation>
    </message>
    <message>
        <source>%1 on %2 · %3</source>
        <translation>较 %2 %1 · %3</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已圈选</translation>
    </message>
    <message>
        <source>%1 waves</source>
        <translation>%1 个波次</translation>
    </message>
    <message>
        <source>fieldwork %1</source>
        <translation>访问日期 %1</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Every change of the project, newest first. Undo works after a restart, too.</source>
        <translation>项目的每次改动，最新的在前。重新启动之后也能撤销。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Restore points</source>
        <translation>还原点</translation>
    </message>
    <message>
        <source>Copies of the project as it was. Opening one makes a new project of it; the present one stays as it is. The last ten are kept.</source>
        <translation>项目当时的副本。打开一个会由它建立新项目，现在的项目保持不变。保留最近十个。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Open as a copy…</source>
        <translation>作为副本打开…</translation>
    </message>
    <message>
        <source>Make a restore point…</source>
        <translation>建立还原点…</translation>
    </message>
    <message>
        <source>About Manyi</source>
        <translation>关于满意</translation>
    </message>
    <message>
        <source>Manyi %1</source>
        <translation>满意 %1</translation>
    </message>
    <message>
        <source>A workbench for customer satisfaction surveys. Your data stay on this computer: the program opens no network connection. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>客户满意度调查的工作台。数据只留在这台电脑上：程序不打开任何网络连接。自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>Wald</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Adjusted Wald</source>
        <translation>校正 Wald</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Student’s t</source>
        <translation>学生 t</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>blank %1</source>
        <translation>空白 %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>缺失（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Without a usable weight</source>
        <translation>没有可用的权重</translation>
    </message>
    <message>
        <source>Valid n</source>
        <translation>有效回答 n</translation>
    </message>
    <message>
        <source>Weighted n</source>
        <translation>加权 n</translation>
    </message>
    <message>
        <source>Effective n (Kish)</source>
        <translation>等效 n（Kish）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · not significant</source>
        <translation>%1 · 不显著</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2%</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>On the wave before</source>
        <translation>较上一波次</translation>
    </message>
    <message>
        <source>Against the rest</source>
        <translation>与其余相比</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>1 batch, %1</source>
        <translation>1 个批次，%1</translation>
    </message>
    <message>
        <source>%1 batches, %2</source>
        <translation>%1 个批次，%2</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>New indicators</source>
        <translation>新建指标体系</translation>
    </message>
    <message>
        <source>New indicators: %1</source>
        <translation>新建指标体系：%1</translation>
    </message>
    <message>
        <source>New indicators from the questionnaire</source>
        <translation>由问卷新建指标体系</translation>
    </message>
    <message>
        <source>Indicators from text</source>
        <translation>由文本建立指标</translation>
    </message>
    <message>
        <source>One indicator a line; lines that are indented deeper stand below the one above.</source>
        <translation>每行一个指标；缩进更深的行属于上面那一行的下级。</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicators from a tree file</source>
        <translation>由指标树文件建立指标</translation>
    </message>
    <message>
        <source>Indicator trees (*.json);;All files (*)</source>
        <translation>指标树 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Save the indicators as a tree file</source>
        <translation>把指标存为指标树文件</translation>
    </message>
    <message>
        <source>Indicator trees (*.json)</source>
        <translation>指标树 (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>equally important</source>
        <translation>同等重要</translation>
    </message>
    <message>
        <source>between equally and moderately more important</source>
        <translation>介于同等与稍微重要之间</translation>
    </message>
    <message>
        <source>moderately more important</source>
        <translation>稍微重要</translation>
    </message>
    <message>
        <source>between moderately and strongly more important</source>
        <translation>介于稍微与明显重要之间</translation>
    </message>
    <message>
        <source>strongly more important</source>
        <translation>明显重要</translation>
    </message>
    <message>
        <source>between strongly and very strongly more important</source>
        <translation>介于明显与强烈重要之间</translation>
    </message>
    <message>
        <source>very strongly more important</source>
        <translation>强烈重要</translation>
    </message>
    <message>
        <source>between very strongly and extremely more important</source>
        <translation>介于强烈与极端重要之间</translation>
    </message>
    <message>
        <source>extremely more important</source>
        <translation>极端重要</translation>
    </message>
    <message>
        <source>%1 and %2 are equally important.</source>
        <translation>%1与%2同等重要。</translation>
    </message>
    <message>
        <source>%1 against %2: %3 (%4).</source>
        <translation>%1 比 %2：%3（%4）。</translation>
    </message>
    <message>
        <source>Eigenvector</source>
        <translation>特征向量法</translation>
    </message>
    <message>
        <source>Geometric mean of rows</source>
        <translation>行几何平均法</translation>
    </message>
    <message>
        <source>Mean of normalised columns</source>
        <translation>列归一均值法（和法）</translation>
    </message>
    <message>
        <source>Logarithmic least squares</source>
        <translation>对数最小二乘法</translation>
    </message>
    <message>
        <source>Chinese textbooks</source>
        <translation>国内教材通用表</translation>
    </message>
    <message>
        <source>Missing judgements: least λmax</source>
        <translation>缺失判断：λmax 最小补全</translation>
    </message>
    <message>
        <source>Missing judgements: Harker</source>
        <translation>缺失判断：Harker 法</translation>
    </message>
    <message>
        <source>AIJ: mean of the judgements</source>
        <translation>AIJ：判断集结</translation>
    </message>
    <message>
        <source>AIP: mean of the weights</source>
        <translation>AIP：权重集结</translation>
    </message>
    <message>
        <source>principal factor decides</source>
        <translation>主因素决定型</translation>
    </message>
    <message>
        <source>principal factor, weighted</source>
        <translation>主因素突出型</translation>
    </message>
    <message>
        <source>bounded sum</source>
        <translation>取小有界和型</translation>
    </message>
    <message>
        <source>weighted mean</source>
        <translation>加权平均型</translation>
    </message>
    <message>
        <source>balanced mean</source>
        <translation>均衡平均型</translation>
    </message>
    <message>
        <source>Judgements (AHP)</source>
        <translation>判断（AHP）</translation>
    </message>
    <message>
        <source>Direct ratings</source>
        <translation>直接评分</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Entropy weights</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>Derived from the outcome</source>
        <translation>由结果题推导</translation>
    </message>
    <message>
        <source>%1 %2 % and %3 %4 %</source>
        <translation>%1 %2 % 与 %3 %4 %</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>Answers of questions</source>
        <translation>题目的回答</translation>
    </message>
    <message>
        <source>Votes of evaluators</source>
        <translation>评价者投票</translation>
    </message>
    <message>
        <source>Counts of votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Measured quantity</source>
        <translation>实测量</translation>
    </message>
    <message>
        <source>Typed memberships</source>
        <translation>键入隶属度</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>三角形</translation>
    </message>
    <message>
        <source>Trapezoid</source>
        <translation>梯形</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯型</translation>
    </message>
    <message>
        <source>Larger is better</source>
        <translation>偏大型</translation>
    </message>
    <message>
        <source>Smaller is better</source>
        <translation>偏小型</translation>
    </message>
    <message>
        <source>Equal bands</source>
        <translation>等分</translation>
    </message>
    <message>
        <source>Shared between neighbours</source>
        <translation>相邻分摊</translation>
    </message>
    <message>
        <source>Own cuts</source>
        <translation>自定分界</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>just consistent</source>
        <translation>勉强一致</translation>
    </message>
    <message>
        <source>not consistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>%1 on %2 · n.s.</source>
        <translation>较 %2 %1 · 不显著</translation>
    </message>
    <message>
        <source>There are no restore points yet. Ctrl+S makes one: a copy of the project as it is now, kept under a name.</source>
        <translation>还没有还原点。按 Ctrl+S 可建立一个：把项目现在的样子另存一份，并起个名字。</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>较 %1</translation>
    </message>
    <message>
        <source>Read %1, %2</source>
        <translation>读取 %1，%2</translation>
    </message>
    <message>
        <source>not significant</source>
        <translation>不显著</translation>
    </message>
    <message>
        <source>All selected answers</source>
        <translation>全部所选答卷</translation>
    </message>
    <message>
        <source>Metrics by %1</source>
        <translation>各指标，按%1</translation>
    </message>
    <message>
        <source>▲▼ against the rest</source>
        <translation>▲▼ 与其余相比</translation>
    </message>
    <message>
        <source>letters: above these columns</source>
        <translation>字母：高于这些列</translation>
    </message>
    <message>
        <source>weighted by %1</source>
        <translation>按 %1 加权</translation>
    </message>
    <message>
        <source>%1 % intervals</source>
        <translation>%1% 区间</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%2 份中 %1 份（%3）</translation>
    </message>
    <message>
        <source>Finds %1 of %2 responses (%3).</source>
        <translation>在 %2 份答卷中找到 %1 份（%3）。</translation>
    </message>
    <message>
        <source>Recode</source>
        <translation>重编码</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Top-box flag</source>
        <translation>高分项标志</translation>
    </message>
    <message>
        <source>Sum or mean of items</source>
        <translation>多题求和或均值</translation>
    </message>
    <message>
        <source>Part of a date</source>
        <translation>日期的一部分</translation>
    </message>
    <message>
        <source>Look-up file</source>
        <translation>对照文件</translation>
    </message>
    <message>
        <source>Recode of %1</source>
        <translation>由 %1 重编码</translation>
    </message>
    <message>
        <source>Bands of %1, cut at %2</source>
        <translation>%1 的分段，分点 %2</translation>
    </message>
    <message>
        <source>Worst %1 answers to %2</source>
        <translation>%2 的最差 %1 项</translation>
    </message>
    <message>
        <source>Best %1 answers to %2</source>
        <translation>%2 的最好 %1 项</translation>
    </message>
    <message>
        <source>Mean of %1 (at least %2 valid)</source>
        <translation>%1 的均值（至少 %2 项有效）</translation>
    </message>
    <message>
        <source>Sum of %1 (at least %2 valid)</source>
        <translation>%1 之和（至少 %2 项有效）</translation>
    </message>
    <message>
        <source>Year of %1</source>
        <translation>%1 的年份</translation>
    </message>
    <message>
        <source>Quarter of %1</source>
        <translation>%1 的季度</translation>
    </message>
    <message>
        <source>Month of %1</source>
        <translation>%1 的月份</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>%1 的周</translation>
    </message>
    <message>
        <source>Day of %1</source>
        <translation>%1 的日期</translation>
    </message>
    <message>
        <source>Day of the week of %1</source>
        <translation>%1 的星期</translation>
    </message>
    <message>
        <source>Hour of %1</source>
        <translation>%1 的小时</translation>
    </message>
    <message>
        <source>Looked up by %1 (%2 members)</source>
        <translation>按 %1 查找（%2 个成员）</translation>
    </message>
    <message>
        <source>Weight raked to %1</source>
        <translation>按 %1 边际加权的权重</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>请决定…</translation>
    </message>
    <message>
        <source>Keep as a new variable</source>
        <translation>作为新变量</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>就是 %1</translation>
    </message>
    <message>
        <source>The answers of the column &quot;%1&quot; go to %2.</source>
        <translation>列&quot;%1&quot;的答案归入 %2。</translation>
    </message>
    <message>
        <source>Not masked</source>
        <translation>不脱敏</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Identity card numbers</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>All of these within texts</source>
        <translation>文字中的以上各种</translation>
    </message>
    <message>
        <source>Whole cell by a pseudonym</source>
        <translation>整格换成假名</translation>
    </message>
    <message>
        <source>Wenjuanxing (by text)</source>
        <translation>问卷星（按文本）</translation>
    </message>
    <message>
        <source>Wenjuanxing (by number)</source>
        <translation>问卷星（按序号）</translation>
    </message>
    <message>
        <source>Kingsoft Forms</source>
        <translation>金山表单</translation>
    </message>
    <message>
        <source>text, masked</source>
        <translation>文本，已脱敏</translation>
    </message>
    <message>
        <source>The series goes on</source>
        <translation>序列继续</translation>
    </message>
    <message>
        <source>It is %1; the series goes on</source>
        <translation>就是 %1，序列继续</translation>
    </message>
    <message>
        <source>New series from this wave on</source>
        <translation>从本波次起另起序列</translation>
    </message>
    <message>
        <source>It is %1; new series from this wave on</source>
        <translation>就是 %1，从本波次起另起序列</translation>
    </message>
    <message>
        <source>Nothing was wrong: every cell could be read, and nothing was changed or left out.</source>
        <translation>没有发现问题：每个单元格都已读入，没有任何改动或遗漏。</translation>
    </message>
    <message>
        <source>Responses updated: %1, added: %2, left out: %3.</source>
        <translation>更新 %1 份答卷，新增 %2 份，略过 %3 份。</translation>
    </message>
    <message>
        <source>Rows that would update a response: %1, would be added: %2, left out: %3.</source>
        <translation>将更新 %1 份答卷，新增 %2 份，略过 %3 份。</translation>
    </message>
    <message>
        <source>Of keys that stand several times in a file the last row counts; rows not kept: %1.</source>
        <translation>同一编号在文件中多次出现时以最后一行为准：%1 行不保留。</translation>
    </message>
    <message>
        <source>Rows without a key among the added ones: %1.</source>
        <translation>其中 %1 行没有编号，按新增处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n columns are left out</source>
        <translation>
            <numerusform>略去 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns of multiple choices are split</source>
        <translation>
            <numerusform>拆分 %n 个多选列</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like phone numbers; cells: %1</source>
        <translation>像电话号码：%1 格</translation>
    </message>
    <message>
        <source>Looks like e-mail addresses; cells: %1</source>
        <translation>像电子邮箱：%1 格</translation>
    </message>
    <message>
        <source>Looks like IP addresses; cells: %1</source>
        <translation>像 IP 地址：%1 格</translation>
    </message>
    <message>
        <source>Looks like identity card numbers; cells: %1</source>
        <translation>像身份证号：%1 格</translation>
    </message>
    <message>
        <source>Texts hold personal data; cells: %1</source>
        <translation>文字中含有个人信息：%1 格</translation>
    </message>
    <message>
        <source>A new variable of its own</source>
        <translation>另建一个新变量</translation>
    </message>
    <message>
        <source>Back to the earlier variable</source>
        <translation>改回原来的变量</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message numerus="yes">
        <source>%n scale questions, %1</source>
        <translation>
            <numerusform>%n 道评分题，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>one sentence after another</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>VariablesModel</name>
    <message>
        <source>Nominal</source>
        <translation>名义</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>有序</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>等距</translation>
    </message>
</context>
<context>
    <name>Weighting</name>
    <message>
        <source>&quot;%1&quot; is not an answer of &quot;%2&quot;. Use its labels or codes.</source>
        <translation>&quot;%1&quot;不是&quot;%2&quot;的答案。请使用其标签或代码。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target for &quot;%2&quot;. Write a share, a percentage or a count of 0 or more.</source>
        <translation>&quot;%1&quot;不能作&quot;%2&quot;的目标。请写 0 或更大的比例、百分数或人数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two targets on &quot;%2&quot;. Keep one.</source>
        <translation>&quot;%1&quot;在&quot;%2&quot;上有两个目标。请保留一个。</translation>
    </message>
    <message>
        <source>The project has no variable &quot;%1&quot;.</source>
        <translation>项目中没有变量&quot;%1&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no categories to weight by. Derive bands or a look-up from it first.</source>
        <translation>&quot;%1&quot;没有可用于加权的类别。请先由它派生分段或查找。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as targets. Write &quot;Region:East=40;West=60&quot;.</source>
        <translation>无法把&quot;%1&quot;读作目标。请写成&quot;地区:华东=40;华西=60&quot;。</translation>
    </message>
    <message>
        <source>The file of targets is empty.</source>
        <translation>目标文件为空。</translation>
    </message>
    <message>
        <source>The file of targets needs the columns variable, category and share (or target, or count).</source>
        <translation>目标文件需要变量、类别和比例（或目标、数量）各列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have categories and &quot;%2&quot; numbers.</source>
        <translation>&quot;%1&quot;应为类别，&quot;%2&quot;应为数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has several sizes in &quot;%2&quot;. Weight by the level that the sizes belong to, or look the sizes up by it.</source>
        <translation>&quot;%1&quot;在&quot;%2&quot;中有几个规模。请按规模所属的层级加权，或按该层级查找规模。</translation>
    </message>
    <message>
        <source>These members of %1 have a size but no responses and are left out: %2.</source>
        <translation>%1 的这些成员有规模而没有答卷，不计入：%2。</translation>
    </message>
    <message>
        <source>No response has an answer on every margin, so there is nothing to weight.</source>
        <translation>没有一份答卷在每个边际上都有答案，无从加权。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of &quot;%2&quot; has a target but no respondents. Join it with another category (recode), or leave its target out.</source>
        <translation>&quot;%2&quot;的&quot;%1&quot;有目标却没有受访者。请与其他类别合并（重编码），或去掉它的目标。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of &quot;%2&quot; has respondents but no target. Give it one, 0 to leave them out, or mark the code as missing.</source>
        <translation>&quot;%2&quot;的&quot;%1&quot;有受访者却没有目标。请给它目标，用 0 排除他们，或把该代码标为缺失。</translation>
    </message>
    <message>
        <source>The targets of &quot;%1&quot; are not usable: they must be 0 or more, and one above 0.</source>
        <translation>&quot;%1&quot;的目标不可用：应为 0 或更大，且至少一个大于 0。</translation>
    </message>
    <message>
        <source>The targets were not reached within %1 rounds: margins or bounds contradict each other. The weights are the last ones; widen the bounds or join small categories.</source>
        <translation>%1 轮内未达到目标：边际或界限相互矛盾。权重为最后一轮的；请放宽界限或合并小类别。</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>The weight &quot;%1&quot; cannot be used. %2</source>
        <translation>权重&quot;%1&quot;不能使用。%2</translation>
    </message>
</context>
<context>
    <name>WriteStep</name>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Name of the wave</source>
        <translation>波次名称</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>渠道名称</translation>
    </message>
    <message>
        <source>How the answers were collected, such as telephone or web. May stay empty.</source>
        <translation>回答的收集方式，例如电话或网络。可以留空。</translation>
    </message>
    <message>
        <source>The name under which these answers are compared with others, such as 2026Q3. {file} stands for the name of each file.</source>
        <translation>这些答卷与其他答卷比较时用的名称，如 2026Q3。{file} 代表各文件的名称。</translation>
    </message>
</context>
<context>
    <name>Xls</name>
    <message>
        <source>The workbook is protected by a password. Save it without a password first.</source>
        <translation>工作簿有密码保护。请先去掉密码再保存。</translation>
    </message>
    <message>
        <source>The workbook&apos;s texts are in a code page that cannot be read. Save it as .xlsx first.</source>
        <translation>工作簿的文本使用无法读取的代码页。请先另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The file is no Excel workbook of the old .xls kind. Save it as .xlsx or CSV in the program it comes from.</source>
        <translation>该文件不是旧版 .xls 工作簿。请在生成它的程序中另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>The workbook is damaged (error %1) and cannot be read. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>工作簿已损坏（错误 %1），无法读取。请用表格程序打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The workbook is larger than 200 MB. Save the sheet as CSV; CSV files may have any size.</source>
        <translation>工作簿超过 200 MB。请把工作表另存为 CSV；CSV 文件大小不限。</translation>
    </message>
    <message>
        <source>Reading the file was stopped.</source>
        <translation>已停止读取文件。</translation>
    </message>
</context>
<context>
    <name>Xlsx</name>
    <message>
        <source>The file is no Excel workbook of the XLSX kind. A binary workbook (.xlsb) must be saved as .xlsx first.</source>
        <translation>该文件不是 XLSX 工作簿。二进制工作簿（.xlsb）须先另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The file is damaged: %1 is no place in a sheet. Save it again in a spreadsheet program.</source>
        <translation>文件已损坏：%1 不是工作表中的位置。请用表格程序重新保存。</translation>
    </message>
    <message>
        <source>The file is damaged: a cell in row %1 refers to a text that is not there. Save it again in a spreadsheet program.</source>
        <translation>文件已损坏：第 %1 行的一个单元格引用了不存在的文本。请用表格程序重新保存。</translation>
    </message>
    <message>
        <source>The texts of the workbook are larger than %1 MB together (or one of them larger than 1 MB) and are not read. Save the sheet as CSV.</source>
        <translation>工作簿的文本合计超过 %1 MB（或其中一个超过 1 MB），未读取。请把工作表另存为 CSV。</translation>
    </message>
</context>
<context>
    <name>XlsxExport</name>
    <message>
        <source>There is no room left to write the workbook; the earlier file, if any, was kept. Make room or choose another folder.</source>
        <translation>没有空间写入工作簿；原有文件（如有）已保留。请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be written to; choose another one.</source>
        <translation>该文件夹无法写入，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder does not exist; choose another one.</source>
        <translation>该文件夹不存在，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The workbook cannot be written (%1); the earlier file, if any, was kept.</source>
        <translation>无法写入工作簿（%1）；原有文件（如有）已保留。</translation>
    </message>
    <message>
        <source>A sheet holds at most 1,048,576 rows and 16,384 columns. Choose fewer, or another format such as CSV; nothing was written.</source>
        <translation>一张工作表最多 1,048,576 行和 16,384 列。请减少数据，或选择 CSV 等其他格式；未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>Xml</name>
    <message>
        <source>The file is nested more than %1 levels deep and is not read; it is damaged or was made to do harm.</source>
        <translation>文件嵌套超过 %1 层，未读取；文件已损坏或是恶意制作的。</translation>
    </message>
    <message>
        <source>The file holds a document type declaration, which files of this kind never have, and is not read. Save it again in the program it comes from.</source>
        <translation>文件含有文档类型声明，这类文件不应有此内容，因此未读取。请在生成它的程序中重新保存。</translation>
    </message>
    <message>
        <source>The file is damaged: its text breaks off or is not well formed in line %1 (%2).</source>
        <translation>文件已损坏：其内容在第 %1 行中断或格式不正确（%2）。</translation>
    </message>
    <message>
        <source>A single mark of the file is larger than 8 MB; the file is damaged or was made to do harm.</source>
        <translation>文件中有一个标记超过 8 MB；文件已损坏或是恶意制作的。</translation>
    </message>
    <message>
        <source>The file is damaged: its text breaks off before its end.</source>
        <translation>文件已损坏：其内容在结尾之前中断。</translation>
    </message>
</context>
<context>
    <name>manyi::app::Actions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
</context>
<context>
    <name>manyi::app::AlternativesCard</name>
    <message>
        <source>Add an alternative</source>
        <translation>添加备选方案</translation>
    </message>
    <message>
        <source>Alternative %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove the alternative</source>
        <translation>移除备选方案</translation>
    </message>
    <message>
        <source>Alternatives with their scores</source>
        <translation>备选方案及其得分</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>Distributive</source>
        <translation>分配式</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>理想式</translation>
    </message>
    <message>
        <source>in pairs</source>
        <translation>成对比较</translation>
    </message>
    <message>
        <source>Compared in pairs: see the judgements of the leaf.</source>
        <translation>成对比较所得：见该末级指标的判断。</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>Scores: larger is better. Grey: compared in pairs. Select a leaf to judge them there.</source>
        <translation>得分越大越好。灰色为成对比较所得；选中末级指标即可在其上判断。</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>%1的得分</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; the old score was kept.</source>
        <translation>&quot;%1&quot;不是数字，保留原来的得分。</translation>
    </message>
    <message>
        <source>Paste alternatives from a spreadsheet: names, then scores by leaf</source>
        <translation>从电子表格粘贴方案：名称，然后是各末级指标的得分</translation>
    </message>
    <message>
        <source>Paste alternatives</source>
        <translation>粘贴方案</translation>
    </message>
    <message>
        <source>Add what is to be ranked: branches, suppliers, plans. Type their scores on each leaf, paste both from a spreadsheet, or select a leaf and judge them in pairs.</source>
        <translation>添加要排序的对象：网点、供应商、方案。键入它们在各末级指标上的得分，或从电子表格一并粘贴，或选中末级指标作两两判断。</translation>
    </message>
</context>
<context>
    <name>manyi::app::AnswerBars</name>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2%</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>manyi::app::AnswerChecks</name>
    <message>
        <source>Right answers</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Counting answers</source>
        <translation>统计答案</translation>
    </message>
    <message>
        <source>%1 (n %2)</source>
        <translation>%1（n %2）</translation>
    </message>
</context>
<context>
    <name>manyi::app::BandsForm</name>
    <message>
        <source>A value that equals a cut belongs to the band below it</source>
        <translation>等于分点的值归入下面一段</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>18, 25, 35, 50</source>
        <translation>18, 25, 35, 50</translation>
    </message>
    <message>
        <source>Cuts: where a new band begins</source>
        <translation>分点：新一段的起点</translation>
    </message>
    <message>
        <source>Below the first cut is the first band, from the last cut on the last. Dates as 2026-07-01.</source>
        <translation>第一个分点以下为第一段，最后一个分点起为最后一段。日期写作 2026-07-01。</translation>
    </message>
    <message>
        <source>Equal counts</source>
        <translation>等人数</translation>
    </message>
    <message>
        <source>Equal widths</source>
        <translation>等宽</translation>
    </message>
    <message>
        <source>How cuts are suggested</source>
        <translation>建议分点的方法</translation>
    </message>
    <message>
        <source> bands</source>
        <translation> 段</translation>
    </message>
    <message>
        <source>Number of bands</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Suggest cuts</source>
        <translation>建议分点</translation>
    </message>
    <message>
        <source>Cuts from the answers</source>
        <translation>按答案给出分点</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>正在读取答案</translation>
    </message>
    <message>
        <source>Choose the variable.</source>
        <translation>请选择变量。</translation>
    </message>
    <message>
        <source>“%1” is no cut; write numbers, or dates as 2026-07-01, with commas between them.</source>
        <translation>&quot;%1&quot;不是分点；请写数字，或写成 2026-07-01 的日期，用逗号分隔。</translation>
    </message>
    <message>
        <source>Write at least one cut, or have cuts suggested.</source>
        <translation>请至少写一个分点，或使用建议分点。</translation>
    </message>
</context>
<context>
    <name>manyi::app::BatchesPage</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation>保留行数</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Remove the batch</source>
        <translation>移除批次</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Its %1 responses leave every figure. Undo brings them back.</source>
        <translation>
            <numerusform>它的 %1 份答卷将不参与任何计算。撤销即可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>正在移除 %1</translation>
    </message>
    <message>
        <source>%1 was removed. Undo brings it back.</source>
        <translation>已移除 %1。撤销即可恢复。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Recipe…</source>
        <translation>配方…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
</context>
<context>
    <name>manyi::app::CellPanel</name>
    <message>
        <source>Against the rest (%1)</source>
        <translation>与其余（%1）相比</translation>
    </message>
    <message>
        <source>Selected cell</source>
        <translation>所选单元格</translation>
    </message>
    <message>
        <source>Select a cell of the table to see its base, interval and test.</source>
        <translation>选中表格的单元格，可看它的基数、区间和检验。</translation>
    </message>
    <message>
        <source>n / effective n</source>
        <translation>n / 等效 n</translation>
    </message>
    <message>
        <source>Significantly above</source>
        <translation>显著高于</translation>
    </message>
    <message>
        <source>Filter to it</source>
        <translation>按它筛选</translation>
    </message>
    <message>
        <source>Adds the group of the selected cell to the filter</source>
        <translation>把所选单元格的组加入筛选</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看答卷</translation>
    </message>
    <message>
        <source>Shows the answers behind the selected cell</source>
        <translation>显示所选单元格背后的回答</translation>
    </message>
    <message>
        <source>Where does this number come from?</source>
        <translation>这个数从哪里来？</translation>
    </message>
</context>
<context>
    <name>manyi::app::ChipRow</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1 more filters</source>
        <translation>另有 %1 个筛选</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningDetails</name>
    <message>
        <source>All responses</source>
        <translation>全部答卷</translation>
    </message>
    <message>
        <source>Rules in detail</source>
        <translation>规则详情</translation>
    </message>
    <message>
        <source>Select a rule to see what it finds.</source>
        <translation>选中一条规则，查看它会找到什么。</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案数</translation>
    </message>
    <message>
        <source>The first %1 of them</source>
        <translation>其中前 %1 份</translation>
    </message>
    <message>
        <source>The responses</source>
        <translation>这些答卷</translation>
    </message>
    <message>
        <source>Reading the responses found</source>
        <translation>读取找到的答卷</translation>
    </message>
    <message>
        <source>Found by wave</source>
        <translation>各波次找到的答卷</translation>
    </message>
    <message>
        <source>Found by variable</source>
        <translation>各变量找到的答案</translation>
    </message>
    <message>
        <source>Responses found</source>
        <translation>找到的答卷</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Not judged, as they lack what the rule looks at: %1.</source>
        <translation>缺少判断依据而未判断：%1 份。</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningDialog</name>
    <message>
        <source>All but one of the responses that are equal on the variables below; blank ones are never equal.</source>
        <translation>下列变量都相同的答卷，只保留一份；空白不算相同。</translation>
    </message>
    <message>
        <source>All but the first of the responses with the same answer, or the same blank, to everything.</source>
        <translation>所有题目的答案或空白都相同的答卷，只保留第一份。</translation>
    </message>
    <message>
        <source>Responses of one IP address, device or account beyond the first.</source>
        <translation>同一 IP 地址、设备或账号在第一份之后的答卷。</translation>
    </message>
    <message>
        <source>The same answer to all items of a grid. Satisfied customers say so, too: look at the share before you exclude.</source>
        <translation>矩阵题各项答案全相同。满意的客户也会这样回答：排除之前先看占比。</translation>
    </message>
    <message>
        <source>Durations below a share of the median; a third of the median of the wave is usual.</source>
        <translation>用时低于中位数的一定比例；常用本波次中位数的三分之一。</translation>
    </message>
    <message>
        <source>An answer that is neither on the scale of its question nor declared missing.</source>
        <translation>既不在题目量表内、也未声明为缺失的答案。</translation>
    </message>
    <message>
        <source>Who passes a filter that should hold for nobody.</source>
        <translation>符合一个本不应有人符合的筛选条件的答卷。</translation>
    </message>
    <message>
        <source>Any answer to the attention check but a right one.</source>
        <translation>注意力检测题的答案不正确。</translation>
    </message>
    <message>
        <source>Responses with fewer than a share of the questions answered.</source>
        <translation>回答的题目少于一定比例的答卷。</translation>
    </message>
    <message>
        <source>Add a rule: %1</source>
        <translation>添加规则：%1</translation>
    </message>
    <message>
        <source>Edit the rule: %1</source>
        <translation>编辑规则：%1</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>修改规则</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Counting what the rule finds</source>
        <translation>计算规则会找到多少</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningForm</name>
    <message>
        <source>Only these</source>
        <translation>仅限这些变量</translation>
    </message>
    <message>
        <source>Tick at least one variable.</source>
        <translation>请至少勾选一个变量。</translation>
    </message>
    <message>
        <source>Equal on all of</source>
        <translation>以下变量全部相同</translation>
    </message>
    <message>
        <source>Keep the last of them, not the first</source>
        <translation>保留最后一份，而不是第一份</translation>
    </message>
    <message>
        <source>Ids have to be equal, too</source>
        <translation>编号也须相同</translation>
    </message>
    <message>
        <source>Dates and durations have to be equal, too</source>
        <translation>日期和用时也须相同</translation>
    </message>
    <message>
        <source>IP address, device or account</source>
        <translation>IP 地址、设备或账号</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多保留</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时间间隔</translation>
    </message>
    <message>
        <source>Choose the variable of the device.</source>
        <translation>请选择设备变量。</translation>
    </message>
    <message>
        <source>Items of the grid</source>
        <translation>矩阵题的各项</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source> items or more</source>
        <translation> 项及以上</translation>
    </message>
    <message>
        <source>May differ from the commonest answer</source>
        <translation>允许与最常见答案不同</translation>
    </message>
    <message>
        <source> % of the items</source>
        <translation> % 的题项</translation>
    </message>
    <message>
        <source>Tick at least two items.</source>
        <translation>请至少勾选两项。</translation>
    </message>
    <message>
        <source>Tick at least %1 items, or ask for fewer answered ones.</source>
        <translation>请至少勾选 %1 项，或减少要求的已答项数。</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Faster than</source>
        <translation>快于中位数的</translation>
    </message>
    <message>
        <source> % of the median</source>
        <translation>%</translation>
    </message>
    <message>
        <source>The median of</source>
        <translation>中位数的范围</translation>
    </message>
    <message>
        <source>All responses together</source>
        <translation>全部答卷合计</translation>
    </message>
    <message>
        <source>Choose the variable with the duration.</source>
        <translation>请选择用时变量。</translation>
    </message>
    <message>
        <source>The limit has to be above 0 %.</source>
        <translation>界限须大于 0 %。</translation>
    </message>
    <message>
        <source>All variables with a scale</source>
        <translation>所有有量表的变量</translation>
    </message>
    <message>
        <source>Should hold for nobody</source>
        <translation>本不应有人符合的条件</translation>
    </message>
    <message>
        <source>A filter expression, such as: visits = 0 and satisfaction &gt;= 4. Names and answers are completed.</source>
        <translation>筛选表达式，例如：visits = 0 and satisfaction &gt;= 4。名称和答案会自动补全。</translation>
    </message>
    <message>
        <source>Write the filter that should hold for nobody.</source>
        <translation>请写出本不应有人符合的筛选条件。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>No answer is a wrong one</source>
        <translation>未回答算错</translation>
    </message>
    <message>
        <source>Choose the question of the attention check.</source>
        <translation>请选择注意力检测题。</translation>
    </message>
    <message>
        <source>Tick the right answers.</source>
        <translation>请勾选正确答案。</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>所有题目</translation>
    </message>
    <message>
        <source>Fewer answered than</source>
        <translation>回答的题目少于</translation>
    </message>
    <message>
        <source> % of them</source>
        <translation> %</translation>
    </message>
    <message>
        <source> per device</source>
        <translation> 份（同一设备）</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningPage</name>
    <message>
        <source>Reading the cleaning rules</source>
        <translation>读取清洗规则</translation>
    </message>
    <message>
        <source>Cleaning rule added: %1</source>
        <translation>添加清洗规则：%1</translation>
    </message>
    <message>
        <source>All suggested rules are in the list.</source>
        <translation>建议的规则都已在列表中。</translation>
    </message>
    <message>
        <source>Suggested cleaning rules added</source>
        <translation>添加建议的清洗规则</translation>
    </message>
    <message>
        <source>Cleaning rule changed: %1</source>
        <translation>修改清洗规则：%1</translation>
    </message>
    <message>
        <source>Cleaning rule removed: %1</source>
        <translation>移除清洗规则：%1</translation>
    </message>
    <message>
        <source>The rules found nothing more; nothing was excluded.</source>
        <translation>规则没有再找到答卷；未排除任何答卷。</translation>
    </message>
    <message>
        <source>The project is read-only; nothing can be excluded.</source>
        <translation>项目为只读，不能排除答卷。</translation>
    </message>
    <message>
        <source>Tick the rules whose responses are to be excluded.</source>
        <translation>请勾选要排除其答卷的规则。</translation>
    </message>
    <message>
        <source>The ticked rules are applied in their order, one undo step each.</source>
        <translation>按顺序应用勾选的规则，每条一个撤销步骤。</translation>
    </message>
    <message>
        <source>Nothing is excluded before you say so; excluded responses stay in the project.</source>
        <translation>在您确认之前不排除任何答卷；被排除的答卷仍在项目中。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>移除规则</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>重新预览</translation>
    </message>
    <message>
        <source>Exclude found responses</source>
        <translation>排除找到的答卷</translation>
    </message>
    <message>
        <source>Cleaning rules</source>
        <translation>清洗规则</translation>
    </message>
    <message>
        <source>The suggested rules</source>
        <translation>建议的规则</translation>
    </message>
    <message>
        <source>Together the ticked rules find %1 of %2 responses (%3).</source>
        <translation>勾选的规则合计在 %2 份答卷中找到 %1 份（%3）。</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>添加规则…</translation>
    </message>
    <message>
        <source>Excluding found responses</source>
        <translation>排除找到的答卷</translation>
    </message>
    <message>
        <source>Cancelled. Excluded by then: %1. Undo or Restore bring them back.</source>
        <translation>已取消。此前已排除 %1 份答卷，撤销或恢复即可收回。</translation>
    </message>
    <message>
        <source>Excluded responses: %1. Undo or Restore bring them back.</source>
        <translation>已排除 %1 份答卷。撤销或恢复即可收回。</translation>
    </message>
</context>
<context>
    <name>manyi::app::CleaningPreviews</name>
    <message>
        <source>Previewing the rule: %1</source>
        <translation>预览规则：%1</translation>
    </message>
</context>
<context>
    <name>manyi::app::ColumnEditor</name>
    <message>
        <source>%1 % sure</source>
        <translation>把握 %1%</translation>
    </message>
    <message>
        <source>Value labels</source>
        <translation>值标签</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>%1. The project stores them as they are.</source>
        <translation>%1。项目将原样保存。</translation>
    </message>
    <message>
        <source>%1. The project will not hold what stands there.</source>
        <translation>%1。原文不会保存在项目中。</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>个人信息脱敏</translation>
    </message>
</context>
<context>
    <name>manyi::app::CommandBox</name>
    <message>
        <source>Find or run a command</source>
        <translation>查找或执行命令</translation>
    </message>
    <message>
        <source>Find a command, a variable or a place (Ctrl+K)</source>
        <translation>查找命令、变量或页面（Ctrl+K）</translation>
    </message>
</context>
<context>
    <name>manyi::app::CommandPalette</name>
    <message>
        <source>Find a command, a variable or a place</source>
        <translation>查找命令、变量或页面</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ConsistencyCard</name>
    <message>
        <source>CR %1, %2</source>
        <translation>CR %1，%2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>不超过 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>repaired %1</source>
        <translation>修改后 %1</translation>
    </message>
</context>
<context>
    <name>manyi::app::DataPlace</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected cells with their header</source>
        <translation>连同表头复制所选单元格</translation>
    </message>
    <message>
        <source>There are no responses in this project yet.</source>
        <translation>项目中还没有答卷。</translation>
    </message>
    <message>
        <source>Import survey files…</source>
        <translation>导入调查数据…</translation>
    </message>
    <message>
        <source>Select the responses to exclude first: cells or whole rows of the grid.</source>
        <translation>请先选中要排除的答卷：表格中的单元格或整行。</translation>
    </message>
    <message>
        <source>Excluding responses by hand</source>
        <translation>手工排除答卷</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洗</translation>
    </message>
    <message>
        <source>Exclude selected responses…</source>
        <translation>排除所选答卷…</translation>
    </message>
    <message>
        <source>Excluded responses: %1. Undo or Restore bring them back.</source>
        <translation>已排除 %1 份答卷。撤销或恢复即可收回。</translation>
    </message>
</context>
<context>
    <name>manyi::app::DatePartForm</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week (ISO 8601)</source>
        <translation>周（ISO 8601）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>The project has no dates.</source>
        <translation>项目中没有日期。</translation>
    </message>
    <message>
        <source>Choose the date.</source>
        <translation>请选择日期。</translation>
    </message>
</context>
<context>
    <name>manyi::app::DeriveActions</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Derived variable %1</source>
        <translation>派生变量 %1</translation>
    </message>
    <message>
        <source>The variable %1 was changed. Undo takes it back.</source>
        <translation>已更改变量 %1，可以撤销。</translation>
    </message>
    <message>
        <source>The variable %1 was added. Undo takes it away.</source>
        <translation>已添加变量 %1，可以撤销。</translation>
    </message>
    <message>
        <source>%1 holds answers of an import; only derived variables can be removed.</source>
        <translation>%1 存放导入的答案；只能删除派生变量。</translation>
    </message>
    <message>
        <source>Removal of the derived variable %1</source>
        <translation>删除派生变量 %1</translation>
    </message>
    <message>
        <source>The variable %1 was removed. Undo brings it back.</source>
        <translation>已删除变量 %1，撤销即可恢复。</translation>
    </message>
    <message>
        <source>New variable: %1</source>
        <translation>新建变量：%1</translation>
    </message>
    <message>
        <source>Edit definition…</source>
        <translation>编辑定义…</translation>
    </message>
    <message>
        <source>Remove derived variable</source>
        <translation>删除派生变量</translation>
    </message>
    <message>
        <source>Weights by raking…</source>
        <translation>边际加权的权重…</translation>
    </message>
    <message>
        <source>Look-up file</source>
        <translation>对照文件</translation>
    </message>
    <message>
        <source>%1 was not removed</source>
        <translation>未删除 %1</translation>
    </message>
    <message>
        <source>It is the weight of the project. Choose another weight, or none, in Edit › Project settings first.</source>
        <translation>它是项目的权重。请先在&quot;编辑 › 项目设置&quot;中选择其他权重或不加权。</translation>
    </message>
    <message numerus="yes">
        <source>%n variables were looked up. Undo takes them away.</source>
        <translation>
            <numerusform>已查找出 %n 个变量，可以撤销。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::DeriveDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>New variable: %1</source>
        <translation>新建变量：%1</translation>
    </message>
    <message>
        <source>Change variable</source>
        <translation>更改变量</translation>
    </message>
    <message>
        <source>Add variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The project has a variable “%1” already. Write another name.</source>
        <translation>项目中已有变量&quot;%1&quot;，请换一个名称。</translation>
    </message>
    <message>
        <source>Write a name for the variable.</source>
        <translation>请填写变量名称。</translation>
    </message>
    <message>
        <source>Here will stand what the definition gives.</source>
        <translation>这里将显示该定义得到的结果。</translation>
    </message>
    <message>
        <source>Working out the variable</source>
        <translation>正在计算变量</translation>
    </message>
    <message>
        <source>The definition gives no values.</source>
        <translation>该定义得不到任何值。</translation>
    </message>
</context>
<context>
    <name>manyi::app::DeriveLookUpDialog</name>
    <message>
        <source>New variables: look-up file</source>
        <translation>新建变量：对照文件</translation>
    </message>
    <message>
        <source>Add variables</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>One row a member, such as a store with its city, region and size</source>
        <translation>每个成员一行，例如门店及其城市、大区和规模</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>No hierarchy</source>
        <translation>不建层级</translation>
    </message>
    <message>
        <source>Outwards</source>
        <translation>向外一级</translation>
    </message>
    <message>
        <source>Inwards</source>
        <translation>向内一级</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Members in the answers</source>
        <translation>答案中的成员</translation>
    </message>
    <message>
        <source>Column of the members in the file</source>
        <translation>文件中的成员列</translation>
    </message>
    <message>
        <source>Columns that become variables</source>
        <translation>成为变量的列</translation>
    </message>
    <message>
        <source>Name of a hierarchy of places</source>
        <translation>地点层级的名称</translation>
    </message>
    <message>
        <source>Its levels, outermost first</source>
        <translation>各级，最外层在前</translation>
    </message>
    <message>
        <source>Look-up file</source>
        <translation>对照文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Members that the file does not know</source>
        <translation>文件中没有的成员</translation>
    </message>
    <message>
        <source>Reading the look-up file</source>
        <translation>正在读取对照文件</translation>
    </message>
    <message>
        <source>Here will stand what the file knows, and which members it does not know.</source>
        <translation>这里将显示文件提供的内容，以及文件中没有的成员。</translation>
    </message>
    <message>
        <source>Choose the look-up file.</source>
        <translation>请选择对照文件。</translation>
    </message>
    <message>
        <source>Choose the members in the answers.</source>
        <translation>请选择答案中的成员。</translation>
    </message>
    <message>
        <source>Tick at least one column.</source>
        <translation>请至少勾选一列。</translation>
    </message>
    <message>
        <source>Tick at least two levels of the hierarchy.</source>
        <translation>请至少勾选两级。</translation>
    </message>
    <message>
        <source>Looking up the members</source>
        <translation>正在查找成员</translation>
    </message>
    <message numerus="yes">
        <source>%1 members make %2.</source>
        <translation>
            <numerusform>%1 个成员，得到 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file knows every member of the answers.</source>
        <translation>答案中的每个成员在文件中都有。</translation>
    </message>
    <message>
        <source>Unknown member</source>
        <translation>未知成员</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Members that are not in the file: %1, with %2 of the responses; they will be missing.</source>
        <translation>有 %1 个成员（%2 份答卷）不在文件中，将成为缺失。</translation>
    </message>
</context>
<context>
    <name>manyi::app::DerivePreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>频数</translation>
    </message>
    <message>
        <source>First responses</source>
        <translation>前几份答卷</translation>
    </message>
    <message>
        <source>%1: %2 responses with a value, %3 missing</source>
        <translation>%1：%2 份答卷有值，%3 份缺失</translation>
    </message>
    <message>
        <source>Mean %1 · smallest %2 · largest %3</source>
        <translation>均值 %1 · 最小 %2 · 最大 %3</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>manyi::app::DialectBar</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>没有表头</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>No tool</source>
        <translation>无工具</translation>
    </message>
    <message>
        <source>By content</source>
        <translation>按内容识别</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>Layout of</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
</context>
<context>
    <name>manyi::app::DifferenceModel</name>
    <message>
        <source>New variable</source>
        <translation>新变量</translation>
    </message>
    <message>
        <source>Stays empty</source>
        <translation>保持为空</translation>
    </message>
    <message>
        <source>Taken as it is</source>
        <translation>照原样读取</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
</context>
<context>
    <name>manyi::app::DoneStep</name>
    <message>
        <source>%1 of %2 rows were written.</source>
        <translation>已写入 %1 行，共 %2 行。</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) takes the import back. The batch with its recipe and report is in Data.</source>
        <translation>撤销（Ctrl+Z）可取消这次导入。批次及其配方和报告在&quot;数据&quot;中。</translation>
    </message>
    <message>
        <source>Go to Overview</source>
        <translation>转到概览</translation>
    </message>
</context>
<context>
    <name>manyi::app::DrillPath</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>manyi::app::DropZone</name>
    <message>
        <source>Drop survey files or a project here</source>
        <translation>把调查数据或项目拖到这里</translation>
    </message>
    <message>
        <source>Choose survey files…</source>
        <translation>选择调查数据…</translation>
    </message>
    <message>
        <source>CSV, Excel, SPSS, Stata, SAS and Triple-S files, folders of them, .manyi projects</source>
        <translation>CSV、Excel、SPSS、Stata、SAS 和 Triple-S 文件，或其文件夹，以及 .manyi 项目</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExcludeDialog</name>
    <message>
        <source>Exclude responses</source>
        <translation>排除答卷</translation>
    </message>
    <message>
        <source>%1 selected responses will not count any more. They stay in the project and can be restored under Data, Cleaning.</source>
        <translation>所选 %1 份答卷将不再计入；它们仍在项目中，可在清洗页恢复。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Test interview of the field team</source>
        <translation>访员的试访问卷</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Write why these responses are excluded.</source>
        <translation>请写明排除这些答卷的原因。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExclusionDialog</name>
    <message>
        <source>Restore selected</source>
        <translation>恢复所选</translation>
    </message>
    <message>
        <source>Excluded responses</source>
        <translation>已排除的答卷</translation>
    </message>
    <message>
        <source>%1 responses; the first %2 are listed.</source>
        <translation>%1 份答卷；列出前 %2 份。</translation>
    </message>
    <message numerus="yes">
        <source>%1 responses.</source>
        <translation>
            <numerusform>%1 份答卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the excluded responses</source>
        <translation>读取已排除的答卷</translation>
    </message>
    <message>
        <source>The project is read-only.</source>
        <translation>项目为只读。</translation>
    </message>
    <message>
        <source>Select the responses to restore.</source>
        <translation>请选中要恢复的答卷。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExclusionsPanel</name>
    <message>
        <source>Update by %1</source>
        <translation>由 %1 更新</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>These responses count again</source>
        <translation>这些答卷重新计入</translation>
    </message>
    <message>
        <source>The project is read-only.</source>
        <translation>项目为只读。</translation>
    </message>
    <message>
        <source>Excluded responses</source>
        <translation>已排除的答卷</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Show responses…</source>
        <translation>查看答卷…</translation>
    </message>
    <message>
        <source>No response is excluded. What is excluded by rules, by hand or by updates is listed here with its reason and can be restored.</source>
        <translation>没有被排除的答卷。按规则、手工或因更新而排除的答卷会连同原因列在这里，并可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Restoring %1 excluded responses</source>
        <translation>
            <numerusform>恢复 %1 份已排除的答卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 responses were restored.</source>
        <translation>
            <numerusform>已恢复 %1 份答卷。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 responses count; excluded: %3.</source>
        <translation>%2 份答卷中 %1 份计入，%3 份已排除。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExpertsPanel</name>
    <message>
        <source>Add an expert</source>
        <translation>添加专家</translation>
    </message>
    <message>
        <source>Experts: exclude, remove</source>
        <translation>专家：剔除、移除</translation>
    </message>
    <message>
        <source>Experts with weight and consistency</source>
        <translation>专家及其权重与一致性</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Experts, %1</source>
        <translation>专家 · %1</translation>
    </message>
    <message>
        <source>Group %1, consensus %2 %</source>
        <translation>群体 %1，共识度 %2%</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>群体 %1</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1（已剔除）</translation>
    </message>
    <message>
        <source>Excluded.</source>
        <translation>已剔除。</translation>
    </message>
    <message>
        <source>Excluded: %1</source>
        <translation>已剔除：%1</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>The weight of an expert is a number of 0 or more; &quot;%1&quot; is not. The old one was kept.</source>
        <translation>专家权重须为不小于 0 的数；&quot;%1&quot;不是。保留原来的权重。</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>剔除%1</translation>
    </message>
    <message>
        <source>Include %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>Why? The judgements are kept but no longer counted.</source>
        <translation>原因？判断会保留，但不再计入。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>恢复计入</translation>
    </message>
    <message>
        <source>Exclude…</source>
        <translation>剔除…</translation>
    </message>
    <message>
        <source>Remove with all judgements</source>
        <translation>连同全部判断移除</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExploreInspector</name>
    <message>
        <source>Contents of the cells</source>
        <translation>单元格内容</translation>
    </message>
    <message>
        <source>Answers as</source>
        <translation>回答显示为</translation>
    </message>
    <message>
        <source>Column %</source>
        <translation>列百分比</translation>
    </message>
    <message>
        <source>Row %</source>
        <translation>行百分比</translation>
    </message>
    <message>
        <source>Total %</source>
        <translation>总百分比</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>频数</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Base n</source>
        <translation>基数 n</translation>
    </message>
    <message>
        <source>Effective n</source>
        <translation>等效 n</translation>
    </message>
    <message>
        <source>Bars in cells</source>
        <translation>单元格条形</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>显著性</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>多重比较</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bonferroni</source>
        <translation>Bonferroni</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg</source>
        <translation>Benjamini–Hochberg</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Mark against the rest ▲▼</source>
        <translation>标出与其余相比 ▲▼</translation>
    </message>
    <message>
        <source>Compare pairs (letters)</source>
        <translation>两两比较（字母）</translation>
    </message>
    <message>
        <source>Small bases</source>
        <translation>小基数</translation>
    </message>
    <message>
        <source>Mark n &lt;</source>
        <translation>标记 n &lt;</translation>
    </message>
    <message>
        <source>Hide n &lt;</source>
        <translation>隐藏 n &lt;</translation>
    </message>
</context>
<context>
    <name>manyi::app::ExplorePlace</name>
    <message>
        <source>The table was copied.</source>
        <translation>表格已复制。</translation>
    </message>
    <message>
        <source>Contents of the table</source>
        <translation>表格内容</translation>
    </message>
    <message>
        <source>Options of the figures</source>
        <translation>数值选项</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探索</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table with its formats</source>
        <translation>带格式复制表格</translation>
    </message>
    <message>
        <source>Metric table</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>Reading the settings</source>
        <translation>正在读取设置</translation>
    </message>
    <message>
        <source>There are no answers yet. Import a survey file to make tables.</source>
        <translation>还没有答卷。导入调查数据后即可制表。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Drag a question from the list into the rows to make a table.</source>
        <translation>把左边的题目拖入行，即可制表。</translation>
    </message>
    <message>
        <source>Start with satisfaction</source>
        <translation>从满意度开始</translation>
    </message>
    <message>
        <source>Computing the table</source>
        <translation>正在计算表格</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Table of %1 rows × %2 columns · %3 ms</source>
        <translation>表格 %1 行 × %2 列 · %3 毫秒</translation>
    </message>
    <message>
        <source>Copy the metric table</source>
        <translation>复制指标表</translation>
    </message>
</context>
<context>
    <name>manyi::app::FactsReader</name>
    <message>
        <source>Reading the project’s history</source>
        <translation>正在读取项目历史</translation>
    </message>
</context>
<context>
    <name>manyi::app::FigureCardView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose a figure, a bar or a cell to see where its number comes from.</source>
        <translation>选择数值、条形或单元格，即可看它从哪里来。</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Question and answers, %</source>
        <translation>题目与回答，%</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看答卷</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Method F1</source>
        <translation>方法 F1</translation>
    </message>
</context>
<context>
    <name>manyi::app::FileBanner</name>
    <message>
        <source>Copy what can be read…</source>
        <translation>复制能读出的内容…</translation>
    </message>
    <message>
        <source>Restore points…</source>
        <translation>还原点…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>The project is open for reading only. Save it under another name to change it.</source>
        <translation>项目以只读方式打开。要修改请另存。</translation>
    </message>
    <message>
        <source>You may read this project but not write it. Save it under another name to change it.</source>
        <translation>您可以读取此项目，但不能写入。要修改请另存。</translation>
    </message>
    <message>
        <source>The project is being changed in another window (%1). Here it is open for reading only.</source>
        <translation>项目正在另一个窗口中修改（%1）。这里以只读方式打开。</translation>
    </message>
    <message>
        <source>A newer version of Manyi wrote this project. It is open for reading only, so that nothing is lost.</source>
        <translation>此项目由更新版本的满意写成。以只读方式打开，以免丢失内容。</translation>
    </message>
    <message>
        <source>The project file is damaged and was not changed. Go back to a restore point, or copy what can be read.</source>
        <translation>项目文件已损坏，没有改动它。请回到还原点，或复制能读出的内容。</translation>
    </message>
</context>
<context>
    <name>manyi::app::FileList</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 are imported, %2 are not read</source>
        <translation>导入 %1 个，不读 %2 个</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Takes the selected file off the list</source>
        <translation>把所选文件移出列表</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Subfolders</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>Reads the survey files in the folders of the folder, too</source>
        <translation>文件夹里的子文件夹也一并读取</translation>
    </message>
    <message numerus="yes">
        <source>%n files to import</source>
        <translation>
            <numerusform>导入 %n 个文件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::FileListModel</name>
    <message>
        <source>sheet %1</source>
        <translation>工作表 %1</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>manyi::app::FileStep</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>The first records as they are read. If letters or columns look wrong, change the encoding or the separator.</source>
        <translation>按当前设置读出的前几条记录。文字或列不对时，请更改编码或分隔符。</translation>
    </message>
    <message>
        <source>First records of the file</source>
        <translation>文件的前几条记录</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
</context>
<context>
    <name>manyi::app::FilterBar</name>
    <message>
        <source>Counting responses</source>
        <translation>正在计数</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Add a filter (Ctrl+F)</source>
        <translation>添加筛选（Ctrl+F）</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Use the project’s weights (Ctrl+Shift+W)</source>
        <translation>使用项目的权重（Ctrl+Shift+W）</translation>
    </message>
</context>
<context>
    <name>manyi::app::FilterChip</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Filter: %1, %2</source>
        <translation>筛选：%1，%2</translation>
    </message>
    <message>
        <source>Enter edits, Delete removes</source>
        <translation>回车编辑，Delete 去掉</translation>
    </message>
    <message>
        <source>%1 · </source>
        <translation>%1 · </translation>
    </message>
</context>
<context>
    <name>manyi::app::FilterPopup</name>
    <message>
        <source>Find a variable</source>
        <translation>查找变量</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Or type an expression</source>
        <translation>或输入表达式</translation>
    </message>
    <message>
        <source>region = East and nps 9..10</source>
        <translation>地区 = 华东 and nps 9..10</translation>
    </message>
    <message>
        <source>Filter expression</source>
        <translation>筛选表达式</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Back to the variables</source>
        <translation>返回变量列表</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>manyi::app::FishbonePage</name>
    <message>
        <source>Add below</source>
        <translation>在下级添加</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Insert adds, F2 renames, Delete removes; drag a cause onto another to hang it there.</source>
        <translation>Insert 添加，F2 改名，Delete 删除；把一个原因拖到另一个上，即成为其下级。</translation>
    </message>
</context>
<context>
    <name>manyi::app::FishboneView</name>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Fishbone of the indicators</source>
        <translation>指标鱼骨图</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Name of the indicator</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
</context>
<context>
    <name>manyi::app::FormulaForm</name>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Names of variables, + - * / ^, comparisons, and or not, and functions: if(condition, then, else), missing(x), coalesce, min, max, sum, mean, count, round, floor, ceil, abs, sqrt, exp, ln, log10, between(x, low, high), in(x, a, b), year, quarter, month, weekday, hour, days(from, to). Names with blanks stand in `grave accents`, answers in &quot;quotes&quot;. Ctrl+Space completes.</source>
        <translation>可用变量名、+ - * / ^、比较、and or not，以及函数：if(条件, 是, 否)、missing(x)、coalesce、min、max、sum、mean、count、round、floor、ceil、abs、sqrt、exp、ln、log10、between(x, 低, 高)、in(x, a, b)、year、quarter、month、weekday、hour、days(起, 止)。含空格的名称放在 `反引号` 中，答案放在 &quot;引号&quot; 中。Ctrl+空格补全。</translation>
    </message>
    <message>
        <source>Write the formula.</source>
        <translation>请填写公式。</translation>
    </message>
</context>
<context>
    <name>manyi::app::GradesCard</name>
    <message>
        <source>Add a grade</source>
        <translation>添加等级</translation>
    </message>
    <message>
        <source>Remove the grade</source>
        <translation>移除等级</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Grades with their scores</source>
        <translation>等级及其分值</translation>
    </message>
    <message>
        <source>Double click to choose another colour.</source>
        <translation>双击可另选颜色。</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Rename a grade</source>
        <translation>等级改名</translation>
    </message>
    <message>
        <source>Score of a grade</source>
        <translation>等级分值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; the old score was kept.</source>
        <translation>&quot;%1&quot;不是数字，保留原来的得分。</translation>
    </message>
    <message>
        <source>Grade %1</source>
        <translation>等级 %1</translation>
    </message>
    <message>
        <source>Remove a grade</source>
        <translation>移除等级</translation>
    </message>
    <message>
        <source>Move a grade</source>
        <translation>移动等级</translation>
    </message>
    <message>
        <source>Colour of the grade</source>
        <translation>等级颜色</translation>
    </message>
    <message>
        <source>Colour of a grade</source>
        <translation>等级颜色</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>The best first.</source>
        <translation>从优到劣。</translation>
    </message>
</context>
<context>
    <name>manyi::app::GroupPage</name>
    <message>
        <source>Weights of all experts</source>
        <translation>全部专家的权重</translation>
    </message>
    <message>
        <source>Consistency by level</source>
        <translation>各层一致性</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图的种类</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>%1 (excluded)</source>
        <translation>%1（已剔除）</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Consensus %1 % (Shannon, beta diversity).</source>
        <translation>共识度 %1%（Shannon，β 多样性）。</translation>
    </message>
    <message>
        <source>A consensus needs two experts or more.</source>
        <translation>共识度需要两位以上专家。</translation>
    </message>
    <message>
        <source>Used: %1.</source>
        <translation>采用：%1。</translation>
    </message>
    <message>
        <source>%1: weights of all experts</source>
        <translation>%1：全部专家的权重</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标层</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>Judgements at</source>
        <translation>判断所在层</translation>
    </message>
    <message>
        <source>CI, weighted</source>
        <translation>加权 CI</translation>
    </message>
    <message>
        <source>RI, weighted</source>
        <translation>加权 RI</translation>
    </message>
    <message>
        <source>CR of the level</source>
        <translation>该层 CR</translation>
    </message>
    <message>
        <source>Sum of w·CI over sum of w·RI, w the global weights.</source>
        <translation>Σw·CI / Σw·RI，w 为全局权重。</translation>
    </message>
    <message>
        <source>Indicator tree</source>
        <translation>指标树</translation>
    </message>
    <message>
        <source>Global weights</source>
        <translation>全局权重</translation>
    </message>
    <message>
        <source>Local weights</source>
        <translation>局部权重</translation>
    </message>
</context>
<context>
    <name>manyi::app::GroupsCard</name>
    <message>
        <source>Intervals, draws</source>
        <translation>区间，抽样次数</translation>
    </message>
    <message>
        <source>Bootstrap draws</source>
        <translation>自助法抽样次数</translation>
    </message>
    <message>
        <source>Evaluate by</source>
        <translation>分组评价</translation>
    </message>
    <message>
        <source>Evaluation by group</source>
        <translation>分组评价</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no valid answers: %1</source>
        <translation>没有有效回答：%1</translation>
    </message>
    <message>
        <source>All selected responses</source>
        <translation>全部所选答卷</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>weighted</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>unweighted</source>
        <translation>未加权</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1; %2; memberships in per cent. Click a heading to sort; select up to three groups to compare them.</source>
        <translation>%1；%2；隶属度为百分比。点表头排序；最多选三组作比较。</translation>
    </message>
    <message>
        <source>All responses</source>
        <translation>全部答卷</translation>
    </message>
</context>
<context>
    <name>manyi::app::HierarchyEditor</name>
    <message>
        <source>Levels of the places</source>
        <translation>地点的层级</translation>
    </message>
    <message>
        <source>Check the columns that are levels and drag the outermost one to the top, such as region, province, city, branch.</source>
        <translation>勾选作为层级的列，并把最外层拖到最上面，例如地区、省份、城市、网点。</translation>
    </message>
    <message>
        <source>Levels, outermost first</source>
        <translation>层级，最外层在前</translation>
    </message>
</context>
<context>
    <name>manyi::app::ImportPage</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>没有写入任何内容</translation>
    </message>
    <message>
        <source>Open or create a project first.</source>
        <translation>请先打开或新建项目。</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>The import was not written</source>
        <translation>导入没有写入</translation>
    </message>
    <message>
        <source>Recipe of %1</source>
        <translation>%1 的配方</translation>
    </message>
    <message>
        <source>Import answers</source>
        <translation>导入答卷</translation>
    </message>
    <message>
        <source>File and encoding</source>
        <translation>文件与编码</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>映射</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How to write</source>
        <translation>写入方式</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>The answers are in the project</source>
        <translation>答卷已在项目中</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Read %1 rows × %2 columns</source>
        <translation>读到 %1 行 × %2 列</translation>
    </message>
    <message>
        <source>nothing is written before Finish</source>
        <translation>点完成之前不会写入任何数据</translation>
    </message>
    <message>
        <source>Import survey files</source>
        <translation>导入调查数据</translation>
    </message>
    <message>
        <source>Survey files (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta *.sas7bdat *.xpt *.sss *.xml *.lsa);;All files (*)</source>
        <translation>调查文件 (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta *.sas7bdat *.xpt *.sss *.xml *.lsa);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Comparing the keys with the project</source>
        <translation>正在与项目比对编号</translation>
    </message>
    <message>
        <source>Import a folder of survey files</source>
        <translation>导入文件夹中的调查数据</translation>
    </message>
    <message numerus="yes">
        <source>%n scales changed: decide under Problems what becomes of their series.</source>
        <translation>
            <numerusform>%n 个量表变了：请在&quot;问题&quot;一步决定其序列如何处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the import?</source>
        <translation>离开导入？</translation>
    </message>
    <message>
        <source>Nothing has been written. What was set for these files is lost.</source>
        <translation>尚未写入任何数据。为这些文件所做的设置将丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorDocument</name>
    <message>
        <source>Reading the indicators</source>
        <translation>正在读取指标</translation>
    </message>
    <message>
        <source>Delete the indicators %1</source>
        <translation>删除指标体系%1</translation>
    </message>
    <message>
        <source>Looking for the smallest repair</source>
        <translation>正在寻找最小修改</translation>
    </message>
    <message>
        <source>Weighing the indicators</source>
        <translation>正在计算权重</translation>
    </message>
    <message>
        <source>Evaluating the indicators</source>
        <translation>正在评价</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorPages</name>
    <message>
        <source>The judgement matrix was copied.</source>
        <translation>判断矩阵已复制。</translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation>表格已复制。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>Other weights</source>
        <translation>其他权重</translation>
    </message>
    <message>
        <source>Fuzzy evaluation</source>
        <translation>模糊评价</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>算子对比</translation>
    </message>
    <message>
        <source>Fishbone</source>
        <translation>鱼骨图</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorStart</name>
    <message>
        <source>There are no indicators yet. Make an indicator tree, weight it with experts and evaluate the answers with it.</source>
        <translation>还没有指标。请建立指标树，由专家赋权，再用它评价答卷。</translation>
    </message>
    <message>
        <source>From the questionnaire</source>
        <translation>由问卷建立</translation>
    </message>
    <message>
        <source>From text…</source>
        <translation>由文本建立…</translation>
    </message>
    <message>
        <source>From a tree file…</source>
        <translation>由指标树文件建立…</translation>
    </message>
    <message>
        <source>Or from a template:</source>
        <translation>或选用模板：</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorTree</name>
    <message>
        <source>Add an indicator beside</source>
        <translation>在旁边添加指标</translation>
    </message>
    <message>
        <source>Add an indicator below</source>
        <translation>在下级添加指标</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Move in</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Copy the tree as text</source>
        <translation>以文本复制指标树</translation>
    </message>
    <message>
        <source>Paste indented text</source>
        <translation>粘贴缩进文本</translation>
    </message>
    <message>
        <source>Indicator tree</source>
        <translation>指标树</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新指标</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Paste indicators</source>
        <translation>粘贴指标</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorTreeModel</name>
    <message>
        <source>CR %1, %2</source>
        <translation>CR %1，%2</translation>
    </message>
    <message>
        <source>Indicator tree</source>
        <translation>指标树</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>局部</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>An indicator needs a name. The old name was kept.</source>
        <translation>指标需要名称，保留原来的名称。</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>%1: local weight %2, global weight %3</source>
        <translation>%1：局部权重 %2，全局权重 %3</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorsInspector</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Show where every figure comes from</source>
        <translation>查看每个数字的来源</translation>
    </message>
    <message>
        <source>Compare operators</source>
        <translation>算子对比</translation>
    </message>
    <message>
        <source>Score by grade</source>
        <translation>各等级得分</translation>
    </message>
    <message>
        <source>%1, local weights</source>
        <translation>%1，局部权重</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>After the repair</source>
        <translation>采用建议后</translation>
    </message>
    <message>
        <source>%1, fuzzy evaluation</source>
        <translation>%1，模糊综合评价</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… 还有 %1 条。</translation>
    </message>
    <message>
        <source>There is no evaluation yet.</source>
        <translation>还没有评价结果。</translation>
    </message>
    <message>
        <source>%1, largest membership %2, α %3</source>
        <translation>%1，最大隶属度 %2，α %3</translation>
    </message>
    <message>
        <source>%1, largest membership %2</source>
        <translation>%1，最大隶属度 %2</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Score v</source>
        <translation>分值 v</translation>
    </message>
    <message>
        <source>Share b</source>
        <translation>隶属度 b</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>Other operators</source>
        <translation>其余算子</translation>
    </message>
    <message>
        <source>all give the same grade</source>
        <translation>等级一致</translation>
    </message>
    <message>
        <source>%1 of %2 give the same grade</source>
        <translation>%2 种中有 %1 种等级相同</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标层</translation>
    </message>
</context>
<context>
    <name>manyi::app::IndicatorsPlace</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the tables of this page with their formats</source>
        <translation>带格式复制本页的表格</translation>
    </message>
    <message>
        <source>Copy the indicator page</source>
        <translation>复制指标页</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Methods, other indicators, new indicators</source>
        <translation>方法、其他指标体系、新建</translation>
    </message>
    <message>
        <source>Pages of the indicators</source>
        <translation>指标各页</translation>
    </message>
    <message>
        <source>Weights and evaluation</source>
        <translation>权重与评价</translation>
    </message>
    <message>
        <source>%1 experts · %2 leaves · weights: %3, RI %4</source>
        <translation>%1 位专家 · %2 个末级指标 · 权重：%3，RI %4</translation>
    </message>
</context>
<context>
    <name>manyi::app::Inspector</name>
    <message>
        <source>Where does this number come from?</source>
        <translation>这个数从哪里来？</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回%1</translation>
    </message>
    <message>
        <source>Close the inspector (Ctrl+Shift+I)</source>
        <translation>关闭检查器（Ctrl+Shift+I）</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
</context>
<context>
    <name>manyi::app::ItemsForm</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Mean of the valid answers</source>
        <translation>有效答案的均值</translation>
    </message>
    <message>
        <source>Sum of the valid answers</source>
        <translation>有效答案之和</translation>
    </message>
    <message>
        <source>Items; reversed ones are mirrored</source>
        <translation>题目；反向题会翻转</translation>
    </message>
    <message>
        <source>At least this many valid answers, else missing</source>
        <translation>至少要有这么多有效答案，否则为缺失</translation>
    </message>
    <message>
        <source>Tick at least two items.</source>
        <translation>请至少勾选两题。</translation>
    </message>
    <message>
        <source>Of %1 items no more than %1 can be valid.</source>
        <translation>%1 题中最多有 %1 题有效。</translation>
    </message>
</context>
<context>
    <name>manyi::app::JobStrip</name>
    <message>
        <source>Cancelling: %1</source>
        <translation>正在取消：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>manyi::app::JudgementFormFiles</name>
    <message>
        <source>Judgements of %1 experts were read. These cells were not taken over:</source>
        <translation>读入了 %1 位专家的判断。以下单元格没有采用：</translation>
    </message>
    <message>
        <source>Row %1, %2, &quot;%3&quot;: %4</source>
        <translation>第 %1 行，%2，&quot;%3&quot;：%4</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… 还有 %1 条。</translation>
    </message>
    <message>
        <source>Read judgement forms</source>
        <translation>读入判断表</translation>
    </message>
    <message>
        <source>Print judgement form (PDF)…</source>
        <translation>打印判断表（PDF）…</translation>
    </message>
    <message>
        <source>Save judgement form to be filled in…</source>
        <translation>保存供填写的判断表…</translation>
    </message>
    <message>
        <source>Read judgement forms…</source>
        <translation>读入判断表…</translation>
    </message>
    <message>
        <source>Print judgement form</source>
        <translation>打印判断表</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Save the judgement form</source>
        <translation>保存判断表</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is nothing to ask: no indicator with two or more below it is weighed by judgements. No file was written.</source>
        <translation>没有可问的内容：没有下级不少于两个、且由判断赋权的指标。未写出文件。</translation>
    </message>
</context>
<context>
    <name>manyi::app::JudgementModel</name>
    <message>
        <source>%1 against %2: not judged. Type 3, 1/3 or 0.5.</source>
        <translation>%1 比 %2：尚未判断。键入 3、1/3 或 0.5。</translation>
    </message>
    <message>
        <source>ε %1</source>
        <translation>ε %1</translation>
    </message>
    <message>
        <source>Row against column</source>
        <translation>行比列重要</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in row %2, column %3 is no judgement. Type a number above 0, such as 3, 1/3 or 0.5; the old value was kept.</source>
        <translation>%2 行 %3 列的&quot;%1&quot;不是判断。请键入大于 0 的数，如 3、1/3 或 0.5；保留原值。</translation>
    </message>
</context>
<context>
    <name>manyi::app::JudgementQuestions</name>
    <message>
        <source>Equally important</source>
        <translation>同等重要</translation>
    </message>
    <message>
        <source>Previous pair</source>
        <translation>上一对</translation>
    </message>
    <message>
        <source>Next pair</source>
        <translation>下一对</translation>
    </message>
    <message>
        <source>Skip this pair</source>
        <translation>跳过这一对</translation>
    </message>
    <message>
        <source>Judgements as questions</source>
        <translation>问卷式判断</translation>
    </message>
    <message>
        <source>There is nothing to compare here.</source>
        <translation>这里没有可比较的。</translation>
    </message>
    <message>
        <source>%1: %2 against %3. Which counts more, and how much more?</source>
        <translation>就%1而言，%2与%3相比哪个更重要，重要多少？</translation>
    </message>
    <message>
        <source>Not judged yet.</source>
        <translation>尚未判断。</translation>
    </message>
    <message>
        <source>Pair %1 of %2, %3 judged</source>
        <translation>第 %1 对，共 %2 对，已判断 %3 对</translation>
    </message>
</context>
<context>
    <name>manyi::app::JudgementsPage</name>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>Expert whose judgements are shown</source>
        <translation>显示哪位专家的判断</translation>
    </message>
    <message>
        <source>Judgement matrix</source>
        <translation>判断矩阵</translation>
    </message>
    <message>
        <source>%1 alternatives, %2 of %3 judged</source>
        <translation>%1 个方案，已判断 %2/%3</translation>
    </message>
    <message>
        <source>%1 indicators, %2 of %3 judged</source>
        <translation>%1 个下级指标，已判断 %2/%3</translation>
    </message>
    <message>
        <source>Orange frame: farthest off. Tinted: in an intransitive triad. The lower half follows.</source>
        <translation>橙框：偏差最大；浅橙：属于不传递三元组；下三角自动取倒数</translation>
    </message>
    <message>
        <source>RI %1 (%2, n = %3)</source>
        <translation>RI %1（%2，n = %3）</translation>
    </message>
    <message>
        <source>Add an expert to enter judgements.</source>
        <translation>请先添加专家，再输入判断。</translation>
    </message>
    <message>
        <source>There is nothing to compare here: this indicator needs two or more below it.</source>
        <translation>这里没有可比较的：该指标需要两个以上下级。</translation>
    </message>
    <message>
        <source>The judgements made do not connect all items yet. Judge one pair between the separate groups.</source>
        <translation>现有判断还没有把全部指标连起来。请在分开的几组之间判断一对。</translation>
    </message>
    <message>
        <source>Nothing has been judged yet. Type into the matrix, answer the questions or move a slider.</source>
        <translation>还没有判断。可在矩阵里键入、回答问卷或移动滑块。</translation>
    </message>
    <message>
        <source>Judge %1 against %2</source>
        <translation>判断%1与%2</translation>
    </message>
    <message>
        <source>Judgement forms: print, save, read</source>
        <translation>判断表：打印、保存、读取</translation>
    </message>
</context>
<context>
    <name>manyi::app::KnownKeysBox</name>
    <message>
        <source>The project has no variable that all files bring, so every row is added.</source>
        <translation>项目中没有各文件都有的变量，所以追加所有行。</translation>
    </message>
    <message>
        <source>Every row is added, also those that the project has already.</source>
        <translation>追加所有行，包括项目中已有的。</translation>
    </message>
    <message>
        <source>Comparing the keys with the project…</source>
        <translation>正在与项目比对编号…</translation>
    </message>
    <message>
        <source>Rows that the project may know</source>
        <translation>项目中可能已有的行</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>识别依据</translation>
    </message>
    <message>
        <source>Add all rows</source>
        <translation>追加所有行</translation>
    </message>
    <message>
        <source>Update known responses, add the others</source>
        <translation>更新已有答卷，追加其余</translation>
    </message>
    <message>
        <source>Add only new ones</source>
        <translation>只追加新的</translation>
    </message>
    <message>
        <source>Variable that is the key</source>
        <translation>作为识别依据的变量</translation>
    </message>
</context>
<context>
    <name>manyi::app::LeafDataCard</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Where the memberships come from</source>
        <translation>隶属度的来源</translation>
    </message>
    <message>
        <source>Membership of the leaf</source>
        <translation>末级指标的隶属度</translation>
    </message>
    <message>
        <source>%1: data</source>
        <translation>%1：数据</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>manyi::app::LeafForm</name>
    <message>
        <source>Vote of %1</source>
        <translation>%1的投票</translation>
    </message>
    <message>
        <source>Not voted</source>
        <translation>未投票</translation>
    </message>
    <message>
        <source>Votes for %1</source>
        <translation>%1的票数</translation>
    </message>
    <message>
        <source>Membership of %1, 0 to 1</source>
        <translation>%1的隶属度，0 到 1</translation>
    </message>
    <message>
        <source>Counts of votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Typed memberships</source>
        <translation>键入隶属度</translation>
    </message>
    <message>
        <source>Measured variable</source>
        <translation>实测变量</translation>
    </message>
    <message>
        <source>Typed value</source>
        <translation>键入数值</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>%1的均值</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Membership function of %1</source>
        <translation>%1的隶属函数</translation>
    </message>
    <message>
        <source>Points of the function of %1, ascending</source>
        <translation>%1的隶属函数各点，升序</translation>
    </message>
    <message>
        <source>Shape of a membership function</source>
        <translation>隶属函数形状</translation>
    </message>
    <message>
        <source>Points of a membership function</source>
        <translation>隶属函数的点</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加题目</translation>
    </message>
    <message>
        <source>Add a question …</source>
        <translation>添加题目 …</translation>
    </message>
    <message>
        <source>Add the question %1</source>
        <translation>添加题目 %1</translation>
    </message>
    <message>
        <source>High is good</source>
        <translation>分高为好</translation>
    </message>
    <message>
        <source>High is bad</source>
        <translation>分高为差</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>换算</translation>
    </message>
    <message>
        <source>Lowest answers of each grade but the last, best first</source>
        <translation>除末级外各等级的最低答案，从优到差</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>移除题目</translation>
    </message>
    <message>
        <source>Direction of a question</source>
        <translation>题目方向</translation>
    </message>
    <message>
        <source>Rescaling of a question</source>
        <translation>题目换算</translation>
    </message>
    <message>
        <source>Cuts of a question</source>
        <translation>题目分界</translation>
    </message>
    <message>
        <source>Remove a question</source>
        <translation>移除题目</translation>
    </message>
</context>
<context>
    <name>manyi::app::MainWindow</name>
    <message>
        <source>Manyi</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 · n %2</source>
        <translation>%1 · n %2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Import survey files</source>
        <translation>导入调查数据</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Survey files (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta *.sas7bdat *.xpt *.sss *.xml *.lsa);;All files (*)</source>
        <translation>调查文件 (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xls *.sav *.zsav *.por *.dta *.sas7bdat *.xpt *.sss *.xml *.lsa);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>已存筛选</translation>
    </message>
</context>
<context>
    <name>manyi::app::MappingModel</name>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1？</translation>
    </message>
    <message>
        <source>Personal data?</source>
        <translation>个人信息？</translation>
    </message>
</context>
<context>
    <name>manyi::app::MappingStep</name>
    <message>
        <source>Rows 1–%1 of %2, %3 columns</source>
        <translation>第 1–%1 行，共 %2 行，%3 列</translation>
    </message>
    <message>
        <source>Only columns below 85 % (%1)</source>
        <translation>只看把握低于 85% 的列（%1）</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>First rows of the file and what the columns become</source>
        <translation>文件的前几行，以及各列将成为什么</translation>
    </message>
    <message>
        <source>Mask personal data (%1)</source>
        <translation>个人信息脱敏（%1）</translation>
    </message>
    <message>
        <source>Masks every column that looks like personal data</source>
        <translation>对所有像个人信息的列脱敏</translation>
    </message>
</context>
<context>
    <name>manyi::app::MembershipPlot</name>
    <message>
        <source>Membership functions</source>
        <translation>隶属函数</translation>
    </message>
</context>
<context>
    <name>manyi::app::MethodViewer</name>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>本页文字</translation>
    </message>
</context>
<context>
    <name>manyi::app::MetricCard</name>
    <message>
        <source>Selected: %1 · %2</source>
        <translation>已选：%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>manyi::app::MetricPicker</name>
    <message>
        <source>Add card</source>
        <translation>添加指标卡</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Choose metric cards</source>
        <translation>选择指标卡</translation>
    </message>
    <message>
        <source>Cards in their order</source>
        <translation>指标卡的顺序</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Drag the cards into the order you want. The same metrics are printed in the report.</source>
        <translation>把指标卡拖成想要的顺序。报告印出同样的指标。</translation>
    </message>
    <message>
        <source>Suggested cards</source>
        <translation>建议的指标卡</translation>
    </message>
</context>
<context>
    <name>manyi::app::MetricTableModel</name>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>manyi::app::Navigation</name>
    <message>
        <source>Places</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1（Ctrl+%2）</translation>
    </message>
</context>
<context>
    <name>manyi::app::OperatorsPage</name>
    <message>
        <source>Operator %1</source>
        <translation>算子 %1</translation>
    </message>
    <message>
        <source>Operators side by side</source>
        <translation>算子对比</translation>
    </message>
    <message>
        <source>There is no evaluation yet: every leaf needs data, every node weights.</source>
        <translation>还没有评价结果：每个末级指标需要数据，每个节点需要权重。</translation>
    </message>
    <message>
        <source>%1 (used)</source>
        <translation>%1（采用）</translation>
    </message>
    <message>
        <source>%1 (tie)</source>
        <translation>%1（并列）</translation>
    </message>
    <message>
        <source>Another grade than that of the operator used.</source>
        <translation>与所采用算子的等级不同。</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>算子</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>All operators give the same grade.</source>
        <translation>各算子等级一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) give another grade (marked).</source>
        <translation>
            <numerusform>%n 种算子给出不同等级（已标出）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ties are tinted.</source>
        <translation>并列处有底色。</translation>
    </message>
    <message>
        <source>%1: operators side by side</source>
        <translation>%1：算子对比</translation>
    </message>
    <message>
        <source>Shares are normalised; Enter chooses an operator.</source>
        <translation>隶属度已归一；回车选用算子。</translation>
    </message>
    <message>
        <source>All operators give the same grade</source>
        <translation>各算子等级一致</translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s) give another grade</source>
        <translation>
            <numerusform>%n 个算子的等级不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::OptionsMenu</name>
    <message>
        <source>Weights from judgements</source>
        <translation>由判断求权重</translation>
    </message>
    <message>
        <source>Random index</source>
        <translation>随机一致性指标 RI</translation>
    </message>
    <message>
        <source>Incomplete matrices</source>
        <translation>不完全矩阵</translation>
    </message>
    <message>
        <source>Several experts</source>
        <translation>多位专家</translation>
    </message>
    <message>
        <source>Fuzzy operator</source>
        <translation>模糊算子</translation>
    </message>
    <message>
        <source>New indicators</source>
        <translation>新建指标体系</translation>
    </message>
    <message>
        <source>From the questionnaire</source>
        <translation>由问卷建立</translation>
    </message>
    <message>
        <source>From text…</source>
        <translation>由文本建立…</translation>
    </message>
    <message>
        <source>From a tree file…</source>
        <translation>由指标树文件建立…</translation>
    </message>
    <message>
        <source>Rename these indicators…</source>
        <translation>指标体系改名…</translation>
    </message>
    <message>
        <source>Save as a tree file…</source>
        <translation>存为指标树文件…</translation>
    </message>
    <message>
        <source>Delete these indicators</source>
        <translation>删除本指标体系</translation>
    </message>
    <message>
        <source>Rename these indicators</source>
        <translation>指标体系改名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Option: %1</source>
        <translation>选项：%1</translation>
    </message>
</context>
<context>
    <name>manyi::app::OverviewHeader</name>
    <message>
        <source>%1 selected</source>
        <translation>圈选 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>cards</comment>
        <translation>
            <numerusform>另有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer cards</source>
        <translation>收起指标卡</translation>
    </message>
    <message>
        <source>Show all metric cards</source>
        <translation>显示全部指标卡</translation>
    </message>
    <message>
        <source>Show one row of metric cards</source>
        <translation>只显示一行指标卡</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Filter to selection</source>
        <translation>按圈选筛选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>指标卡</translation>
    </message>
    <message>
        <source>Choose which metrics stand on the cards</source>
        <translation>选择显示哪些指标卡</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the figures as a table</source>
        <translation>把数值复制为表格</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>生成报告</translation>
    </message>
</context>
<context>
    <name>manyi::app::OverviewPanels</name>
    <message>
        <source>Segment of this chart</source>
        <translation>此图的分组</translation>
    </message>
    <message>
        <source>Places or groups of this chart</source>
        <translation>此图的地点或分组</translation>
    </message>
</context>
<context>
    <name>manyi::app::OverviewPlace</name>
    <message>
        <source>The figures were copied as a table.</source>
        <translation>数值已复制为表格。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Metric cards</source>
        <translation>指标卡</translation>
    </message>
    <message>
        <source>Computing the figures</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>There are no answers yet. Import a survey file to see its figures.</source>
        <translation>还没有答卷。导入调查数据后即可看到数值。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>No answer passes the filter.</source>
        <translation>没有答卷符合筛选。</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>显示全部答卷</translation>
    </message>
    <message>
        <source>No question is marked as satisfaction, recommendation or effort yet. Choose the metrics that the cards show.</source>
        <translation>还没有题目标为满意度、推荐意愿或费力度。请选择指标卡显示的指标。</translation>
    </message>
    <message>
        <source>Choose cards…</source>
        <translation>选择指标卡…</translation>
    </message>
    <message>
        <source>The figures cannot be worked out.</source>
        <translation>无法计算数值。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Choice of metric cards</source>
        <translation>指标卡的选择</translation>
    </message>
    <message>
        <source>Choose metric cards…</source>
        <translation>选择指标卡…</translation>
    </message>
</context>
<context>
    <name>manyi::app::PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>manyi::app::PairSlider</name>
    <message>
        <source>%1 against %2: not judged.</source>
        <translation>%1 比 %2：尚未判断。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 比 %2</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProblemModel</name>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProblemsPanel</name>
    <message>
        <source>None: every cell can be read.</source>
        <translation>没有问题：每个单元格都能读。</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Export the problems</source>
        <translation>导出问题清单</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>The list was not written</source>
        <translation>清单没有写入</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>文件的问题</translation>
    </message>
    <message>
        <source>Kinds: %1 · cells: %2 · each choice is kept in the recipe</source>
        <translation>%1 类，%2 个单元格；每个选择都记入配方</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProjectCommands</name>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Manyi projects (*.manyi);;All files (*)</source>
        <translation>满意项目 (*.manyi);;全部文件 (*)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 could not be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Copy into a new project…</source>
        <translation>复制到新项目…</translation>
    </message>
    <message>
        <source>Making the sample project</source>
        <translation>正在建立示例项目</translation>
    </message>
    <message>
        <source>The sample project could not be made</source>
        <translation>无法建立示例项目</translation>
    </message>
    <message>
        <source>Making a new project</source>
        <translation>正在新建项目</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Manyi projects (*.manyi)</source>
        <translation>满意项目 (*.manyi)</translation>
    </message>
    <message>
        <source>Saving as %1</source>
        <translation>正在另存为 %1</translation>
    </message>
    <message>
        <source>The project was not saved as %1</source>
        <translation>项目没有另存为 %1</translation>
    </message>
    <message>
        <source>Make a restore point</source>
        <translation>建立还原点</translation>
    </message>
    <message>
        <source>All changes are saved already. A restore point keeps the project as it is now under a name:</source>
        <translation>所有更改已经保存。还原点以一个名称保留项目现在的样子：</translation>
    </message>
    <message>
        <source>Restore point %1</source>
        <translation>还原点 %1</translation>
    </message>
    <message>
        <source>Make restore point</source>
        <translation>建立还原点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making a restore point</source>
        <translation>正在建立还原点</translation>
    </message>
    <message>
        <source>Restore point made: %1</source>
        <translation>已建立还原点：%1</translation>
    </message>
    <message>
        <source>Open the restore point as a copy</source>
        <translation>把还原点作为副本打开</translation>
    </message>
    <message>
        <source>Copying the restore point</source>
        <translation>正在复制还原点</translation>
    </message>
    <message>
        <source>The restore point could not be copied</source>
        <translation>无法复制还原点</translation>
    </message>
    <message>
        <source>Checking the project file</source>
        <translation>正在检查项目文件</translation>
    </message>
    <message>
        <source>The project file is sound</source>
        <translation>项目文件完好</translation>
    </message>
    <message>
        <source>Every page, every index and every reference in the file was checked, and nothing is wrong.</source>
        <translation>检查了文件的每一页、每个索引和每处引用，没有问题。</translation>
    </message>
    <message>
        <source>The project file has a problem</source>
        <translation>项目文件有问题</translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation>%1（已恢复）</translation>
    </message>
    <message>
        <source>Copy what can be read into a new project</source>
        <translation>把能读出的内容复制到新项目</translation>
    </message>
    <message>
        <source>Copying what can be read</source>
        <translation>正在复制能读出的内容</translation>
    </message>
    <message>
        <source>Nothing could be copied</source>
        <translation>没有能复制的内容</translation>
    </message>
    <message>
        <source>The project was recovered</source>
        <translation>项目已恢复</translation>
    </message>
    <message>
        <source>Export the responses that pass the filter</source>
        <translation>导出符合筛选的答卷</translation>
    </message>
    <message>
        <source>CSV with labels (*.csv);;SQLite tables (*.sqlite)</source>
        <translation>带标签的 CSV (*.csv);;SQLite 表 (*.sqlite)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>正在导出到 %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The responses were not exported</source>
        <translation>答卷没有导出</translation>
    </message>
    <message>
        <source>Undoing %1</source>
        <translation>正在撤销 %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redoing %1</source>
        <translation>正在重做 %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Restore points…</source>
        <translation>还原点…</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProjectHead</name>
    <message>
        <source>No project open</source>
        <translation>没有打开项目</translation>
    </message>
    <message>
        <source>Wide navigation</source>
        <translation>展开导航栏</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>项目：%1</translation>
    </message>
    <message>
        <source>Wide navigation (Ctrl+B)</source>
        <translation>展开导航栏（Ctrl+B）</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProjectRow</name>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Delete this project</source>
        <translation>删除此项目</translation>
    </message>
    <message>
        <source>Delete the project</source>
        <translation>删除项目</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>Its responses and its history are removed from this computer. This cannot be undone.</source>
        <translation>它的答卷和历史将从这台电脑上删除，无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>manyi::app::ProjectSettingsDialog</name>
    <message>
        <source>Not weighted</source>
        <translation>不加权</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Adjusted Wald (recommended)</source>
        <translation>校正 Wald（建议）</translation>
    </message>
    <message>
        <source>Wald</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Benjamini–Hochberg (false discovery rate)</source>
        <translation>Benjamini–Hochberg（错误发现率）</translation>
    </message>
    <message>
        <source>Holm</source>
        <translation>Holm</translation>
    </message>
    <message>
        <source>Bonferroni</source>
        <translation>Bonferroni</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Reading the settings</source>
        <translation>正在读取设置</translation>
    </message>
    <message>
        <source>Change of setting “%1”</source>
        <translation>更改设置&quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>manyi::app::RangeEdit</name>
    <message>
        <source>Contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>2026-01-01</source>
        <translation>2026-01-01</translation>
    </message>
    <message>
        <source>2026-03-31</source>
        <translation>2026-03-31</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>&quot;%1&quot;不是数字。</translation>
    </message>
    <message>
        <source>“%1” is not a date; write it as 2026-03-31.</source>
        <translation>&quot;%1&quot;不是日期；请写成 2026-03-31。</translation>
    </message>
</context>
<context>
    <name>manyi::app::RecipePanel</name>
    <message>
        <source>Column and recipe</source>
        <translation>列与配方</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message numerus="yes">
        <source>%1 answers will be written</source>
        <translation>
            <numerusform>将写入 %1 份答卷</numerusform>
        </translation>
    </message>
    <message>
        <source>No earlier file of this shape: every setting is a guess that you can change.</source>
        <translation>没有同样格式的早先文件：每项设置都是猜测，可以更改。</translation>
    </message>
    <message>
        <source>Selected column</source>
        <translation>所选列</translation>
    </message>
    <message>
        <source>View JSON</source>
        <translation>查看 JSON</translation>
    </message>
    <message>
        <source>Places…</source>
        <translation>层级…</translation>
    </message>
    <message>
        <source>Choose the columns that are the levels of the places</source>
        <translation>选择作为地点层级的列</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>摘要</translation>
    </message>
    <message numerus="yes">
        <source>Recipe of %1, %n differences</source>
        <translation>
            <numerusform>%1 的配方，差异 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::RecodeForm</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他编码</translation>
    </message>
    <message>
        <source>Keeps its code</source>
        <translation>保持原编码</translation>
    </message>
    <message>
        <source>Becomes missing</source>
        <translation>成为缺失</translation>
    </message>
    <message>
        <source>Old codes</source>
        <translation>原编码</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新编码</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Old codes, such as 3, 1–2, ..3 or 4..; the first row that fits counts</source>
        <translation>原编码，例如 3、1–2、..3 或 4..；以第一个符合的行为准</translation>
    </message>
    <message>
        <source>A row without a new code makes its answers missing.</source>
        <translation>没有新编码的行使其答案成为缺失。</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>正在读取答案</translation>
    </message>
    <message>
        <source>“%1” names no codes; write 3, 1–2, ..3 or 4...</source>
        <translation>&quot;%1&quot;不是编码；请写 3、1–2、..3 或 4..。</translation>
    </message>
    <message>
        <source>“%1” is no code; write a number, or nothing for missing.</source>
        <translation>&quot;%1&quot;不是编码；请写数字，留空表示缺失。</translation>
    </message>
    <message>
        <source>Choose the variable.</source>
        <translation>请选择变量。</translation>
    </message>
    <message>
        <source>The answers are being read.</source>
        <translation>正在读取答案。</translation>
    </message>
    <message>
        <source>Write at least one row of old and new codes.</source>
        <translation>请至少写一行原编码和新编码。</translation>
    </message>
</context>
<context>
    <name>manyi::app::RepairCard</name>
    <message>
        <source>Repair proposal</source>
        <translation>修改建议</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采用建议</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Weights and ranks before and after the repair</source>
        <translation>修改前后的权重和名次</translation>
    </message>
    <message>
        <source>The original stays on record.</source>
        <translation>原判断留有记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n judgement(s) of this expert were repaired here; the originals are on record.</source>
        <translation>
            <numerusform>这位专家在此有 %n 个判断已修改，原判断留有记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 : %2 &amp;nbsp; %3 → &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>%1 : %2 &amp;nbsp; %3 → &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message numerus="yes">
        <source>Repair proposal, %n edit(s)</source>
        <translation>
            <numerusform>修改建议：%n 处，改动最小</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been judged yet.</source>
        <translation>还没有判断。</translation>
    </message>
    <message>
        <source>The judgements are consistent enough; nothing needs repair.</source>
        <translation>判断已足够一致，无需修改。</translation>
    </message>
    <message>
        <source>The proposal was declined; the judgements are as they were.</source>
        <translation>未采用建议，判断保持原样。</translation>
    </message>
    <message>
        <source>Looking for the smallest repair …</source>
        <translation>正在寻找最小修改 …</translation>
    </message>
    <message>
        <source>Three edits are not enough to reach CR %1. Judge the marked pairs again.</source>
        <translation>改三处仍达不到 CR %1。请重新判断标出的几对。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Repair of CR %1</source>
        <translation>修正 CR %1</translation>
    </message>
    <message>
        <source>Repair the judgements of %1</source>
        <translation>修正%1的判断</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Too little has been judged yet to say how consistent it is.</source>
        <translation>判断还太少，无法判定一致性。</translation>
    </message>
    <message>
        <source>This table of random indices ends before so many indicators; that of Alonso and Lamata goes on.</source>
        <translation>所选随机一致性指标表没有这么多指标的数值；可改用 Alonso 和 Lamata 的表。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ReportPanel</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapters of the report</source>
        <translation>报告的章节</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>manyi::app::ReportPreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>Whole page (0)</source>
        <translation>整页（0）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>manyi::app::ReportsPlace</name>
    <message>
        <source>Facts of the report</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>Customer satisfaction summary</source>
        <translation>客户满意度摘要</translation>
    </message>
    <message>
        <source>Chapters of the report</source>
        <translation>报告的章节</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>There are no answers yet. Import a survey file to make a report.</source>
        <translation>还没有答卷。导入调查数据后即可生成报告。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>No answer passes the filter, so there is nothing to report.</source>
        <translation>没有答卷符合筛选，所以没有可报告的内容。</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>显示全部答卷</translation>
    </message>
    <message>
        <source>Every chapter is left out.</source>
        <translation>章节全都没有选。</translation>
    </message>
    <message>
        <source>Show all chapters</source>
        <translation>显示全部章节</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1 pages · n %2</source>
        <translation>%1 页 · n %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 页</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation>报告已写入 %1。</translation>
    </message>
    <message>
        <source>The report was not written</source>
        <translation>报告没有写入</translation>
    </message>
    <message>
        <source>Export the report as PDF…</source>
        <translation>把报告导出为 PDF…</translation>
    </message>
</context>
<context>
    <name>manyi::app::ResponsesPage</name>
    <message>
        <source>Select the cells to copy first; Ctrl+A selects all.</source>
        <translation>请先选择要复制的单元格；Ctrl+A 选择全部。</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard; nothing was copied. Use File › Export responses instead.</source>
        <translation>%1 个单元格超出剪贴板容量；没有复制。请改用 文件 › 导出答卷。</translation>
    </message>
    <message>
        <source>Finding the responses</source>
        <translation>正在查找答卷</translation>
    </message>
    <message>
        <source>Loading columns</source>
        <translation>正在载入各列</translation>
    </message>
    <message>
        <source>%1 responses · %2 variables</source>
        <translation>%1 份答卷 · %2 个变量</translation>
    </message>
    <message>
        <source>%1 of %2 responses · %3 variables</source>
        <translation>%1 份答卷，共 %2 份 · %3 个变量</translation>
    </message>
    <message>
        <source>Only the responses behind %1: %2</source>
        <translation>只看 %1 背后的答卷：%2</translation>
    </message>
    <message>
        <source>Show all responses</source>
        <translation>显示全部答卷</translation>
    </message>
    <message>
        <source>No response passes the filter. Remove a condition from the filter bar to see responses again.</source>
        <translation>没有答卷符合筛选。从筛选栏去掉一个条件即可重新看到答卷。</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>答卷</translation>
    </message>
</context>
<context>
    <name>manyi::app::SaveFilterDialog</name>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write a name for the filter.</source>
        <translation>请填写筛选名称。</translation>
    </message>
    <message>
        <source>The filter of this name is replaced.</source>
        <translation>同名筛选将被替换。</translation>
    </message>
</context>
<context>
    <name>manyi::app::SavedFilters</name>
    <message>
        <source>Reading the saved filters</source>
        <translation>正在读取已存筛选</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>还没有已存筛选</translation>
    </message>
    <message>
        <source>The saved filter “%1” cannot be used</source>
        <translation>无法使用已存筛选&quot;%1&quot;</translation>
    </message>
    <message>
        <source>Saved filter %1</source>
        <translation>保存筛选 %1</translation>
    </message>
    <message>
        <source>Change of the saved filters</source>
        <translation>更改已存筛选</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Filters that are kept by name in the project</source>
        <translation>在项目中按名称保存的筛选</translation>
    </message>
    <message>
        <source>Save the present filter…</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Rename or delete saved filters…</source>
        <translation>重命名或删除已存筛选…</translation>
    </message>
</context>
<context>
    <name>manyi::app::SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>F2 or a double-click renames. The change is one step and can be undone.</source>
        <translation>按 F2 或双击可重命名。更改为一步，可以撤销。</translation>
    </message>
    <message>
        <source>A filter needs a name.</source>
        <translation>筛选需要名称。</translation>
    </message>
    <message>
        <source>Two filters have the name “%1”.</source>
        <translation>有两个筛选名为&quot;%1&quot;。</translation>
    </message>
</context>
<context>
    <name>manyi::app::SensitivityPage</name>
    <message>
        <source>Weight that is varied</source>
        <translation>变动的权重</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Uncertainty σ</source>
        <translation>不确定度 σ</translation>
    </message>
    <message>
        <source>Every judgement is multiplied by exp(σ z), z standard normal.</source>
        <translation>每个判断乘以 exp(σ z)，z 服从标准正态。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Smallest judgement changes that change the first place</source>
        <translation>使首位改变的最小判断改动</translation>
    </message>
    <message>
        <source>Rank stability</source>
        <translation>名次稳定性</translation>
    </message>
    <message>
        <source>A ranking needs the weights of every node, and with alternatives their judgements or scores on every leaf. Complete them first.</source>
        <translation>排序需要每个节点的权重；有备选方案时还需要它们在每个末级指标上的判断或得分。请先补全。</translation>
    </message>
    <message>
        <source>Select an indicator with others below it.</source>
        <translation>请选中有下级的指标。</translation>
    </message>
    <message>
        <source>Ranked: the alternatives. Varied: the weights below %1.</source>
        <translation>排序对象：备选方案。变动：%1之下的权重。</translation>
    </message>
    <message>
        <source>Ranked: the leaves by global weight, since there are no alternatives. Varied: the weights below %1.</source>
        <translation>没有备选方案，按全局权重给末级指标排序。变动：%1之下的权重。</translation>
    </message>
    <message>
        <source>Looking for the smallest change</source>
        <translation>正在寻找最小改动</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Smallest judgement change that changes the first place</source>
        <translation>使首位改变的最小判断改动</translation>
    </message>
    <message>
        <source>No change of a single judgement takes the first place from %1.</source>
        <translation>改动任何一个判断都不会使%1失去首位。</translation>
    </message>
    <message>
        <source>Now first: %1. Steps are those of the scale 1/9 … 9.</source>
        <translation>现在首位：%1。步数按标度 1/9 … 9 计。</translation>
    </message>
    <message>
        <source>At</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>First then</source>
        <translation>改后首位</translation>
    </message>
    <message>
        <source>Drawing judgements</source>
        <translation>正在抽取判断</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Rank stability (Monte Carlo)</source>
        <translation>名次稳定性（蒙特卡罗）</translation>
    </message>
    <message>
        <source>%1 draws, σ %2, seed 1; 95 % ranges of the totals.</source>
        <translation>%1 次抽样，σ %2，种子 1；总分的 95 % 范围。</translation>
    </message>
    <message>
        <source>Every judgement is drawn anew around its value; how often does each object take each rank?</source>
        <translation>每个判断围绕其值重新抽取；各对象取得各名次的频率如何？</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95 % 范围</translation>
    </message>
    <message>
        <source>First, %</source>
        <translation>第一名，%</translation>
    </message>
    <message>
        <source>Second, %</source>
        <translation>第二名，%</translation>
    </message>
    <message>
        <source>Mean rank</source>
        <translation>平均名次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>manyi::app::StartPlace</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Manyi</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Customer satisfaction surveys: from the file to tested figures, charts and a report.</source>
        <translation>客户满意度调查：从数据文件到经过检验的数字、图和报告。</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Projects without a name</source>
        <translation>未命名的项目</translation>
    </message>
    <message>
        <source>Everything in them is saved. Open one to go on, or save it under a name.</source>
        <translation>其中内容都已保存。打开一个继续，或另存为有名称的项目。</translation>
    </message>
    <message>
        <source>Projects that you open are listed here.</source>
        <translation>打开过的项目列在这里。</translation>
    </message>
</context>
<context>
    <name>manyi::app::StatusLine</name>
    <message>
        <source>%1 waves · %2 interviews · intervals %3 %</source>
        <translation>%1 个波次 · %2 份答卷 · 区间 %3%</translation>
    </message>
    <message>
        <source>%1 interviews · intervals %2 %</source>
        <translation>%1 份答卷 · 区间 %2%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All changes saved %1</source>
        <translation>所有更改已保存 %1</translation>
    </message>
</context>
<context>
    <name>manyi::app::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>manyi::app::StepsCard</name>
    <message>
        <source>Weights, memberships and result of one step</source>
        <translation>一步的权重、隶属度和结果</translation>
    </message>
    <message>
        <source>Enter shows where the weight comes from.</source>
        <translation>回车查看权重来源。</translation>
    </message>
    <message>
        <source>Enter shows where the membership comes from.</source>
        <translation>回车查看隶属度来源。</translation>
    </message>
    <message>
        <source>B = A ∘ R</source>
        <translation>B = A ∘ R</translation>
    </message>
    <message>
        <source>B normalised</source>
        <translation>归一化 B</translation>
    </message>
    <message>
        <source>b · v</source>
        <translation>b · v</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>There is no evaluation yet: every leaf needs data, every node weights.</source>
        <translation>还没有评价结果：每个末级指标需要数据，每个节点需要权重。</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Weight a</source>
        <translation>权重 a</translation>
    </message>
    <message>
        <source>Two grades are equally large; the better one, %1, is named.</source>
        <translation>两个等级隶属度相同，取较好的%1。</translation>
    </message>
    <message>
        <source>Largest membership: %1.</source>
        <translation>最大隶属度：%1。</translation>
    </message>
    <message>
        <source>Effectiveness α %1.</source>
        <translation>有效度 α %1。</translation>
    </message>
    <message>
        <source>Score %1.</source>
        <translation>得分 %1。</translation>
    </message>
    <message>
        <source>Operator %1.</source>
        <translation>算子 %1。</translation>
    </message>
    <message>
        <source>%1: weights × memberships → result → score</source>
        <translation>%1：权重 × 隶属度 → 结果 → 得分</translation>
    </message>
    <message>
        <source>Select a number to see how it was made; Enter or a double click opens its source.</source>
        <translation>选中数字可看它怎样算出；回车或双击打开来源。</translation>
    </message>
    <message>
        <source>Weight of %1: %2, from: %3.</source>
        <translation>%1的权重：%2，来自：%3。</translation>
    </message>
    <message>
        <source>Membership of %1 in %2: %3, from: %4.</source>
        <translation>%1对%2的隶属度：%3，来自：%4。</translation>
    </message>
    <message>
        <source>Membership of %1 in %2: %3, the result of the step below it.</source>
        <translation>%1对%2的隶属度：%3，为下一级的结果。</translation>
    </message>
    <message>
        <source>b(%1) = %2 = %3</source>
        <translation>b(%1) = %2 = %3</translation>
    </message>
    <message>
        <source>%1 / %2 = %3</source>
        <translation>%1 / %2 = %3</translation>
    </message>
    <message>
        <source>%1 · %2 = %3</source>
        <translation>%1 · %2 = %3</translation>
    </message>
</context>
<context>
    <name>manyi::app::TableAndChart</name>
    <message>
        <source>Kind of chart</source>
        <translation>图的种类</translation>
    </message>
</context>
<context>
    <name>manyi::app::TableBoxes</name>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>表格的行</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Drag variables here</source>
        <translation>把变量拖到这里</translation>
    </message>
    <message>
        <source>One or two groups</source>
        <translation>一个或两个分组</translation>
    </message>
</context>
<context>
    <name>manyi::app::TableCard</name>
    <message>
        <source>Metric table</source>
        <translation>指标表</translation>
    </message>
</context>
<context>
    <name>manyi::app::TableView</name>
    <message>
        <source>Copy cells</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy with header</source>
        <translation>连同表头复制</translation>
    </message>
</context>
<context>
    <name>manyi::app::TopBoxForm</name>
    <message>
        <source>Question with an answer scale</source>
        <translation>有评分尺度的题目</translation>
    </message>
    <message>
        <source>Number of boxes</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Which end of the scale</source>
        <translation>尺度的哪一端</translation>
    </message>
    <message>
        <source>The best answers</source>
        <translation>最好的答案</translation>
    </message>
    <message>
        <source>The worst answers</source>
        <translation>最差的答案</translation>
    </message>
    <message>
        <source>Choose the question.</source>
        <translation>请选择题目。</translation>
    </message>
</context>
<context>
    <name>manyi::app::TriadsCard</name>
    <message>
        <source>Intransitive triads</source>
        <translation>不传递三元组</translation>
    </message>
    <message>
        <source>Judgements farthest off</source>
        <translation>偏差最大的判断</translation>
    </message>
    <message>
        <source>Judgements farthest from the ratio of the weights</source>
        <translation>与权重比偏差最大的判断</translation>
    </message>
    <message>
        <source>No three judgements contradict each other in order.</source>
        <translation>没有三个判断在次序上互相矛盾。</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 组</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Row : column</source>
        <translation>行 : 列</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现值</translation>
    </message>
</context>
<context>
    <name>manyi::app::ValueLabelModel</name>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
</context>
<context>
    <name>manyi::app::ValueLabelsDialog</name>
    <message>
        <source>Answers of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>添加一个回答</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>“%1” is not a code; codes are whole numbers.</source>
        <translation>&quot;%1&quot;不是编码；编码是整数。</translation>
    </message>
    <message>
        <source>The code %1 stands twice.</source>
        <translation>编码 %1 出现两次。</translation>
    </message>
</context>
<context>
    <name>manyi::app::ValueList</name>
    <message>
        <source>Counting answers…</source>
        <translation>正在统计回答…</translation>
    </message>
    <message>
        <source>Counting answers</source>
        <translation>正在统计回答</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1（缺失）</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>No responses here have an answer to this.</source>
        <translation>这里没有答卷回答此题。</translation>
    </message>
    <message>
        <source>Find an answer</source>
        <translation>查找回答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariableBox</name>
    <message>
        <source>Remove %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>Click or Delete removes it; Ctrl+Left and Ctrl+Right move it</source>
        <translation>单击或 Delete 去掉，Ctrl+← 和 Ctrl+→ 移动</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariableChecks</name>
    <message>
        <source>Find a variable</source>
        <translation>查找变量</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>已选 %1 / %2</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariableCombo</name>
    <message>
        <source>Find a variable</source>
        <translation>查找变量</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariablePanel</name>
    <message>
        <source>Find a variable</source>
        <translation>查找变量</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariableTree</name>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Recommendation and effort</source>
        <translation>推荐与费力度</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Numbers and dates</source>
        <translation>数值与日期</translation>
    </message>
    <message>
        <source>Open answers</source>
        <translation>开放题</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Add as row	Enter</source>
        <translation>加为行	回车</translation>
    </message>
    <message>
        <source>Set as column	Shift+Enter</source>
        <translation>设为列	Shift+回车</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariablesModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Question text</source>
        <translation>题面</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量尺度</translation>
    </message>
    <message>
        <source>Scale ends</source>
        <translation>量表两端</translation>
    </message>
    <message>
        <source>High is bad</source>
        <translation>分数高是差</translation>
    </message>
    <message>
        <source>Missing codes</source>
        <translation>缺失代码</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>“%1” is not a scale; write its ends as 1–5.</source>
        <translation>&quot;%1&quot;不是量表；请把两端写成 1–5。</translation>
    </message>
    <message>
        <source>“%1” are not missing codes; write them as 98, 99 or -3..-1.</source>
        <translation>&quot;%1&quot;不是缺失代码；请写成 98, 99 或 -3..-1。</translation>
    </message>
    <message>
        <source>A variable needs a name; the old one was kept.</source>
        <translation>变量需要名称；保留了原来的。</translation>
    </message>
    <message>
        <source>Change of “%1” of %2</source>
        <translation>更改 %2 的&quot;%1&quot;</translation>
    </message>
    <message>
        <source>Derived: %1</source>
        <translation>派生：%1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>manyi::app::VariablesPage</name>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Change of the answers of %1</source>
        <translation>更改 %1 的回答</translation>
    </message>
    <message>
        <source>Find a variable</source>
        <translation>查找变量</translation>
    </message>
    <message>
        <source>Double-click or F2 edits a cell. Every change is saved and can be undone.</source>
        <translation>双击或按 F2 编辑单元格。每次更改都已保存，可以撤销。</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>New variable</source>
        <translation>新建变量</translation>
    </message>
    <message>
        <source>A variable that is worked out from others, again with every new response</source>
        <translation>由其他变量计算得出，有新答卷时自动重算</translation>
    </message>
</context>
<context>
    <name>manyi::app::WaveGuard</name>
    <message>
        <source>Differences from the project</source>
        <translation>与项目的差异</translation>
    </message>
    <message>
        <source>recipe of %1</source>
        <translation>沿用 %1 的配方</translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided</source>
        <translation>
            <numerusform>%n 项待决定</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason of the new series</source>
        <translation>另起序列的原因</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightBars</name>
    <message>
        <source>Local weights</source>
        <translation>局部权重</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightDialog</name>
    <message>
        <source>Use as the project’s weight</source>
        <translation>用作项目权重</translation>
    </message>
    <message>
        <source>%1: weights by raking</source>
        <translation>%1：边际加权的权重</translation>
    </message>
    <message>
        <source>New variable: weights by raking</source>
        <translation>新建变量：边际加权的权重</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightForm</name>
    <message>
        <source>Margins: type each category&apos;s share, percentage or count as its target</source>
        <translation>边际：为每个类别填写比例、百分比或数量作为目标</translation>
    </message>
    <message>
        <source>All responses together</source>
        <translation>所有答卷一起</translation>
    </message>
    <message>
        <source>None: 1 each</source>
        <translation>无：每份为 1</translation>
    </message>
    <message>
        <source>Base weight</source>
        <translation>基础权重</translation>
    </message>
    <message>
        <source>Lowest weight</source>
        <translation>最低权重</translation>
    </message>
    <message>
        <source>Highest weight</source>
        <translation>最高权重</translation>
    </message>
    <message>
        <source>“%1” is no bound; write a number such as 0.3 or 3, or nothing.</source>
        <translation>&quot;%1&quot;不是界限；请写数字，例如 0.3 或 3，或留空。</translation>
    </message>
    <message>
        <source>Weights have the mean 1: the lowest has to be below it and the highest above.</source>
        <translation>权重均值为 1：最低须小于 1，最高须大于 1。</translation>
    </message>
    <message>
        <source>Weights can be cut at the median or above it, not below.</source>
        <translation>只能在中位数或以上截尾，不能低于中位数。</translation>
    </message>
    <message>
        <source>Separately for each, such as the wave</source>
        <translation>分组加权，如按波次</translation>
    </message>
    <message>
        <source>The mean of the weights is 1.</source>
        <translation>权重的均值为 1。</translation>
    </message>
    <message>
        <source>Cut above so many medians</source>
        <translation>超过中位数若干倍时截尾</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightHistogram</name>
    <message>
        <source>Distribution of the weights</source>
        <translation>权重分布</translation>
    </message>
    <message>
        <source>Weights from %1 to %2</source>
        <translation>权重从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightMargins</name>
    <message>
        <source>Add a variable…</source>
        <translation>添加变量…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Margins and their targets</source>
        <translation>边际及其目标</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Now %</source>
        <translation>现在 %</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From sizes…</source>
        <translation>按规模…</translation>
    </message>
    <message>
        <source>A table with the columns variable, category and share</source>
        <translation>含有变量、类别、比例三列的表格</translation>
    </message>
    <message>
        <source>Targets in proportion to a number that is known of each place, such as its customers</source>
        <translation>目标与每个地点的已知数量成比例，例如客户数</translation>
    </message>
    <message>
        <source>Reading the answers</source>
        <translation>正在读取答案</translation>
    </message>
    <message>
        <source>Σ %1</source>
        <translation>Σ %1</translation>
    </message>
    <message>
        <source>Targets of weights</source>
        <translation>权重的目标</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.ods *.xls *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the targets</source>
        <translation>正在读取目标</translation>
    </message>
    <message>
        <source>The targets could not be read</source>
        <translation>无法读取目标</translation>
    </message>
    <message>
        <source>The targets could not be made</source>
        <translation>无法得到目标</translation>
    </message>
    <message>
        <source>Targets from sizes</source>
        <translation>按规模得到目标</translation>
    </message>
    <message>
        <source>The answers are being read.</source>
        <translation>正在读取答案。</translation>
    </message>
    <message>
        <source>Add the variables whose distribution is known.</source>
        <translation>请添加分布已知的变量。</translation>
    </message>
    <message>
        <source>“%1” is no target; write a share, a percentage or a count.</source>
        <translation>&quot;%1&quot;不是目标；请写比例、百分比或数量。</translation>
    </message>
    <message>
        <source>Write the targets of %1.</source>
        <translation>请填写 %1 的目标。</translation>
    </message>
    <message>
        <source>Take the variable of the selected line out</source>
        <translation>移除所选行的变量</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightResult</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Margins before and after</source>
        <translation>加权前后的边际</translation>
    </message>
    <message>
        <source>No weights</source>
        <translation>没有权重</translation>
    </message>
    <message>
        <source>Responses weighted</source>
        <translation>已加权答卷</translation>
    </message>
    <message>
        <source>Left out: no answer on a margin</source>
        <translation>未加权：边际上无答案</translation>
    </message>
    <message>
        <source>Effective n</source>
        <translation>等效 n</translation>
    </message>
    <message>
        <source>Design effect</source>
        <translation>设计效应</translation>
    </message>
    <message>
        <source>Smallest and largest weight</source>
        <translation>最小与最大权重</translation>
    </message>
    <message>
        <source>At a bound · trimmed</source>
        <translation>达到界限 · 截尾</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边际</translation>
    </message>
    <message>
        <source>Before %</source>
        <translation>之前 %</translation>
    </message>
    <message>
        <source>After %</source>
        <translation>之后 %</translation>
    </message>
    <message>
        <source>Target %</source>
        <translation>目标 %</translation>
    </message>
    <message>
        <source>Converged · rounds: %1</source>
        <translation>已收敛 · 轮数：%1</translation>
    </message>
    <message>
        <source>Not converged · rounds: %1</source>
        <translation>未收敛 · 轮数：%1</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightSizesDialog</name>
    <message>
        <source>Targets from sizes</source>
        <translation>按规模得到目标</translation>
    </message>
    <message>
        <source>Each member gets a target in proportion to its size. A look-up file gives sizes, such as the number of customers of each store.</source>
        <translation>每个成员的目标与其规模成比例。规模来自对照文件，例如各门店的客户数。</translation>
    </message>
    <message>
        <source>Make targets</source>
        <translation>得到目标</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Choose the places and their size.</source>
        <translation>请选择地点及其规模。</translation>
    </message>
</context>
<context>
    <name>manyi::app::WeightsPage</name>
    <message>
        <source>Share of the first, %1 %</source>
        <translation>前者占 %1%</translation>
    </message>
    <message>
        <source>Outcome question</source>
        <translation>结果题</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不混合</translation>
    </message>
    <message>
        <source>Weights from</source>
        <translation>权重来自</translation>
    </message>
    <message>
        <source>Mixed with</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Outcome question (derived weights)</source>
        <translation>结果题（推导权重）</translation>
    </message>
    <message>
        <source>Share of the first</source>
        <translation>前者所占份额</translation>
    </message>
    <message>
        <source>Weights by all methods</source>
        <translation>各方法权重</translation>
    </message>
    <message>
        <source>Weights of %1</source>
        <translation>%1的权重</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: how the weights below it are made</source>
        <translation>%1：下级权重的来源</translation>
    </message>
    <message>
        <source>Comparing the weights</source>
        <translation>正在比较权重</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Ratings can be typed; they must sum to 1 or 100.</source>
        <translation>评分可直接键入，合计须为 1 或 100。</translation>
    </message>
    <message>
        <source>Rating of %1</source>
        <translation>%1的评分</translation>
    </message>
    <message>
        <source>A rating is a number of 0 or more; &quot;%1&quot; is not. The old one was kept.</source>
        <translation>评分须为不小于 0 的数；&quot;%1&quot;不是。保留原来的评分。</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>等权</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵权</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推导</translation>
    </message>
</context>
<context>
    <name>manyi::app::WriteStep</name>
    <message>
        <source>Answers that are in the project already stay as they are.</source>
        <translation>项目中已有的回答保持不变。</translation>
    </message>
    <message>
        <source>One undo step (Ctrl+Z) takes the import back.</source>
        <translation>一步撤销（Ctrl+Z）即可取消这次导入。</translation>
    </message>
    <message>
        <source>Each file is one undo step (Ctrl+Z).</source>
        <translation>每个文件是一步撤销（Ctrl+Z）。</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows make one new batch.</source>
        <translation>
            <numerusform>%1 行成为一个新批次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows of %2 files make one batch a file.</source>
        <translation>%2 个文件共 %1 行，每个文件一个批次。</translation>
    </message>
    <message>
        <source>Older responses that are replaced are excluded, not deleted.</source>
        <translation>被替换的旧答卷只是排除，并不删除。</translation>
    </message>
    <message>
        <source>Waves: %1.</source>
        <translation>波次：%1。</translation>
    </message>
    <message>
        <source>Variables of the project that receive answers: %1, new ones: %2.</source>
        <translation>项目的 %1 个变量得到回答，另有 %2 个新变量。</translation>
    </message>
    <message numerus="yes">
        <source>%n variables are made.</source>
        <translation>
            <numerusform>建立 %n 个变量。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series begin anew with this wave.</source>
        <translation>
            <numerusform>%n 个序列从本波次起另起。</numerusform>
        </translation>
    </message>
</context>
</TS>
