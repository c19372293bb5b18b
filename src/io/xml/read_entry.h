#pragma once

#include "io/xml/xml_parser.h"
#include "io/zip/archive.h"

namespace manyi::io {

// Unpacks an entry straight into a parser. `atPiece`, when given, is called after each piece (progress).
inline base::Status parseEntry(Archive& archive, std::size_t entry, XmlParser& parser, base::Progress& progress,
                               const std::function<void()>& atPiece = {})
{
    const auto take = [&](std::string_view piece) -> base::Status {
        auto status = parser.feed(piece);
        if (status && atPiece)
            atPiece();
        return status;
    };
    if (auto status = archive.read(entry, take, progress); !status)
        return status;
    return parser.finish();
}

} // namespace manyi::io
