#pragma once

#include <string>
#include <string_view>

namespace manyi::io {

// "7、您使用过哪些服务(贷款)", "7、(贷款)", "第7题(贷款)": question 7, its text (may be empty) and the option. number
// 0: not a question's header.
struct WjxHeader {
    int number = 0;
    std::string text;
    std::string option;
};
WjxHeader wjxHeader(std::string_view text);

} // namespace manyi::io
