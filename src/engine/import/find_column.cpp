#include "engine/import/find_column.h"

#include <QCoreApplication>

#include "engine/texts.h"

namespace manyi::engine {

base::Result<std::size_t> findColumn(const domain::Recipe& recipe, const std::string& text)
{
    for (const auto field :
         {&domain::ColumnRecipe::name, &domain::ColumnRecipe::column, &domain::ColumnRecipe::label}) {
        std::vector<std::size_t> hits;
        for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
            if (sameText(recipe.columns[i].*field, text))
                hits.push_back(i);
        }
        if (hits.size() == 1)
            return hits.front();
    }
    return base::Error{base::ErrorCode::InvalidArgument,
                       QCoreApplication::translate(
                           "Import", "No single column is called \"%1\"; name it by its header or its variable name.")
                           .arg(qt(text))
                           .toStdString(),
                       {}};
}

} // namespace manyi::engine
