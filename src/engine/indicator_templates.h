#pragma once

#include <span>
#include <string_view>

namespace manyi::engine {

// A tree file of resources/templates/indicators, called KEY.LANGUAGE.
struct EmbeddedTemplate {
    std::string_view name;
    std::string_view json;
};
std::span<const EmbeddedTemplate> embeddedTemplates();

} // namespace manyi::engine
