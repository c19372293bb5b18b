<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>缺失编码</translation>
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
        <source>%1 of %2 responses are left out by the filter: %3</source>
        <translation>%2 份答卷中有 %1 份被筛选排除：%3</translation>
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
        <source>%1 responses of %2 in the data; effective n %3. Each figure is printed with its own base.</source>
        <translation>数据共 %2 份答卷，本报告用 %1 份；等效样本量 %3。每个数字都附有各自的基数。</translation>
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
        <source>Who answered: %1 responses</source>
        <translation>样本构成：%1 份答卷</translation>
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
        <source>after %1 correction</source>
        <translation>经 %1 校正</translation>
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
        <source>%1 groups tested against the rest, %2; none differs.</source>
        <translation>%1 组与其余比较，%2，均无显著差异。</translation>
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
</context>
</TS>
