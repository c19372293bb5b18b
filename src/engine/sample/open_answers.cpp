#include "engine/sample/open_answers.h"

#include <array>

#include "engine/sample/random.h"
#include "engine/sample/survey.h"

namespace manyi::engine {

namespace {

using Texts = std::array<std::string_view, 4>;
using TextsOfItems = std::array<Texts, sampleItems>;

constexpr TextsOfItems improveEnglish{
    Texts{"The queue was far too long", "Waited almost an hour, please open more counters",
          "Only one counter was open at noon", "Queue numbers are called very slowly"},
    Texts{"Counter service is slow", "Too many forms to fill in", "Had to come back twice for one signature",
          "The system was down, again"},
    Texts{"Staff were not friendly", "The guard was rude to my mother", "Nobody said hello",
          "The clerk kept looking at his phone"},
    Texts{"Staff could not answer my question", "Got two different answers about the loan",
          "The adviser did not know the products", "Explain the risks more clearly"},
    Texts{"Not enough seats", "Parking is difficult", "The air conditioning did not work", "The toilet was closed"},
    Texts{"Two of three machines were out of order", "The machine does not take coins", "Screen menus are hard to read",
          "No help at the machines"},
    Texts{"The app crashes when I transfer money", "App log-in is too complicated", "Please make the text larger",
          "The app asks for the code \"every single time\""},
    Texts{"Fees are too high", "Account fees were not explained", "Transfers should be free",
          "The card fee went up without notice"},
};

constexpr TextsOfItems improveChinese{
    Texts{"排队时间太长", "等了快一个小时，窗口开得太少", "中午只有一个窗口", "叫号太慢了"},
    Texts{"柜台办理太慢", "要填的表格太多", "一个签字跑了两趟", "系统又出故障了"},
    Texts{"服务态度不好", "保安对老人不耐烦", "没有人打招呼", "柜员一直看手机"},
    Texts{"问题解释不清楚", "两个人说法不一样", "理财经理不懂产品", "风险讲得不够明白"},
    Texts{"座位太少", "停车不方便", "空调不制冷", "洗手间关着"},
    Texts{"自助机经常坏", "机器不能存硬币", "屏幕菜单看不懂", "自助区没有人指导"},
    Texts{"手机银行转账闪退", "登录太麻烦", "字体太小", "每次都要验证码"},
    Texts{"手续费太高", "收费没有说明", "转账应该免费", "年费涨了没通知"},
};

constexpr TextsOfItems praiseEnglish{
    Texts{"Hardly any waiting", "I was served at once", "Short queue in the morning", "Quick, well organised"},
    Texts{"Fast and efficient", "Everything done in ten minutes", "Simple paperwork", "The clerk worked quickly"},
    Texts{"Very friendly staff", "The manager helped my father", "Polite and patient", "Always a smile"},
    Texts{"The adviser explained it well", "Competent advice", "They knew the answer", "Clear about the risks"},
    Texts{"Clean and bright branch", "Comfortable seats", "Tea and water offered", "Easy to find"},
    Texts{"The machines work well", "New machine saves time", "Good help at the machines", "Cash machine is fast"},
    Texts{"The app is easy to use", "I do it all in the app", "Good app", "Transfers in seconds"},
    Texts{"No fees for transfers", "Fair prices", "Good interest rate", "Fees are clear"},
};

constexpr TextsOfItems praiseChinese{
    Texts{"基本不用等", "一到就办了", "上午人少很快", "秩序很好"},
    Texts{"办理速度快", "十分钟就办完了", "手续简单", "柜员动作很快"},
    Texts{"服务态度很好", "大堂经理很热心", "有耐心", "总是微笑"},
    Texts{"讲解很清楚", "很专业", "问题都能回答", "风险说得明白"},
    Texts{"环境干净明亮", "座位舒服", "有茶水", "位置好找"},
    Texts{"自助机很好用", "新机器省时间", "有人指导", "取款快"},
    Texts{"手机银行很方便", "都在手机上办", "软件不错", "转账很快"},
    Texts{"转账免费", "收费合理", "利率不错", "收费清楚"},
};

std::string_view pickText(Random& random, const TextsOfItems& texts, int item)
{
    return texts[static_cast<std::size_t>(item)][static_cast<std::size_t>(random.below(4))];
}

} // namespace

std::string_view improvementText(Random& random, int item, bool chinese)
{
    return pickText(random, chinese ? improveChinese : improveEnglish, item);
}

std::string_view praiseText(Random& random, int item, bool chinese)
{
    return pickText(random, chinese ? praiseChinese : praiseEnglish, item);
}

} // namespace manyi::engine
