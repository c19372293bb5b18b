#include "engine/sample/places.h"

#include <array>
#include <cassert>

#include <fmt/format.h>

#include "engine/sample/random.h"

namespace manyi::engine {

namespace {

struct City {
    std::string_view region;
    std::string_view province;
    std::string_view name;
    int branches;
};

constexpr std::array cities{
    City{"East", "Shanghai", "Shanghai", 6},
    City{"East", "Jiangsu", "Nanjing", 3},
    City{"East", "Jiangsu", "Suzhou", 3},
    City{"East", "Jiangsu", "Wuxi", 1},
    City{"East", "Jiangsu", "Nantong", 1},
    City{"East", "Zhejiang", "Hangzhou", 4},
    City{"East", "Zhejiang", "Ningbo", 2},
    City{"East", "Zhejiang", "Wenzhou", 2},
    City{"East", "Shandong", "Jinan", 2},
    City{"East", "Shandong", "Qingdao", 3},
    City{"East", "Shandong", "Yantai", 1},
    City{"East", "Anhui", "Hefei", 2},
    City{"East", "Anhui", "Wuhu", 1},
    City{"South", "Guangdong", "Guangzhou", 5},
    City{"South", "Guangdong", "Shenzhen", 5},
    City{"South", "Guangdong", "Foshan", 2},
    City{"South", "Guangdong", "Dongguan", 2},
    City{"South", "Guangdong", "Zhuhai", 1},
    City{"South", "Fujian", "Fuzhou", 1},
    City{"South", "Fujian", "Xiamen", 2},
    City{"South", "Fujian", "Quanzhou", 1},
    City{"South", "Guangxi", "Nanning", 2},
    City{"South", "Guangxi", "Guilin", 1},
    City{"North", "Beijing", "Beijing", 6},
    City{"North", "Tianjin", "Tianjin", 2},
    City{"North", "Hebei", "Shijiazhuang", 2},
    City{"North", "Hebei", "Tangshan", 1},
    City{"North", "Hebei", "Baoding", 1},
    City{"North", "Shanxi", "Taiyuan", 2},
    City{"North", "Shanxi", "Datong", 1},
    City{"Southwest", "Sichuan", "Chengdu", 4},
    City{"Southwest", "Sichuan", "Mianyang", 1},
    City{"Southwest", "Sichuan", "Leshan", 1},
    City{"Southwest", "Chongqing", "Chongqing", 4},
    City{"Southwest", "Yunnan", "Kunming", 2},
    City{"Southwest", "Yunnan", "Dali", 1},
    City{"Southwest", "Guizhou", "Guiyang", 2},
    City{"Southwest", "Guizhou", "Zunyi", 1},
    City{"Central", "Hubei", "Wuhan", 4},
    City{"Central", "Hubei", "Yichang", 1},
    City{"Central", "Hubei", "Xiangyang", 1},
    City{"Central", "Hunan", "Changsha", 3},
    City{"Central", "Hunan", "Zhuzhou", 1},
    City{"Central", "Henan", "Zhengzhou", 3},
    City{"Central", "Henan", "Luoyang", 1},
    City{"Central", "Henan", "Kaifeng", 1},
    City{"Central", "Jiangxi", "Nanchang", 2},
    City{"Northwest", "Shaanxi", "Xi'an", 4},
    City{"Northwest", "Shaanxi", "Baoji", 1},
    City{"Northwest", "Gansu", "Lanzhou", 2},
    City{"Northwest", "Gansu", "Tianshui", 1},
    City{"Northwest", "Xinjiang", "Urumqi", 2},
    City{"Northeast", "Liaoning", "Shenyang", 2},
    City{"Northeast", "Liaoning", "Dalian", 2},
    City{"Northeast", "Liaoning", "Anshan", 1},
    City{"Northeast", "Jilin", "Changchun", 2},
    City{"Northeast", "Jilin", "Jilin City", 1},
    City{"Northeast", "Heilongjiang", "Harbin", 3},
    City{"Northeast", "Heilongjiang", "Daqing", 1},
    City{"Northeast", "Heilongjiang", "Qiqihar", 1},
};

constexpr std::array<std::string_view, 6> streets{"Renmin Road",  "Zhongshan Road", "Railway Station",
                                                  "Jiefang Road", "University",     "Technology Park"};

constexpr int branchCount()
{
    int count = 0;
    for (const City& city : cities)
        count += city.branches;
    return count;
}
static_assert(branchCount() == sampleBranches);

int regionEffect(std::string_view region)
{
    if (region == "Northeast")
        return -350;
    if (region == "Northwest")
        return -250;
    if (region == "South")
        return 80;
    return region == "East" ? 60 : 0;
}

std::vector<SampleBranch> makePlaces()
{
    Random random(124);
    std::vector<SampleBranch> branches;
    branches.reserve(sampleBranches);
    for (const City& city : cities) {
        for (int k = 0; k < city.branches; ++k) {
            SampleBranch branch;
            branch.region = city.region;
            branch.province = city.province;
            branch.city = city.name;
            branch.code = fmt::format("B{:03}", branches.size() + 1);
            branch.name = fmt::format("{}, {}", city.name, streets[static_cast<std::size_t>(k)]);
            branch.regionEffect = regionEffect(city.region);
            branch.branchEffect = random.below(241) - 120;
            branch.size = 60 + random.below(81);
            if (branch.code == badBranch) {
                branch.branchEffect = -900;
                branch.extraMinutes = 18;
            }
            branches.push_back(std::move(branch));
        }
    }
    return branches;
}

} // namespace

const std::vector<SampleBranch>& samplePlaces()
{
    static const std::vector<SampleBranch> places = makePlaces();
    return places;
}

} // namespace manyi::engine
