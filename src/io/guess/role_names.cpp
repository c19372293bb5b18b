#include "io/guess/role_names.h"

#include <vector>

#include "io/guess/header_text.h"

namespace manyi::io {

namespace {

using domain::Role;

struct NameRule {
    Role role;
    std::vector<std::string_view> patterns;
};

struct PlaceRule {
    int rank;
    std::vector<std::string_view> patterns;
};

} // namespace

std::optional<domain::Role> roleByName(std::string_view words)
{
    // The first rule that fits decides, so the narrow ones come first.
    static const std::vector<NameRule> rules = {
        {Role::Nps, {"nps", "net promoter", "recommend*", "推荐"}},
        {Role::Ces,
         {"ces", "customer effort", "effort", "made it easy", "easy to", "how easy", "费力", "轻松", "容易"}},
        {Role::Csat, {"csat", "satisf*", "满意"}},
        {Role::Duration,
         {"duration", "time spent", "time taken", "totalseconds", "total seconds", "seconds", "所用时间", "用时",
          "时长", "耗时"}},
        {Role::Id, {"id",           "=no",         "=no.",          "uuid",          "guid",   "respondent id",
                    "respondentid", "response id", "responseid",    "customerid",    "userid", "sessionid",
                    "psraid",       "serial",      "serial number", "record number", "=index", "=ip",
                    "ip address",   "序号",        "编号",          "答卷id",        "流水号", "自ip"}},
        {Role::Date, {"date", "time", "timestamp", "datetime", "startdate", "enddate", "日期", "时间"}},
        {Role::Wave, {"wave", "=round", "quarter", "survey period", "波次", "期次", "批次", "季度", "=期", "调查期"}},
        {Role::Channel,
         {"channel", "distribution channel", "collector", "=source", "渠道", "=来源", "来源渠道", "来源详情"}},
        {Role::Weight, {"weight", "weights", "wt", "wgt", "weighting", "权重", "加权"}},
    };
    for (const NameRule& rule : rules)
        if (matchesAny(words, rule.patterns))
            return rule.role;
    return std::nullopt;
}

int placeRank(std::string_view words)
{
    // Questions about places ("How do you like our branch?") are longer than names of places.
    if (words.size() > 40)
        return 0;
    static const std::vector<PlaceRule> rules = {
        {1, {"country", "国家"}},
        {2, {"region", "cregion", "area", "大区", "区域", "地区", "片区"}},
        {3, {"zone", "division", "分区"}},
        {4, {"province", "state", "省", "省份"}},
        {5, {"city", "town", "城市", "市", "地市"}},
        {6, {"district", "county", "区县", "县", "区"}},
        {7, {"branch", "支行", "分行", "分公司"}},
        {8, {"store", "outlet", "shop", "site", "网点", "门店", "店", "店铺", "营业厅", "机构"}},
        {9, {"counter", "desk", "department", "柜台", "窗口", "部门"}},
    };
    const std::string text(words);
    for (const PlaceRule& rule : rules)
        for (const std::string_view pattern : rule.patterns) {
            const bool ascii = static_cast<unsigned char>(pattern.front()) < 0x80;
            // Single characters such as 市 and 区 only at the end of a short name: 所在市, not 市场.
            const bool fits = ascii ? matchesAny(words, {pattern})
                                    : words.ends_with(pattern) || (pattern.size() > 3 && words.size() <= 30 &&
                                                                   words.find(pattern) != std::string_view::npos);
            if (fits)
                return rule.rank;
        }
    return 0;
}

bool namesCount(std::string_view words)
{
    return matchesAny(words, {"number of", "count", "counts", "how many", "=kids", "人数", "次数", "数量", "多少"});
}

bool namesMeasure(std::string_view words)
{
    return namesCount(words) ||
           matchesAny(words, {"minutes", "hours", "days", "months", "years", "age", "visits", "distance", "delay",
                              "tenure", "year", "年龄", "年限", "天数", "分钟", "总分", "年份"});
}

bool namesCharacteristic(std::string_view words)
{
    return matchesAny(words, {"gender",    "sex",   "age",     "年龄",     "education", "edu",        "educ*",
                              "race",      "class", "type",    "category", "marital",   "occupation", "job",
                              "status",    "group", "segment", "level",    "income",    "which",      "main",
                              "preferred", "性别",  "学历",    "教育",     "民族",      "职业",       "婚姻",
                              "类型",      "类别",  "收入",    "职位",     "身份",      "哪"});
}

bool namesOpenQuestion(std::string_view words)
{
    return matchesAny(words,
                      {"comment", "comments", "remark",         "remarks",        "suggest*",     "feedback", "why",
                       "reason",  "reasons",  "please specify", "please explain", "other please", "text",     "建议",
                       "意见",    "原因",     "备注",           "为什么",         "请说明",       "其他说明"});
}

} // namespace manyi::io
