#include "engine/outermost_place.h"

namespace manyi::engine {

base::VariableId outermostPlace(const domain::Questionnaire& questionnaire)
{
    for (const domain::Hierarchy& hierarchy : questionnaire.hierarchies) {
        if (!hierarchy.levels.empty())
            return hierarchy.levels.front();
    }
    const domain::Variable* place = questionnaire.firstWithRole(domain::Role::Place);
    return place == nullptr ? base::VariableId{} : place->id;
}

} // namespace manyi::engine
