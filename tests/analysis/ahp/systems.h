#pragma once

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "analysis/ahp/hierarchy.h"

namespace manyi::test {

inline domain::JudgementMatrix referenceMatrix(const std::string& name)
{
    std::ifstream file(std::string(MANYI_SOURCE_DIR) + "/tests/reference/ahp/" + name);
    std::vector<std::vector<std::string>> table;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> row;
        std::stringstream cells(line + ",");
        for (std::string cell; std::getline(cells, cell, ',');)
            row.push_back(cell);
        table.push_back(row);
    }
    auto matrix = domain::judgementsFromTable(table);
    EXPECT_TRUE(matrix) << name << ": " << (matrix ? "" : matrix.error().message);
    return matrix ? *matrix : domain::JudgementMatrix();
}

inline domain::IndicatorSystem systemOf(const std::string& goal, const std::vector<std::string>& children)
{
    domain::IndicatorSystem system;
    system.goal.id = {1};
    system.goal.name = goal;
    for (const std::string& child : children)
        domain::addIndicator(system, {1}, 1000, child);
    return system;
}

inline base::ExpertId judge(domain::IndicatorSystem& system, base::IndicatorId node,
                            const domain::JudgementMatrix& matrix, base::ExpertId expert = {})
{
    if (!expert)
        expert = domain::addExpert(system, "Expert " + std::to_string(system.experts.size() + 1));
    domain::setMatrix(system, expert, node, matrix);
    return expert;
}

inline base::IndicatorId childOf(const domain::IndicatorSystem& system, std::size_t child)
{
    return system.goal.children[child].id;
}

// The Wikipedia leader: four criteria, three candidates compared by each.
inline domain::IndicatorSystem leader()
{
    const auto criteria = referenceMatrix("leader_criteria.csv");
    domain::IndicatorSystem system = systemOf("Leader", criteria.names());
    for (const char* name : {"Moll", "Nell", "Sue"})
        domain::addAlternative(system, name);
    const base::ExpertId expert = judge(system, system.goal.id, criteria);
    for (std::size_t c = 0; c < criteria.size(); ++c)
        judge(system, childOf(system, c), referenceMatrix("leader_" + criteria.names()[c] + ".csv"), expert);
    return system;
}

inline void expectAllNear(const std::vector<double>& actual, const std::vector<double>& expected, double tolerance)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        EXPECT_NEAR(actual[i], expected[i], tolerance) << "item " << i;
}

} // namespace manyi::test
